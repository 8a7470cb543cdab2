// <bulk-selection><form id="bulk">…</form></bulk-selection>: ticks all on the page, counts what is ticked. The boxes stand elsewhere.

class BulkSelection extends HTMLElement {
  #form;
  #change = ({ target }) => this.#changed(target);

  connectedCallback() {
    this.#form = this.querySelector("form");
    addEventListener("change", this.#change);
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener("change", this.#change);
  }

  get #boxes() {
    return [...document.querySelectorAll(`input[name="entry"][form="${this.#form.id}"]`)];
  }

  #changed(box) {
    if (box.form !== this.#form) {
      return;
    }
    if (box.matches("[data-page]")) {
      this.#boxes.forEach((it) => (it.checked = box.checked));
    }
    this.#show();
  }

  #show() {
    const page = this.querySelector("[data-page]");
    const all = this.querySelector("[data-all]");
    const boxes = this.#boxes;
    const ticked = boxes.filter((it) => it.checked).length;
    boxes.forEach((it) => (it.disabled = Boolean(all?.checked)));
    page.disabled = Boolean(all?.checked) || boxes.length === 0;
    page.checked = ticked > 0 && ticked === boxes.length;
    page.indeterminate = ticked > 0 && ticked < boxes.length;
    const count = this.querySelector("[data-count]");
    count.textContent = ticked > 0 && !all?.checked ? count.dataset.words.replace("#", ticked) : "";
    this.querySelector("[data-act]").disabled = ticked === 0 && !all?.checked;
  }
}

customElements.define("bulk-selection", BulkSelection);
