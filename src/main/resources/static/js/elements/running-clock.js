// <running-clock data-since data-now [data-paused-at] [data-break-seconds] [data-base-seconds] [data-format="short"] [data-title]>
// Counts on from the server's instant: data-now is the server's time when the page was written, so a wrong clock here does no harm.

const two = (number) => String(number).padStart(2, "0");

function written(seconds, short) {
  const hours = Math.floor(seconds / 3600);
  const minutes = two(Math.floor(seconds / 60) % 60);
  return short ? `${hours}:${minutes}` : `${hours}:${minutes}:${two(seconds % 60)}`;
}

class RunningClock extends HTMLElement {
  #ticking;
  #ahead = 0;
  #title;

  connectedCallback() {
    const { now } = this.dataset;
    this.#ahead = now ? Date.parse(now) - Date.now() : 0;
    this.#title = document.title;
    this.#show();
    if (!this.dataset.pausedAt) {
      this.#ticking = setInterval(() => this.#show(), 1000);
    }
  }

  disconnectedCallback() {
    clearInterval(this.#ticking);
    if ("title" in this.dataset) {
      document.title = this.#title;
    }
  }

  get seconds() {
    const { since, pausedAt, breakSeconds = 0, baseSeconds = 0 } = this.dataset;
    const until = pausedAt ? Date.parse(pausedAt) : Date.now() + this.#ahead;
    const worked = Math.floor((until - Date.parse(since)) / 1000) - Number(breakSeconds);
    return Math.max(0, worked) + Number(baseSeconds);
  }

  #show() {
    const text = written(this.seconds, this.dataset.format === "short");
    if (text !== this.textContent) {
      this.textContent = text;
    }
    if ("title" in this.dataset) {
      document.title = `${text} · ${this.#title}`;
    }
  }
}

customElements.define("running-clock", RunningClock);
