// <color-field><input type="color" hidden><input></color-field>: picked or typed, both show the same.

const COLOR = /^#[0-9a-f]{6}$/i;

class ColorField extends HTMLElement {
  connectedCallback() {
    const [picker, text] = this.querySelectorAll("input");
    const follow = () => {
      const typed = text.value.trim();
      picker.value = COLOR.test(typed) ? typed : "#808080";
    };
    picker.hidden = false;
    picker.addEventListener("input", () => (text.value = picker.value));
    text.addEventListener("input", follow);
    follow();
  }
}

customElements.define("color-field", ColorField);
