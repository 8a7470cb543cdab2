// Mouse, pen and finger: free space is drawn on, blocks are moved and their edges pulled. A finger holds first, else it scrolls.

import { put } from "./day.js";
import { Draft } from "./draft.js";

const STEP = 5;
const SLACK = 4;
const HOLD = 350;

const snap = (line) => Math.round(line / STEP) * STEP;

class Drawing {
  constructor(grid, day, line) {
    this.grid = grid;
    this.day = day;
    this.first = Math.floor(line / STEP) * STEP;
    this.ghost = document.createElement("div");
    this.ghost.className = "cal-ghost";
  }

  drag({ line }) {
    const to = snap(line);
    const from = Math.min(this.first, to);
    this.from = this.day.momentOf(from);
    this.to = this.day.momentOf(Math.max(this.first, to, from + STEP));
    put(this.ghost, this.day.lineOf(this.from), this.day.lineOf(this.to));
    this.ghost.textContent = `${this.day.clock(this.from)}–${this.day.clock(this.to)}`;
    this.day.axis.append(this.ghost);
  }

  drop() {
    if (this.to > this.from) {
      this.grid.create(this.from, this.to);
    } else {
      this.cancel();
    }
  }

  cancel() {
    this.ghost.remove();
  }
}

class Moving {
  constructor(grid, block, edge, line) {
    this.grid = grid;
    this.edge = edge;
    this.draft = new Draft(grid, block);
    this.grip = line - this.draft.day.lineOf(this.draft.part.start);
  }

  drag({ day, line }) {
    if (this.edge) {
      this.draft.resize(this.edge, this.draft.day.momentOf(snap(line)));
    } else if (!this.draft.runs) {
      this.draft.move(day.momentOf(Math.max(snap(line - this.grip), 0)) - this.draft.part.start);
    }
  }

  drop() {
    this.grid.save(this.draft);
  }

  cancel() {
    this.draft.putBack();
  }
}

export class Pointer {
  #grid;
  #act = null;
  #down = null;
  #holding;

  constructor(grid, signal) {
    const on = (target, type, listener, more = {}) => target.addEventListener(type, listener, { signal, ...more });
    this.#grid = grid;
    on(grid, "pointerdown", (event) => this.#press(event));
    on(window, "pointermove", (event) => this.#move(event));
    on(window, "pointerup", (event) => this.#release(event));
    on(window, "pointercancel", () => this.#cancel());
    on(window, "keydown", (event) => event.key === "Escape" && this.#escape(event), { capture: true });
    // A finger that holds has decided not to scroll.
    on(grid, "touchmove", (event) => this.#act && event.preventDefault(), { passive: false });
    on(grid, "contextmenu", (event) => (this.#act || this.#down?.isFinger) && event.preventDefault());
    on(grid, "dragstart", (event) => event.preventDefault());
    // The click that ends a drag opens nothing.
    on(grid, "click", (event) => this.#dragged && (event.preventDefault(), event.stopPropagation()), { capture: true });
  }

  #dragged = false;

  #press(event) {
    this.#dragged = false;
    const axis = event.target.closest(".cal-day__axis");
    if (!axis || event.button !== 0 || !event.isPrimary || this.#grid.isBusy || event.target.closest(".cal-hole, .cal-item__error")) {
      return;
    }
    const isFinger = event.pointerType === "touch";
    const edge = event.target.dataset.edge;
    this.#down = { x: event.clientX, y: event.clientY, target: event.target, edge, axis, isFinger };
    if (isFinger && !edge) {
      this.#holding = setTimeout(() => this.#begin(), HOLD);
    }
  }

  #begin() {
    const { target, edge, axis, x, y } = this.#down;
    const block = target.closest(".cal-block");
    const { line } = this.#at(x, y);
    this.#grid.settle();
    this.#dragged = true;
    if (block?.dataset.locked) {
      block.focus();
      this.#grid.refuse(block, block.dataset.locked);
      this.#forget();
      return;
    }
    this.#act = block ? new Moving(this.#grid, block, edge, line) : new Drawing(this.#grid, this.#grid.dayOf(axis), line);
    this.#act.drag(this.#at(x, y));
  }

  #move(event) {
    if (!this.#down || !event.isPrimary) {
      return;
    }
    const { x, y, isFinger, edge } = this.#down;
    const isFar = Math.hypot(event.clientX - x, event.clientY - y) > (isFinger ? 2 * SLACK : SLACK);
    if (!this.#act && isFar) {
      if (isFinger && !edge) {
        this.#forget();
        return;
      }
      this.#begin();
    }
    this.#act?.drag(this.#at(event.clientX, event.clientY));
  }

  #at(x, y) {
    const { days, minutes } = this.#grid;
    const boxes = days.map((day) => day.axis.getBoundingClientRect());
    const far = boxes.map(({ left, width }) => Math.abs(x - left - width / 2));
    const nearest = far.indexOf(Math.min(...far));
    const box = boxes[nearest];
    return { day: days[nearest], line: Math.min(Math.max(((y - box.top) / box.height) * minutes, 0), minutes) };
  }

  #release(event) {
    const act = this.#act;
    if (event.isPrimary) {
      this.#forget();
      act?.drop();
    }
  }

  #escape(event) {
    if (this.#act) {
      event.stopPropagation();
      event.preventDefault();
      this.#cancel();
      this.#grid.say("back");
    }
  }

  #cancel() {
    this.#act?.cancel();
    this.#forget();
  }

  #forget() {
    clearTimeout(this.#holding);
    this.#act = null;
    this.#down = null;
  }
}
