/** Ways to a cell of the map: pointing, touching, keys, or its port. */
import { byId } from "./dom.js";
import { CELLS } from "./ports.js";
import { showCell } from "./cell.js";

export class MapKeys {
  /** @param {import("./view.js").View} view @param {import("./map.js").PortMap} map */
  constructor(view, map) {
    this.view = view;
    this.map = map;
    const { canvas } = map;
    canvas.addEventListener("pointermove", (event) => this.point(event));
    canvas.addEventListener("pointerdown", (event) => this.point(event));
    canvas.addEventListener("keydown", (event) => this.key(event));
    canvas.addEventListener("focus", () => this.select(Math.max(map.selected, 0)));
    byId("port").addEventListener("input", () => this.goTo(Number(byId("port").value)));
  }

  point(event) {
    const cell = this.map.at(event);
    if (cell >= 0 && cell !== this.map.selected) this.select(cell);
  }

  goTo(port) {
    const cell = port - this.view.ports.first;
    if (cell >= 0 && cell < this.view.ports.size) this.select(cell);
  }

  key(event) {
    const { columns, selected } = this.map;
    const last = this.view.ports.size - 1;
    const ways = {
      ArrowRight: selected + 1,
      ArrowLeft: selected - 1,
      ArrowDown: selected + columns,
      ArrowUp: selected - columns,
      PageDown: selected + 10 * columns,
      PageUp: selected - 10 * columns,
      Home: 0,
      End: last,
    };
    if (!(event.key in ways)) return;
    event.preventDefault();
    const isWithin = ways[event.key] >= 0 && ways[event.key] <= last;
    this.select(isWithin ? ways[event.key] : selected);
  }

  select(cell) {
    this.map.select(cell);
    this.tell();
  }

  /** Tells of the chosen cell what it is now. */
  tell() {
    const { ports } = this.view;
    const { selected } = this.map;
    showCell(this.view, selected);
    const swatch = byId("cell").querySelector(".swatch");
    if (!swatch) return;
    const kind = CELLS[ports.cells[selected]];
    swatch.style.background = `var(${kind.colour})`;
  }
}
