// <week-grid>: between the cells of a table the arrow keys and Enter move; whoever leaves a changed cell saves it. Within a text that is
// being typed, left and right move in it until its end.

const CELL = ".week-cell__input";

class WeekGrid extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("focusin", ({ target }) => target.matches(CELL) && target.select());
  }

  #key(event) {
    const { target: cell, key, shiftKey } = event;
    if (!cell.matches(CELL) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (key === "Enter") {
      event.preventDefault();
      this.#step(cell, shiftKey ? -1 : 1, 0) || this.#save(cell);
    } else if (key === "ArrowUp" || key === "ArrowDown") {
      event.preventDefault();
      this.#step(cell, key === "ArrowUp" ? -1 : 1, 0);
    } else if (!shiftKey && key === "ArrowLeft" && leavesAt(cell, 0)) {
      event.preventDefault();
      this.#step(cell, 0, -1);
    } else if (!shiftKey && key === "ArrowRight" && leavesAt(cell, cell.value.length)) {
      event.preventDefault();
      this.#step(cell, 0, 1);
    } else if (key === "Escape") {
      cell.value = cell.defaultValue;
      cell.select();
    }
  }

  /** To the next cell that way which can be typed into. */
  #step(cell, down, across) {
    const rows = [...this.querySelectorAll("tbody tr")];
    let row = rows.indexOf(cell.closest("tr"));
    let column = cell.closest("td").cellIndex;
    do {
      row += down;
      column += across;
      const next = rows[row]?.cells[column]?.querySelector(CELL);
      if (next) {
        next.focus();
        return true;
      }
    } while (rows[row] && column > 0 && column < rows[row].cells.length);
    return false;
  }

  #save(cell) {
    cell.blur();
    cell.focus();
  }
}

/** The caret stands at that end, or all of the text is marked and nobody types. */
function leavesAt(cell, end) {
  const isAll = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
  return isAll || (cell.selectionStart === end && cell.selectionEnd === end);
}

customElements.define("week-grid", WeekGrid);
