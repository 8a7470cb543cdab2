// Focus goes where the eye went: after a swap that took it away, and to the first field to correct on a page that came back.

const WRONG = "[aria-invalid=true]";
const FOCUSABLE = "a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled";

const ways = new WeakMap();

const lists = () => [...document.querySelectorAll("main :is(ol, ul, tbody)")];

// A row may have opened: what it asks stands in the row below it.
const opened = (place) => {
  const below = place?.nextElementSibling;
  return below?.matches(".table__open") ? below : place;
};

// From the element that asks outwards: whatever has an id, and the place of its row in the list, which a neighbour may take.
// What loads by itself was looked for by nobody, and moves nothing.
addEventListener("htmx:beforeRequest", ({ detail: { elt, xhr, requestConfig } }) => {
  const found = [];
  if (!requestConfig.triggeringEvent) {
    return;
  }
  for (let at = elt; at && at.id !== "content"; at = at.parentElement) {
    const { id, parentElement: list } = at;
    if (id) {
      found.push(() => opened(document.getElementById(id)));
    }
    if (at.matches("li, tr")) {
      const nth = lists().indexOf(list);
      const place = [...list.children].indexOf(at);
      found.push(() => opened(lists()[nth]?.children[place] ?? lists()[nth]?.lastElementChild));
    }
  }
  ways.set(xhr, found);
});

const choose = (root) =>
  [WRONG, "[data-focus]", FOCUSABLE].map((mark) => (root.matches(mark) ? root : root.querySelector(mark))).find(Boolean);

addEventListener("htmx:afterRequest", ({ detail: { elt, xhr } }) =>
  setTimeout(() => {
    // A field that asks lost no focus, and its answer may come late: whoever has left it meanwhile is somewhere on purpose.
    if (elt.matches("select, input")) {
      return;
    }
    if (!document.activeElement || document.activeElement === document.body) {
      const roots = (ways.get(xhr) ?? []).map((way) => way()).filter(Boolean);
      const wrong = xhr.status === 422 && document.querySelector(`main ${WRONG}`);
      (wrong || roots.map(choose).find(Boolean))?.focus();
    }
  }, 50),
);

document.querySelector(`main ${WRONG}`)?.focus();
