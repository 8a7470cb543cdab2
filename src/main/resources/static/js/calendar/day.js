// A day on the axis: lines are minutes from the top, moments are milliseconds. Where the clock changes, the two part ways, so a
// day knows its pieces: from which line to which its time runs on without a jump, since when, and what the clock says there.

const MINUTE = 60_000;
const two = (number) => String(number).padStart(2, "0");

const words = (minutes, half) => {
  const hour = Math.floor(minutes / 60) % 24;
  const minute = two(Math.floor(minutes % 60));
  return half ? `${hour % 12 || 12}:${minute} ${hour < 12 ? "AM" : "PM"}` : `${two(hour)}:${minute}`;
};

export class Day {
  constructor(axis, half) {
    this.axis = axis;
    this.items = axis.querySelector(".cal-day__items");
    this.name = axis.dataset.name;
    this.half = half;
    this.pieces = axis.dataset.pieces.split(";").filter(Boolean).map((piece) => {
      const [from, to, start, wall] = piece.split(",").map(Number);
      return { from, to, start, wall, end: start + (to - from) * MINUTE };
    });
    this.start = this.pieces[0]?.start ?? NaN;
    this.end = this.pieces.at(-1)?.end ?? NaN;
  }

  holds(moment) {
    return moment >= this.start && moment < this.end;
  }

  // The moment of a line; of one on which the day has no time, the moment at which it goes on.
  momentOf(line) {
    const piece = this.pieces.find(({ to }) => line < to) ?? this.pieces.at(-1);
    return piece.start + Math.min(Math.max(line - piece.from, 0), piece.to - piece.from) * MINUTE;
  }

  lineOf(moment) {
    const piece = this.#pieceAt(moment);
    return Math.min(Math.max(piece.from + (moment - piece.start) / MINUTE, piece.from), piece.to);
  }

  clock(moment) {
    const piece = this.#pieceAt(moment);
    return words(piece.wall + (moment - piece.start) / MINUTE, this.half);
  }

  #pieceAt(moment) {
    return this.pieces.findLast(({ start }) => start <= moment) ?? this.pieces[0];
  }
}

// Puts an element on its lines. Nobody may write style attributes here, but scripts may set properties.
export function put(element, from, to) {
  element.style.setProperty("--from", from);
  element.style.setProperty("--size", Math.max(to - from, 1));
}
