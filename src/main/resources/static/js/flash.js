// Messages: said aloud, closed by their button or by Escape, and shown when no answer came.

const region = document.getElementById("flash");
const QUIET_AFTER = 8000;

const close = () => region.replaceChildren();

function arrange() {
  const message = region.querySelector(".flash");
  // One that offers something to do, or tells of an error, stays until it is closed.
  if (message?.matches(".flash--success:not(:has(form))")) {
    setTimeout(() => message.matches(":hover, :focus-within") || message.remove(), QUIET_AFTER);
  }
}

function say(template) {
  const words = document.getElementById(template);
  if (words) {
    region.replaceChildren(words.content.cloneNode(true));
  }
}

if (region) {
  new MutationObserver(arrange).observe(region, { childList: true, subtree: true });

  region.addEventListener("click", ({ target }) => target.closest("[data-flash-close]") && close());
  addEventListener("keydown", ({ key, target }) => key === "Escape" && !target.closest("form, dialog") && close());

  ["htmx:sendError", "htmx:timeout"].forEach((event) =>
    addEventListener(event, ({ detail: { elt } }) => "quiet" in elt.dataset || say("flash-offline")),
  );
  addEventListener("htmx:responseError", () => setTimeout(() => region.querySelector(".flash") || say("flash-failed")));

  // A live region only speaks of what changes while it is watched. What came meanwhile is newer, and stays.
  const first = [...region.childNodes];
  region.replaceChildren();
  setTimeout(() => region.hasChildNodes() || region.replaceChildren(...first), 100);
}
