/** Single connections around the chosen instant, each a bar in the colours of its states. */
import { byId, drawn, element, fillSelect, onWidth } from "./dom.js";
import { counted, time } from "./format.js";
import { NEVER, firstWhere } from "./journal.js";
import { fourTuple, identityName, stateName } from "./cell.js";
import { CELLS, CELL_OF } from "./ports.js";

const SPANS = [1e6, 1e7, 1e8, 1e9, 1e10, 6e10, 6e11, 3.6e12, 8.64e13];
const LANES_MAX = 28;
const LOOKED_AT_MAX = 4000;
const [ROW, BAR, HEAD] = [22, 12, 30];
const NARROW = 620;
const WIDTH_LEAST = 300;

export class Lanes {
  constructor(/** @type {import("./view.js").View} */ view) {
    this.view = view;
    this.span = 1e9;
    byId("span").addEventListener("change", (event) => {
      this.span = this.spans[event.target.value];
      this.draw();
    });
    onWidth(byId("lanes-part"), () => this.draw());
  }

  /** So much time that about a dozen connections open in it. */
  show() {
    const { journal } = this.view.variant;
    const { end } = this.view.data;
    this.spans = SPANS.filter((each) => each < end);
    this.spans.push(end * 2);
    const names = this.spans.map((each) => (each > end ? "the whole run" : `${time(each)} around it`));
    fillSelect(byId("span"), names);
    const wanted = (12 * end) / Math.max(1, journal.count);
    this.span = this.spans.find((each) => each >= wanted) || end * 2;
    byId("span").value = String(this.spans.indexOf(this.span));
    this.draw();
  }

  draw() {
    if (!this.view.ports) return;
    const chosen = this.chosen();
    const groups = this.groups(chosen);
    const width = Math.max(WIDTH_LEAST, byId("lanes").clientWidth);
    const rows = groups.reduce((sum, group) => sum + group.connections.length + 1 + (group.failures.length ? 1 : 0), 0);
    const height = HEAD + rows * ROW + 6;
    const svg = drawn("svg", { width, height, role: "img", "aria-label": `${counted(chosen.length, "connection")} around ${time(this.view.clock.now)}; the same as a table below` });
    this.width = width;
    this.left = width < NARROW ? 104 : 168;
    this.scale(svg, height);
    let y = HEAD;
    for (const group of groups) {
      svg.append(drawn("text", { x: 0, y: y + 15, "font-weight": 650 }, group.name));
      y += ROW;
      if (group.failures.length) this.failed(svg, group.failures, y);
      y += group.failures.length ? ROW : 0;
      for (const i of group.connections) {
        this.bar(svg, i, y);
        y += ROW;
      }
    }
    const middle = this.x(this.view.clock.now);
    const line = drawn("line", { x1: middle, x2: middle, y1: HEAD - 8, y2: height, "stroke-width": 2 });
    line.style.stroke = "var(--text)";
    svg.append(line);
    byId("lanes").replaceChildren(chosen.length + rows > 0 ? svg : element("p", { class: "hint" }, "No connection around this instant."));
    this.table(chosen);
  }

  x(nanos) {
    const share = (nanos - this.view.clock.now) / this.span + 0.5;
    return this.left + Math.min(Math.max(share, 0), 1) * (this.width - this.left - 4);
  }

  /** The connections that change nearest to the instant; then those that are open without a change. */
  chosen() {
    const { ports, clock } = this.view;
    const { journal } = this.view.variant;
    const { changes } = ports;
    const found = new Set();
    let [before, after] = [ports.done - 1, ports.done];
    const distance = (k) => (k >= 0 && k < changes.length ? Math.abs(journal.time[changes[k]] - clock.now) : NEVER);
    for (let looked = 0; found.size < LANES_MAX && looked < LOOKED_AT_MAX; looked++) {
      const nearest = distance(before) <= distance(after) ? before-- : after++;
      if (!(distance(nearest) <= this.span / 2)) break;
      found.add(journal.of[changes[nearest]]);
    }
    for (let i = firstWhere(journal.count, (k) => journal.open[k] > clock.now) - 1, looked = 0; i >= 0 && found.size < LANES_MAX / 2 && looked < LOOKED_AT_MAX; i--, looked++) {
      if (journal.closedAt(i) > clock.now && this.view.isHere(journal.holder[i])) found.add(i);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** By workload; and by identity where several share one. */
  groups(chosen) {
    const { journal } = this.view.variant;
    const { holders } = this.view.data;
    const groups = new Map();
    const group = (holder, identity) => {
      const name = [holders[holder].workload, identity, holders[holder].pooled && "(kept)"].filter(Boolean).join(" ");
      if (!groups.has(name)) groups.set(name, { name, connections: [], failures: [] });
      return groups.get(name);
    };
    for (const i of chosen) group(journal.holder[i], identityName(journal, i)).connections.push(i);
    for (const f of this.failures()) group(journal.failures.holder[f], "").failures.push(f);
    return [...groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  failures() {
    const { failures } = this.view.variant.journal;
    const from = this.view.clock.now - this.span / 2;
    const found = [];
    for (let f = firstWhere(failures.count, (k) => failures.nanos[k] >= from); f < failures.count && failures.nanos[f] <= from + this.span && found.length < 400; f++) {
      if (this.view.isHere(failures.holder[f])) found.push(f);
    }
    return found;
  }

  scale(svg, height) {
    const { now, end } = this.view.clock;
    for (const share of this.width < NARROW ? [0, 1] : [0, 0.25, 0.75, 1]) {
      const at = now + (share - 0.5) * this.span;
      if (at < 0 || at > end) continue;
      const x = this.left + share * (this.width - this.left - 4);
      const line = drawn("line", { x1: x, x2: x, y1: HEAD - 4, y2: height });
      line.style.stroke = "var(--line)";
      svg.append(line, label(x, share, time(Math.round(at)), "quiet"));
    }
    svg.append(label(this.left + (this.width - this.left - 4) / 2, 0.5, time(now), ""));
  }

  bar(svg, i, y) {
    const { journal } = this.view.variant;
    svg.append(drawn("text", { x: 12, y: y + 15, class: "quiet" }, `port ${journal.port[i]}`));
    for (let c = journal.first[i]; c < journal.first[i + 1]; c++) {
      const kind = CELLS[CELL_OF[journal.state[c]]];
      const until = c + 1 < journal.first[i + 1] ? journal.nanos[c + 1] : this.view.data.complete;
      const [left, right] = [this.x(journal.nanos[c]), this.x(until)];
      if (kind === CELLS[0] || right < left || until < this.view.clock.now - this.span / 2) continue;
      if (journal.nanos[c] > this.view.clock.now + this.span / 2) break;
      const width = Math.max(1.5, right - left);
      const isThin = kind.name === "TIME_WAIT" || kind.name === "closing";
      const rect = drawn("rect", { x: left, y: y + 4 + (isThin ? 3 : 0), width, height: isThin ? BAR - 6 : BAR, rx: 1.5 });
      rect.style.fill = `var(${kind.colour})`;
      rect.append(drawn("title", {}, `${stateName(journal.state[c])} from ${time(journal.nanos[c])} to ${time(until)}`));
      svg.append(rect);
    }
  }

  failed(svg, failures, y) {
    svg.append(drawn("text", { x: 12, y: y + 15, class: "quiet" }, "failed attempts"));
    for (const f of failures) {
      const x = this.x(this.view.variant.journal.failures.nanos[f]);
      const cross = drawn("path", { d: `M${x - 4} ${y + 6}l8 8m0 -8l-8 8`, "stroke-width": 2 });
      cross.style.stroke = "var(--bad)";
      svg.append(cross);
    }
  }

  table(chosen) {
    const { journal } = this.view.variant;
    const head = ["opened at", "by", "from, to", "state now", "free at"].map((name) => element("th", { scope: "col" }, name));
    const rows = chosen.map((i) => {
      const holder = this.view.data.holders[journal.holder[i]];
      const change = journal.changeAt(i, this.view.clock.now);
      const state = change < 0 ? "not yet" : stateName(journal.state[change]);
      const free = journal.closedAt(i);
      const texts = [[holder.workload, identityName(journal, i)].filter(Boolean).join(" "), fourTuple(journal, holder, i), state, free === NEVER ? "never" : time(free)];
      return element("tr", {}, element("th", { scope: "row" }, time(journal.open[i])), ...texts.map((text) => element("td", {}, text)));
    });
    byId("lanes-table").replaceChildren(element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows));
  }
}

function label(x, share, text, name) {
  const anchor = share === 0 ? "start" : share === 1 ? "end" : "middle";
  return drawn("text", { x, y: 16, "text-anchor": anchor, class: name }, text);
}
