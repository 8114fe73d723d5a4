/** Two charts over time, with one clock and one zoom. */
import { byId, colour, drawn, element, onWidth, setText } from "./dom.js";
import { clockTime, grouped, time } from "./format.js";
import { firstWhere } from "./journal.js";
import { onTheme } from "./theme.js";

const LEVELS = [
  { key: "established", name: "established", colour: "--established", dash: [] },
  { key: "timeWait", name: "TIME_WAIT", colour: "--time-wait", dash: [9, 4] },
  { key: "free", name: "free", colour: "--quiet", dash: [2, 4] },
];
const RATES = [
  { key: "attempts", name: "attempts a second", colour: "--established", dash: [] },
  { key: "failures", name: "failures a second", colour: "--bad", dash: [7, 3] },
];
const HEIGHT = 210;
const TABLE_ROWS = 24;

export class Charts {
  constructor(/** @type {import("./view.js").View} */ view) {
    this.view = view;
    this.plots = [];
    const zoom = (id, change) => byId(id).addEventListener("click", () => this.zoom(change));
    zoom("zoom-in", ([a, b], now) => [now - (now - a) / 2, now + (b - now) / 2]);
    zoom("zoom-out", ([a, b]) => [a - (b - a) / 2, b + (b - a) / 2]);
    zoom("zoom-left", ([a, b]) => [a - (b - a) / 3, b - (b - a) / 3]);
    zoom("zoom-right", ([a, b]) => [a + (b - a) / 3, b + (b - a) / 3]);
    zoom("zoom-all", () => [0, Infinity]);
    onTheme(() => this.build());
    view.clock.onChange(() => this.update());
    onWidth(byId("charts"), () => this.resize());
  }

  /** The series of the machine's host, those of counts as counts a second. */
  show() {
    const { time: at } = this.view.variant.series;
    const own = this.view.series;
    const gaps = at.map((each, k) => (k === 0 ? each : each - at[k - 1]));
    const rate = (column) => column.map((each, k) => (gaps[k] > 0 ? (each * 1e9) / gaps[k] : null));
    this.columns = { ...own, attempts: rate(own.attempts), failures: rate(own.failures) };
    this.seconds = at.map((each) => each / 1e9);
    this.range = [0, this.view.data.end / 1e9];
    this.build();
    this.table();
  }

  build() {
    if (!this.columns) return;
    this.plots.forEach((plot) => plot.destroy());
    this.plots = [this.plot("levels", LEVELS), this.plot("rates", RATES)];
    this.update();
  }

  plot(id, series) {
    const box = byId(`${id}-chart`);
    box.replaceChildren();
    byId(`${id}-key`).replaceChildren(...series.map(keyEntry));
    const columns = [this.seconds, ...series.map((each) => this.columns[each.key])];
    const plot = new uPlot(this.options(box, series), columns, box);
    const line = element("div", { class: "now-line" });
    plot.over.append(line);
    plot.over.addEventListener("click", (event) => this.click(plot, event));
    return Object.assign(plot, { line });
  }

  options(box, series) {
    const axis = { stroke: colour("--quiet"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false } };
    return {
      width: box.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: true } },
      scales: { x: { time: false, range: (plot, min, max) => this.within(min, max) }, y: { range: (plot, min, max) => [0, Math.max(1, max) * 1.06] } },
      axes: [
        { ...axis, values: (plot, ticks) => ticks.map((tick) => time(Math.round(tick * 1e9))), space: 90 },
        { ...axis, values: (plot, ticks) => ticks.map((tick) => (tick === Math.round(tick) ? grouped(tick) : String(tick))), size: 64 },
      ],
      series: [{}, ...series.map((each) => ({
        stroke: colour(each.colour), width: 2, dash: each.dash, points: { show: false }, spanGaps: true,
      }))],
      hooks: { drawClear: [(plot) => this.outages(plot)], setScale: [(plot, key) => key === "x" && this.follow(plot)] },
    };
  }

  /** A part of the time: never more than all of it, never nothing. */
  within(min, max) {
    const [from, until] = this.range;
    const least = (until - from) / 1e6;
    const a = Math.min(Math.max(min ?? from, from), until - least);
    return [a, Math.max(Math.min(max ?? until, until), a + least)];
  }

  /** The other chart shows the same part. */
  follow(changed) {
    const { min, max } = changed.scales.x;
    for (const plot of this.plots) {
      if (plot !== changed && (plot.scales.x.min !== min || plot.scales.x.max !== max)) plot.setScale("x", { min, max });
    }
    this.place();
  }

  zoom(change) {
    const { min, max } = this.plots[0].scales.x;
    const now = Math.min(Math.max(this.view.clock.now / 1e9, min), max);
    const [a, b] = this.within(...change([min, max], now));
    this.plots[0].setScale("x", { min: a, max: b });
  }

  click(plot, event) {
    const box = plot.over.getBoundingClientRect();
    this.view.clock.pause();
    this.view.clock.set(plot.posToVal(event.clientX - box.left, "x") * 1e9);
  }

  /** Outages as bands behind the lines. */
  outages(plot) {
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.fillStyle = colour("--bad-ground");
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    for (const [from, until] of this.view.data.outages) {
      const left = plot.valToPos(from / 1e9, "x", true);
      ctx.fillRect(left, bbox.top, Math.max(2, plot.valToPos(until / 1e9, "x", true) - left), bbox.height);
    }
    ctx.restore();
  }

  update() {
    if (this.plots.length === 0) return;
    this.place();
    const now = this.view.clock.now / 1e9;
    const point = Math.max(0, firstWhere(this.seconds.length, (k) => this.seconds[k] > now) - 1);
    for (const each of [...LEVELS, ...RATES]) {
      const value = this.columns[each.key][point];
      setText(each.output, value === null ? "–" : grouped(Math.round(value * 10) / 10));
    }
  }

  place() {
    for (const plot of this.plots) {
      const left = plot.valToPos(this.view.clock.now / 1e9, "x");
      plot.line.style.transform = `translateX(${left}px)`;
      plot.line.hidden = left < 0 || left > plot.over.clientWidth;
    }
  }

  resize() {
    const width = byId("levels-chart").clientWidth;
    for (const plot of this.plots) if (plot.width !== width) plot.setSize({ width, height: HEIGHT });
    this.place();
  }

  /** Some instants as text, for those who do not see the lines. */
  table() {
    const all = [...LEVELS, ...RATES];
    const step = Math.max(1, Math.ceil(this.seconds.length / TABLE_ROWS));
    const head = ["at", ...all.map((each) => each.name)].map((name) => element("th", { scope: "col" }, name));
    const rows = [];
    for (let k = 0; k < this.seconds.length; k += step) {
      const cells = all.map((each) => element("td", {}, grouped(Math.round((this.columns[each.key][k] ?? 0) * 10) / 10)));
      rows.push(element("tr", {}, element("th", { scope: "row" }, clockTime(this.seconds[k] * 1e9)), ...cells));
    }
    byId("chart-table").replaceChildren(element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows));
  }
}

function keyEntry(each) {
  const line = drawn("line", { x1: 0, x2: 30, y1: 6, y2: 6, "stroke-width": 2.5, "stroke-dasharray": each.dash.join(" ") });
  line.style.stroke = `var(${each.colour})`;
  each.output = element("b");
  return element("li", {}, drawn("svg", { viewBox: "0 0 30 12", "aria-hidden": "true" }, line), each.name, each.output);
}
