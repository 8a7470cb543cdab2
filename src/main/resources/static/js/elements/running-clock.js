// <running-clock data-since data-break-seconds data-now data-paused-at data-seconds data-format="short" data-title>
// Ticks on from what the server counted, so a wrong clock here does no harm. While it is paused the server's text stands.

const two = (number) => String(number).padStart(2, "0");

class RunningClock extends HTMLElement {
  #ticking;
  #zero;
  #title;

  connectedCallback() {
    const { since, now, seconds, breakSeconds = 0, pausedAt } = this.dataset;
    if (pausedAt) {
      return;
    }
    const here = Date.now();
    const counted = seconds ? seconds * 1000 : (now ? Date.parse(now) : here) - Date.parse(since) - breakSeconds * 1000;
    this.#zero = here - counted;
    this.#title = "title" in this.dataset && document.title;
    this.#tick();
    this.#ticking = setInterval(() => this.#tick(), 1000);
  }

  disconnectedCallback() {
    clearInterval(this.#ticking);
    if (this.#title) {
      document.title = this.#title;
    }
  }

  #tick() {
    const seconds = Math.max(0, Math.floor((Date.now() - this.#zero) / 1000));
    const short = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
    this.textContent = this.dataset.format === "short" ? short : `${short}:${two(seconds % 60)}`;
    if (this.#title) {
      document.title = `${this.textContent} · ${this.#title}`;
    }
  }
}

customElements.define("running-clock", RunningClock);
