import "./elements/running-clock.js";
import "./elements/copy-button.js";
import "./elements/color-field.js";
import "./elements/comma-list.js";
import "./elements/file-limit.js";
import "./elements/deal-board.js";
import "./elements/task-board.js";
import "./elements/bulk-selection.js";
import "./elements/calendar-grid.js";
import "./elements/week-grid.js";
import "./shortcuts.js";
import "./focus.js";
import "./flash.js";

// Large, and few pages need it.
if (document.getElementById("report")) {
  import("./elements/report-chart.js");
  import("./elements/print-button.js");
}

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

addEventListener("htmx:configRequest", ({ detail }) => {
  const header = meta("_csrf_header");
  if (header && detail.verb !== "get") {
    detail.headers[header] = meta("_csrf");
  }
});

// Old content stays while new is on its way, dimmed, unless it asks by the clock. A refusal is shown elsewhere, so the target is
// remembered.
const busy = new WeakMap();
addEventListener("htmx:beforeRequest", ({ detail: { xhr, target, elt } }) => {
  if (target && !elt.matches('[hx-trigger*="every "]')) {
    target.setAttribute("aria-busy", "true");
    busy.set(xhr, target);
  }
});
addEventListener("htmx:afterRequest", ({ detail: { xhr } }) => busy.get(xhr)?.removeAttribute("aria-busy"));

// What asks by the clock, data-quiet, says nothing of a refusal and leads nowhere: somebody may be typing. It asks again.
addEventListener("htmx:beforeOnLoad", (event) => {
  const { elt, xhr } = event.detail;
  if ("quiet" in elt.dataset && xhr.status >= 400) {
    event.preventDefault();
  }
});

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

// data-dialog="id" opens that <dialog>; where there is none, the link leads to the page that says the same.
addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog) {
    event.preventDefault();
    dialog.showModal();
  }
});
