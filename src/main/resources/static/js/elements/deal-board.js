// Cards that go from column to column: dragged, or moved with the arrow keys. Both press a button of the card's own form, so what
// happens is what happens without this script.

const stageOf = (target) => target.closest?.("[data-stage]");

class DealBoard extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", (event) => this.#byKey(event));
    this.addEventListener("dragstart", ({ target }) => (this.dragged = target.closest?.(".deal-card")));
    this.addEventListener("dragend", () => this.#over(null));
    this.addEventListener("dragover", (event) => {
      const stage = this.dragged && stageOf(event.target);
      if (stage) {
        event.preventDefault();
      }
      this.#over(stage);
    });
    this.addEventListener("drop", (event) => this.#drop(event));
  }

  #byKey(event) {
    const way = { ArrowLeft: "previous", ArrowRight: "next" }[event.key];
    const button = way && event.target.closest(".deal-card")?.querySelector(`[data-move=${way}]`);
    if (button && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      button.click();
    }
  }

  #over(stage) {
    this.querySelectorAll(".pipeline__stage--over").forEach((it) => it !== stage && it.classList.remove("pipeline__stage--over"));
    stage?.classList.add("pipeline__stage--over");
  }

  #drop(event) {
    const stage = stageOf(event.target);
    const form = this.dragged?.querySelector("form");
    if (!stage || !form || stage.contains(this.dragged)) {
      return;
    }
    event.preventDefault();
    const button = document.createElement("button");
    Object.assign(button, { name: "stage", value: stage.dataset.stage, hidden: true });
    form.append(button);
    button.click();
  }
}

customElements.define("deal-board", DealBoard);
