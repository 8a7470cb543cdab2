// <report-chart data-library="…" data-labels="[…]" data-hours="[…]" data-time="yes">: draws what the table beside it says. The library
// comes only where there is something to draw.

const dark = matchMedia("(prefers-color-scheme: dark)");

class ReportChart extends HTMLElement {
  #chart;
  #draw = () => this.#redraw();

  async connectedCallback() {
    await import(this.dataset.library);
    if (this.isConnected) {
      this.#redraw();
      dark.addEventListener("change", this.#draw);
    }
  }

  disconnectedCallback() {
    dark.removeEventListener("change", this.#draw);
    this.#chart?.destroy();
  }

  #redraw() {
    this.#chart?.destroy();
    const canvas = document.createElement("canvas");
    canvas.setAttribute("aria-hidden", "true");
    this.replaceChildren(canvas);
    const { color, borderColor, outlineColor } = getComputedStyle(this);
    const labels = JSON.parse(this.dataset.labels);
    const isOfTime = "time" in this.dataset;
    const ticks = { color: outlineColor };
    this.style.blockSize = isOfTime ? "16rem" : `${3 + labels.length * 2}rem`;
    this.#chart = new globalThis.Chart(canvas, {
      type: "bar",
      data: {
        labels,
        datasets: [{ label: this.dataset.unit, data: JSON.parse(this.dataset.hours), backgroundColor: color, maxBarThickness: 40 }],
      },
      options: {
        animation: false,
        indexAxis: isOfTime ? "x" : "y",
        maintainAspectRatio: false,
        plugins: { legend: { display: false } },
        scales: {
          x: { grid: { color: borderColor }, ticks },
          y: { grid: { color: borderColor }, ticks },
        },
      },
    });
  }
}

customElements.define("report-chart", ReportChart);
