import "./elements/running-clock.js";
import "./elements/copy-button.js";
import "./shortcuts.js";
import "./focus.js";
import "./flash.js";

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

addEventListener("htmx:configRequest", ({ detail }) => {
  const header = meta("_csrf_header");
  if (header && detail.verb !== "get") {
    detail.headers[header] = meta("_csrf");
  }
});

// Old content stays while new is on its way, dimmed.
addEventListener("htmx:beforeRequest", ({ detail }) => detail.target?.setAttribute("aria-busy", "true"));
addEventListener("htmx:afterRequest", ({ detail }) => detail.target?.removeAttribute("aria-busy"));

// Escape leaves what is being edited; Ctrl or Cmd with Enter saves from any of its fields.
addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form");
  if (!form || event.isComposing) {
    return;
  }
  if (event.key === "Escape") {
    form.querySelector("[data-cancel]")?.click();
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    form.requestSubmit();
  }
});

// A link or button marked data-dialog opens its <dialog>; one marked data-close closes it.
addEventListener("click", (event) => {
  const opener = event.target.closest?.("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog) {
    event.preventDefault();
    dialog.showModal();
  } else if (event.target.closest?.("[data-close]")) {
    const open = event.target.closest("dialog:modal");
    if (open) {
      event.preventDefault();
      open.close();
    }
  }
});

// A form marked data-auto-submit is sent when one of its choices changes; without scripts its button does it.
addEventListener("change", ({ target }) => target.closest?.("form[data-auto-submit]")?.requestSubmit());
