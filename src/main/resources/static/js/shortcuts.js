// Keys that act on the element marked with data-shortcut, unless someone is typing or <html data-shortcuts="off">.

const isTyping = (element) =>
  element.isContentEditable || (element.matches("input, select, textarea") && !element.matches("[type=checkbox], [type=radio]"));

const isShown = (element) => element.checkVisibility?.() ?? true;

function use(element) {
  element.scrollIntoView({ block: "nearest" });
  if (element.matches("input, select, textarea")) {
    element.focus();
  } else {
    element.click();
  }
}

function words(element) {
  return element.dataset.shortcutLabel || element.getAttribute("aria-label") || element.innerText.replace(element.querySelector("kbd")?.innerText ?? "", "").trim();
}

function showAll() {
  const dialog = document.getElementById("shortcuts");
  const seen = new Set();
  const rows = [...document.querySelectorAll("[data-shortcut]")].filter(
    ({ dataset }) => !seen.has(dataset.shortcut) && seen.add(dataset.shortcut),
  );
  dialog?.querySelector("ul").replaceChildren(
    ...rows.map((element) => {
      const row = document.createElement("li");
      const key = document.createElement("kbd");
      key.textContent = element.dataset.shortcut.toUpperCase();
      row.append(words(element), key);
      return row;
    }),
  );
  dialog?.showModal();
}

addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) {
    return;
  }
  if (document.documentElement.dataset.shortcuts === "off" || isTyping(target) || document.querySelector("dialog:modal")) {
    return;
  }
  if (key === "?") {
    showAll();
    return;
  }
  const element = [...document.querySelectorAll(`[data-shortcut="${CSS.escape(key.toLowerCase())}"]`)].find(isShown);
  if (element) {
    event.preventDefault();
    use(element);
  }
});
