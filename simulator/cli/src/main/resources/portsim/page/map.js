/** The map: a cell for each port, drawn as one picture of a pixel a cell and put up in its size. */
import { byId, channels, colour, element, onWidth } from "./dom.js";
import { CELLS, FREE } from "./ports.js";
import { onTheme } from "./theme.js";

const CELL_MAX = 22;
const LETTERS_FROM = 16;
const LETTERS_MAX = 1200;
const GAP_FROM = 4;
const ROUND = [100, 50, 20, 10, 5, 1];

export class PortMap {
  constructor() {
    this.canvas = /** @type {HTMLCanvasElement} */ (byId("map"));
    this.context = this.canvas.getContext("2d", { alpha: false });
    this.picture = document.createElement("canvas");
    this.ports = null;
    this.alone = -1;
    this.selected = -1;
    onTheme(() => this.recolour());
    onWidth(byId("map-box"), () => this.layOut());
  }

  /** Shows other ports, as they are. @param {import("./ports.js").Ports} ports */
  show(ports) {
    this.ports = ports;
    this.selected = Math.min(this.selected, ports.size - 1);
    this.width = 0;
    this.layOut();
  }

  /** As many columns as fit, in a round number, so that rows begin at round distances. */
  layOut() {
    const box = byId("map-box").clientWidth;
    if (!this.ports || box === 0 || box === this.width) return;
    this.width = box;
    const scale = devicePixelRatio || 1;
    this.cell = cellSize(box * scale, Math.max(360, Math.min(innerHeight * 0.7, 1000)) * scale, this.ports.size);
    this.cell = Math.max(1, Math.min(this.cell, Math.floor(CELL_MAX * scale)));
    const columns = Math.max(1, Math.floor((box * scale) / this.cell));
    const round = ROUND.find((each) => columns % each <= columns * 0.06) || 1;
    this.columns = Math.floor(columns / round) * round;
    this.rows = Math.ceil(this.ports.size / this.columns);
    this.scale = scale;
    this.canvas.width = this.columns * this.cell;
    this.canvas.height = this.rows * this.cell;
    this.canvas.style.width = `${this.canvas.width / scale}px`;
    this.canvas.style.height = `${this.canvas.height / scale}px`;
    this.picture.width = this.columns;
    this.picture.height = this.rows;
    this.pixels = this.picture.getContext("2d").createImageData(this.columns, this.rows);
    this.words = new Uint32Array(this.pixels.data.buffer);
    this.recolour();
    this.ring();
  }

  /** Shows one state alone, the others paler; or all of them again with -1. */
  only(/** @type {number} */ kind) {
    this.alone = kind;
    this.recolour();
  }

  recolour() {
    if (!this.ports || !this.words) return;
    const ground = channels(colour("--ground"));
    this.palette = Uint32Array.from(CELLS, (each, kind) => {
      const own = channels(colour(each.colour));
      const isPale = this.alone >= 0 && this.alone !== kind && kind !== FREE;
      return word(isPale ? own.map((c, i) => Math.round(ground[i] + (c - ground[i]) * 0.22)) : own);
    });
    this.words.fill(word(ground));
    this.overlay = this.cell >= GAP_FROM ? gaps(this, word(ground)) : null;
    for (let cell = 0; cell < this.ports.size; cell++) this.words[cell] = this.palette[this.ports.cells[cell]];
    this.ports.changed.length = 0;
    this.put();
  }

  /** Draws what has changed since it was drawn last. */
  draw() {
    const { changed, cells } = this.ports;
    if (changed.length === 0 || !this.palette) return;
    for (const cell of changed) this.words[cell] = this.palette[cells[cell]];
    changed.length = 0;
    this.put();
  }

  put() {
    const { canvas, context } = this;
    this.picture.getContext("2d").putImageData(this.pixels, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(this.picture, 0, 0, canvas.width, canvas.height);
    if (this.overlay) {
      context.fillStyle = this.overlay;
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    if (this.cell >= LETTERS_FROM * this.scale && this.ports.size <= LETTERS_MAX) this.letters();
  }

  letters() {
    const { cell, columns, context, ports } = this;
    context.font = `600 ${Math.round(cell * 0.58)}px system-ui, sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = colour("--ground");
    ports.cells.forEach((kind, at) => {
      const { letter } = CELLS[kind];
      if (letter) context.fillText(letter, ((at % columns) + 0.5) * cell, (Math.floor(at / columns) + 0.54) * cell);
    });
  }

  /** The cell at a place of the screen, or -1. */
  at(/** @type {MouseEvent} */ event) {
    const box = this.canvas.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) * this.scale) / this.cell);
    const row = Math.floor(((event.clientY - box.top) * this.scale) / this.cell);
    const cell = row * this.columns + column;
    return column >= 0 && column < this.columns && row >= 0 && cell < this.ports.size ? cell : -1;
  }

  /** What is drawn is not what is, where the page does not know it. */
  setUnknown(/** @type {boolean} */ isUnknown) {
    this.canvas.classList.toggle("unknown", isUnknown);
  }

  select(/** @type {number} */ cell) {
    this.selected = cell;
    this.ring();
  }

  ring() {
    const ring = byId("ring");
    ring.hidden = this.selected < 0;
    if (ring.hidden) return;
    const size = this.cell / this.scale;
    ring.style.left = `${(this.selected % this.columns) * size - 3}px`;
    ring.style.top = `${Math.floor(this.selected / this.columns) * size - 3}px`;
    ring.style.width = ring.style.height = `${size + 6}px`;
  }
}

/** The largest size of cells, in pixels, with which they take about this height; a little more is fine. */
function cellSize(width, height, cells) {
  const fitting = Math.floor(Math.sqrt((width * height) / cells));
  const larger = Math.ceil(cells / Math.floor(width / (fitting + 1))) * (fitting + 1);
  return larger <= height * 1.25 ? fitting + 1 : fitting;
}

function word([red, green, blue]) {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** A pattern that leaves a line free between cells. */
function gaps(map, ground) {
  const tile = element("canvas");
  tile.width = tile.height = map.cell;
  const context = tile.getContext("2d");
  const wide = Math.max(1, Math.round(map.cell / 9));
  context.fillStyle = `rgb(${ground & 255} ${(ground >> 8) & 255} ${(ground >> 16) & 255})`;
  context.fillRect(map.cell - wide, 0, wide, map.cell);
  context.fillRect(0, map.cell - wide, map.cell, wide);
  return map.context.createPattern(tile, "repeat");
}
