// <task-board>: cards are dragged between lanes, or moved with the arrow keys while one is in focus. Each card has buttons
// that do the same; this presses them, or names the lane on which a card was dropped.

const cardOf = (node) => node.closest?.(".task-card");
const laneOf = (node) => node.closest?.(".lane");

class TaskBoard extends HTMLElement {
  #dragged = null;

  connectedCallback() {
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("dragstart", (event) => this.#lift(event));
    this.addEventListener("dragover", (event) => this.#over(event));
    this.addEventListener("dragend", () => this.#letGo());
    this.addEventListener("drop", (event) => this.#drop(event));
  }

  #key(event) {
    const card = cardOf(event.target);
    if (!card || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    const side = { ArrowLeft: "left", ArrowRight: "right" }[event.key];
    const step = { ArrowUp: "previousElementSibling", ArrowDown: "nextElementSibling" }[event.key];
    if (side) {
      event.preventDefault();
      card.querySelector(`[data-move=${side}]`)?.click();
    } else if (step && card[step]) {
      event.preventDefault();
      card[step].querySelector("a").focus();
    }
  }

  #lift(event) {
    this.#dragged = cardOf(event.target);
    this.#dragged?.classList.add("task-card--lifted");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", this.#dragged?.id ?? "");
  }

  #over(event) {
    const lane = laneOf(event.target);
    if (this.#dragged && lane) {
      event.preventDefault();
      this.#mark(lane);
    }
  }

  #mark(lane) {
    this.querySelectorAll(".lane--over").forEach((other) => other !== lane && other.classList.remove("lane--over"));
    lane?.classList.add("lane--over");
  }

  #letGo() {
    this.#dragged?.classList.remove("task-card--lifted");
    this.#dragged = null;
    this.#mark(null);
  }

  #drop(event) {
    const card = this.#dragged;
    const lane = laneOf(event.target);
    event.preventDefault();
    this.#letGo();
    if (card && lane && lane !== laneOf(card)) {
      const form = card.querySelector("form");
      form.elements.to.value = lane.dataset.status;
      form.requestSubmit();
    }
  }
}

customElements.define("task-board", TaskBoard);
