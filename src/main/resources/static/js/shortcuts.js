// Keys that act on the element marked with data-shortcut, unless someone is typing or <html data-shortcuts="off">.

const SIGNS = { arrowleft: "←", arrowright: "→", arrowup: "↑", arrowdown: "↓" };
const FIELDS = "input:not([type=checkbox], [type=radio]), select, textarea";

const keyOf = ({ dataset }) => dataset.shortcut.toLowerCase();

function words(element) {
  const copy = (element.labels?.[0] ?? element).cloneNode(true);
  copy.querySelectorAll("kbd").forEach((key) => key.remove());
  return element.ariaLabel || copy.textContent.trim();
}

function row(element) {
  const item = document.createElement("li");
  const key = document.createElement("kbd");
  key.textContent = SIGNS[keyOf(element)] ?? keyOf(element).toUpperCase();
  item.append(words(element), key);
  return item;
}

// The list is made when it is asked for, so that it says what can be done now.
function showAll(dialog) {
  const byKey = new Map(marked().map((element) => [keyOf(element), element]));
  dialog.querySelector("ul").replaceChildren(...[...byKey.values()].map(row));
  dialog.showModal();
}

const marked = () => [...document.querySelectorAll("[data-shortcut]")].filter((element) => element.checkVisibility());

addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
    return;
  }
  if (document.documentElement.dataset.shortcuts === "off" || target.isContentEditable || target.matches?.(FIELDS)) {
    return;
  }
  const list = document.getElementById("shortcuts");
  if (document.querySelector("dialog:modal")) {
    return;
  }
  if (key === "?" && list) {
    showAll(list);
    return;
  }
  const element = marked().find((candidate) => keyOf(candidate) === key.toLowerCase());
  if (element) {
    event.preventDefault();
    element[element.matches(FIELDS) ? "focus" : "click"]();
  }
});

addEventListener("click", ({ target }) => target.closest("[data-shows-shortcuts]") && showAll(document.getElementById("shortcuts")));
