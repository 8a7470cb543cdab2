// <copy-button data-copies="id" data-done="Copied"><button hidden><span data-words>Copy</span></button></copy-button>

class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const source = document.getElementById(this.dataset.copies);
    if (!button || !source || !navigator.clipboard) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(source.value ?? source.textContent);
      this.setAttribute("role", "status");
      button.querySelector("[data-words]").textContent = this.dataset.done;
    });
  }
}

customElements.define("copy-button", CopyButton);
