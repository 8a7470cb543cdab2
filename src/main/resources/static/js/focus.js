// After a swap, focus goes where the eye went. Only when the swap took it away: nobody's typing is interrupted.

const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled, [type=hidden]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex='-1']";

let list = null;
let place = 0;

const isLost = () => !document.activeElement || document.activeElement === document.body;

// A row that goes away leaves its neighbour behind.
addEventListener("htmx:beforeSwap", ({ detail }) => {
  const row = detail.target?.closest?.("li, tr");
  list = row?.parentElement ?? null;
  place = row ? [...list.children].indexOf(row) : 0;
});

addEventListener("htmx:afterSettle", ({ target }) => {
  if (!isLost()) {
    return;
  }
  const fresh = target.isConnected ? target : document;
  const wanted = ["[aria-invalid=true]", "[data-focus]"].map((mark) => (fresh.matches?.(mark) ? fresh : fresh.querySelector(mark)));
  const neighbour = list?.isConnected && (list.children[place] ?? list.lastElementChild);
  const next = wanted.find(Boolean) ?? neighbour?.querySelector?.(FOCUSABLE);
  next?.focus({ preventScroll: !next.matches("[aria-invalid=true]") });
});
