// Where a block would be, until it is saved or put back.

import { put } from "./day.js";

const iso = (moment) => new Date(moment).toISOString();
const EDGES = { start: true, end: true };

export class Draft {
  constructor(grid, block) {
    const { start, end, partStart, partEnd } = block.dataset;
    this.grid = grid;
    this.block = block;
    this.item = block.closest(".cal-item");
    this.day = grid.dayOf(block);
    this.was = { start: Date.parse(start), end: end ? Date.parse(end) : null };
    this.part = { start: Date.parse(partStart), end: Date.parse(partEnd) };
    this.now = { ...this.was };
    this.words = block.querySelector(".cal-block__time").textContent;
  }

  get runs() {
    return this.was.end === null;
  }

  // The part of the entry that this block shows, as it would be.
  get shown() {
    const moved = this.now.start - this.was.start;
    return {
      start: this.part.start === this.was.start ? this.now.start : this.part.start + (this.#isMoved ? moved : 0),
      end: this.part.end === this.was.end ? this.now.end : this.part.end + (this.#isMoved ? moved : 0),
    };
  }

  get #isMoved() {
    return !this.runs && this.now.end - this.now.start === this.was.end - this.was.start;
  }

  get isChanged() {
    return this.now.start !== this.was.start || this.now.end !== this.was.end;
  }

  // False where it may not: it would leave the days that are shown.
  move(by) {
    const wanted = this.runs ? { start: this.was.start + by, end: null } : { start: this.was.start + by, end: this.was.end + by };
    return this.#try(wanted, (shown) => this.grid.days.some((day) => day.holds(shown.start)));
  }

  resize(edge, moment) {
    return edge in EDGES && this.#try({ ...this.now, [edge]: moment }, (shown) => shown.end > shown.start);
  }

  #try(wanted, isFine) {
    const before = this.now;
    this.now = wanted;
    if (!isFine(this.shown)) {
      this.now = before;
      return false;
    }
    this.#paint();
    return true;
  }

  #paint() {
    const { start, end } = this.shown;
    const at = this.grid.days.find((day) => day.holds(start)) ?? this.day;
    this.item.classList.add("cal-item--lifted");
    this.item.style.setProperty("--shift", this.grid.days.indexOf(at) - this.grid.days.indexOf(this.day));
    put(this.item, at.lineOf(start), at.lineOf(end));
    this.block.querySelector(".cal-block__time").textContent = this.runs ? `${at.clock(start)}–` : `${at.clock(start)}–${at.clock(end)}`;
    this.at = at;
  }

  say() {
    const { start, end } = this.shown;
    const at = this.at ?? this.day;
    this.grid.say(this.runs ? "running" : "draft", { day: at.name, from: at.clock(start), until: at.clock(end) });
  }

  // What was not moved goes back exactly as it came, to the microsecond.
  get fields() {
    const { entry, version, start, end } = this.block.dataset;
    return {
      entry,
      version,
      start: this.now.start === this.was.start ? start : iso(this.now.start),
      end: this.now.end === this.was.end ? (end ?? "") : iso(this.now.end),
    };
  }

  putBack() {
    this.grid.place(this.item);
    this.item.classList.remove("cal-item--lifted");
    this.block.querySelector(".cal-block__time").textContent = this.words;
  }
}
