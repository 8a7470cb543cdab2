// Keys: on a block the arrows move it and, with Shift, its edges; on a day they choose a time. Said aloud each time, saved with
// Enter, when the block is left, or after a while.

import { put } from "./day.js";
import { Draft } from "./draft.js";

const MINUTE = 60_000;
const STEP = 15;
const HOUR = 60 * MINUTE;
const PAUSE = 1500;
const STEPS = { ArrowUp: -STEP, ArrowDown: STEP };
const SIDES = { ArrowLeft: -1, ArrowRight: 1 };

export class Keys {
  #grid;
  #draft = null;
  #waiting;
  #cursor = null;

  constructor(grid, signal) {
    this.#grid = grid;
    const on = (type, listener) => grid.addEventListener(type, listener, { signal });
    on("keydown", (event) => this.#key(event));
    on("focusin", ({ target }) => target.matches(".cal-day__axis:focus-visible") && this.#choose(this.#grid.dayOf(target), this.#cursor?.line));
    on("focusout", ({ target }) => this.#leave(target));
  }

  // Saves what still waits.
  settle() {
    clearTimeout(this.#waiting);
    const draft = this.#draft;
    this.#draft = null;
    return Boolean(draft && this.#grid.save(draft));
  }

  forget() {
    clearTimeout(this.#waiting);
    this.#draft = null;
  }

  #leave(target) {
    this.#cursor?.mark.remove();
    if (this.#draft?.block === target) {
      this.settle();
    }
  }

  #key(event) {
    const block = event.target.closest(".cal-block");
    const axis = event.target.matches(".cal-day__axis") && event.target;
    if (event.ctrlKey || event.metaKey || (!block && !axis)) {
      return;
    }
    if (block ? this.#onBlock(block, event) : this.#onDay(this.#grid.dayOf(axis), event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  // Whether the key meant something here.
  #onBlock(block, { key, shiftKey, altKey }) {
    if (this.#grid.isBusy) {
      return key in STEPS || key in SIDES || key === "Enter";
    }
    if (key in STEPS) {
      this.#change(block, (draft) => this.#step(draft, STEPS[key] * MINUTE, shiftKey && (altKey ? "start" : "end")));
    } else if (key in SIDES && !shiftKey && !altKey) {
      this.#change(block, (draft) => this.#aside(draft, SIDES[key]));
    } else if (key === "Enter" && this.#draft) {
      this.settle();
    } else if (key === "Escape" && this.#draft) {
      this.#draft.putBack();
      this.forget();
      this.#grid.say("back");
    } else if (key.toLowerCase() === "n") {
      const end = Date.parse(block.dataset.partEnd);
      this.#createAt(this.#grid.dayOf(block), end);
    } else {
      return false;
    }
    return true;
  }

  #change(block, how) {
    block.closest(".cal-item").querySelector(".cal-item__error")?.remove();
    if (block.dataset.locked) {
      this.#grid.refuse(block, block.dataset.locked);
      return;
    }
    if (this.#draft?.block !== block) {
      this.settle();
      this.#draft = new Draft(this.#grid, block);
    }
    if (how(this.#draft)) {
      this.#draft.say();
    }
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.settle(), PAUSE);
  }

  #step(draft, by, edge) {
    const isFixed = draft.runs && edge !== "start";
    if (isFixed) {
      this.#grid.refuseAs(draft.block, "fixed");
      return false;
    }
    return edge ? draft.resize(edge, draft.now[edge] + by) : this.#moved(draft, draft.now.start - draft.was.start + by);
  }

  // The same time on the clock of the day beside it.
  #aside(draft, by) {
    const { start } = draft.shown;
    const at = this.#grid.days.find((day) => day.holds(start)) ?? draft.day;
    const beside = this.#grid.days[this.#grid.days.indexOf(at) + by];
    if (draft.runs || !beside) {
      this.#grid.refuseAs(draft.block, draft.runs ? "fixed" : "edge");
      return false;
    }
    return this.#moved(draft, beside.momentOf(at.lineOf(start)) - draft.part.start);
  }

  #moved(draft, by) {
    const isFine = draft.move(by);
    if (!isFine) {
      this.#grid.refuseAs(draft.block, "edge");
    }
    return isFine;
  }

  #onDay(day, { key, shiftKey, altKey }) {
    if (shiftKey || altKey) {
      return false;
    }
    if (key in STEPS) {
      this.#choose(day, this.#cursor.line + STEPS[key]);
    } else if (key in SIDES) {
      this.#grid.days[this.#grid.days.indexOf(day) + SIDES[key]]?.axis.focus();
    } else if (key === "Enter" || key.toLowerCase() === "n") {
      this.#createAt(day, day.momentOf(this.#cursor.line));
    } else {
      return false;
    }
    return true;
  }

  #choose(day, line = this.#grid.firstLine) {
    this.#cursor ??= { mark: Object.assign(document.createElement("div"), { className: "cal-cursor" }) };
    this.#cursor.line = Math.min(Math.max(Math.round(line / STEP) * STEP, 0), this.#grid.minutes - STEP);
    const moment = day.momentOf(this.#cursor.line);
    const time = Object.assign(document.createElement("span"), { className: "cal-cursor__time", textContent: day.clock(moment) });
    put(this.#cursor.mark, day.lineOf(moment), day.lineOf(moment));
    this.#cursor.mark.replaceChildren(time);
    day.axis.append(this.#cursor.mark);
    time.scrollIntoView({ block: "nearest" });
    this.#grid.say("cursor", { day: day.name, from: day.clock(moment) });
  }

  // For an hour, or until the next block begins.
  #createAt(day, start) {
    const next = [...day.items.querySelectorAll(".cal-block")]
      .map((block) => Date.parse(block.dataset.partStart))
      .filter((begins) => begins > start)
      .sort((one, other) => one - other)[0];
    this.#grid.create(start, Math.min(start + HOUR, next ?? Infinity, day.end));
  }
}
