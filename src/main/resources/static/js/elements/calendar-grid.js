// <calendar-grid>: days side by side on one axis. It puts each item where it belongs; the pointer and the keys make drafts of
// where one would be, and two forms send them. The server's answer replaces it all, with what was refused beside its block.

import { Day, put } from "../calendar/day.js";
import { Keys } from "../calendar/keys.js";
import { Pointer } from "../calendar/pointer.js";

const LEAD = 60;

// Kept while the server's answer takes the place of this element: where it was scrolled to, and which block was in focus.
let scrolled = null;
let last = null;

class CalendarGrid extends HTMLElement {
  #over;
  #keys;
  #sent = null;

  connectedCallback() {
    const { minutes, clock, first } = this.dataset;
    this.minutes = Number(minutes);
    this.firstLine = Number(first);
    this.days = [...this.querySelectorAll(".cal-day__axis")].map((axis) => new Day(axis, clock === "12"));
    this.style.setProperty("--lines", minutes);
    this.querySelectorAll("[data-from]").forEach((element) => this.place(element));
    this.querySelectorAll("[data-color]").forEach((element) => element.style.setProperty("--project", element.dataset.color));
    this.#over = new AbortController();
    const { signal } = this.#over;
    this.#keys = new Keys(this, signal);
    new Pointer(this, signal);
    addEventListener("htmx:afterRequest", ({ detail }) => this.#answered(detail), { signal });
    this.#showNow(signal);
    this.#scroll(signal);
    this.#keepFocus(signal);
  }

  disconnectedCallback() {
    this.#keys.forget();
    this.#over.abort();
  }

  place(element) {
    const { from, to, lane, lanes } = element.dataset;
    put(element, Number(from), Number(to ?? from));
    if (lane !== undefined) {
      element.style.setProperty("--lane", lane);
      element.style.setProperty("--lanes", lanes);
      element.style.setProperty("--shift", 0);
    }
  }

  dayOf(node) {
    const axis = node.closest(".cal-day__axis");
    return this.days.find((day) => day.axis === axis);
  }

  #scroll(signal) {
    const scroller = this.querySelector(".cal__scroll");
    const { top, left } = scrolled ?? { top: this.firstLine - LEAD, left: this.#todaysLeft(scroller) };
    scroller.scrollTo(left, top);
    scroller.addEventListener("scroll", () => (scrolled = { top: scroller.scrollTop, left: scroller.scrollLeft }), { signal });
  }

  // Into the form that was opened, and back to the block from which it was.
  #keepFocus(signal) {
    const form = this.parentElement.querySelector(".entry-form");
    (form?.querySelector("[aria-invalid=true]") ?? form?.querySelector("[data-focus]"))?.focus();
    const blocks = [...this.querySelectorAll(".cal-block")].filter((block) => block.dataset.entry === last?.entry);
    const block = blocks.find((it) => it.dataset.partStart === last.partStart) ?? blocks[0];
    if (block && !this.parentElement.querySelector("[data-focus]")) {
      block.dataset.focus = "";
    }
    this.addEventListener("focusin", ({ target }) => (last = target.matches(".cal-block") ? { ...target.dataset } : null), { signal });
  }

  // On a narrow screen not all days fit.
  #todaysLeft(scroller) {
    const today = this.querySelector(".cal-day--today");
    const hours = this.querySelector(".cal__hours");
    return today ? today.getBoundingClientRect().left - scroller.getBoundingClientRect().left - hours.offsetWidth : 0;
  }

  #showNow(signal) {
    const mark = Object.assign(document.createElement("div"), { className: "cal-now" });
    const draw = () => {
      const day = this.days.find((it) => it.holds(Date.now()));
      mark.remove();
      if (day) {
        put(mark, day.lineOf(Date.now()), day.lineOf(Date.now()));
        day.axis.append(mark);
      }
    };
    draw();
    const drawing = setInterval(draw, 60_000);
    signal.addEventListener("abort", () => clearInterval(drawing));
  }

  get #forms() {
    return [this.querySelector(".cal__create"), this.querySelector(".cal__move")];
  }

  get isBusy() {
    return this.#forms.some((form) => form.matches(".htmx-request"));
  }

  // What waits to be saved, before something else begins.
  settle() {
    this.#keys.settle();
  }

  create(start, end) {
    this.#send(this.#forms[0], { startsAt: new Date(start).toISOString(), endsAt: new Date(end).toISOString() });
  }

  // Whether there was something to save.
  save(draft) {
    this.#keys.forget();
    if (!draft.isChanged) {
      draft.putBack();
      return false;
    }
    this.say("saving");
    this.#sent = draft;
    this.#send(this.#forms[1], draft.fields);
    return true;
  }

  #send(form, fields) {
    Object.entries(fields).forEach(([name, value]) => (form.elements[name].value = value));
    form.requestSubmit();
  }

  // A refusal comes with the blocks as they are; where nothing came, they are put back here.
  #answered({ elt, successful, xhr }) {
    if (this.#forms.includes(elt) && !successful && xhr.status !== 422) {
      this.querySelectorAll(".cal-ghost").forEach((ghost) => ghost.remove());
      this.#sent?.putBack();
    }
  }

  say(what, words = {}) {
    const key = `say${what[0].toUpperCase()}${what.slice(1)}`;
    this.#tell(this.dataset[key].replace(/\{(\w+)\}/g, (_, name) => words[name]));
  }

  #tell(sentence) {
    document.getElementById("calendar-says").textContent = sentence;
  }

  // Why it stays where it is, aloud and beside the block, until that is left.
  refuse(block, why) {
    const item = block.closest(".cal-item");
    const note = item.querySelector(".cal-item__error") ?? document.createElement("p");
    note.className = "cal-item__error";
    note.textContent = why;
    item.append(note);
    this.#tell(why);
    block.addEventListener("blur", () => note.remove(), { once: true });
  }

  // Said with the words of the element, where there is something to see, too.
  refuseAs(block, what) {
    this.refuse(block, this.dataset[`say${what[0].toUpperCase()}${what.slice(1)}`]);
  }
}

customElements.define("calendar-grid", CalendarGrid);
