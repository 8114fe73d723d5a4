/** Play, step, speed, and jumps to what matters: the bar at the lower edge. */
import { byId, element, fillSelect, setText } from "./dom.js";
import { clockTime, counted, time } from "./format.js";
import { speedsFor, usualSpeed } from "./clock.js";
import { firstWhere } from "./journal.js";

const STEPS = 10000;

export class Transport {
  constructor(/** @type {import("./view.js").View} */ view) {
    this.view = view;
    const { clock } = view;
    this.scrubber = byId("scrubber");
    this.scrubber.max = String(STEPS);
    this.scrubber.addEventListener("input", () => clock.set((this.scrubber.value / STEPS) * clock.end));
    const press = (id, what) => byId(id).addEventListener("click", what);
    press("play", () => (clock.playing ? clock.pause() : clock.play()));
    press("back", () => this.step(-1));
    press("on", () => this.step(1));
    press("first-failure", () => this.toFirstFailure());
    press("outage-before", () => this.toOutage(-1));
    press("outage-next", () => this.toOutage(1));
    byId("speed").addEventListener("change", (event) => (clock.speed = this.speeds[event.target.value] * 1e9));
    clock.onChange(() => this.update());
    document.addEventListener("keydown", (event) => this.key(event));
  }

  /** Another variant: other outages, maybe another end. */
  show() {
    const { clock, data } = this.view;
    if (clock.end !== data.end) {
      clock.end = data.end;
      this.speeds = speedsFor(data.end);
      fillSelect(byId("speed"), this.speeds.map(speedName));
      const usual = usualSpeed(this.speeds, data.end);
      byId("speed").value = String(this.speeds.indexOf(usual));
      clock.speed = usual * 1e9;
    }
    const share = (nanos) => `${(100 * nanos) / data.end}%`;
    byId("marks").replaceChildren(...data.outages.map(([from, until]) => {
      const mark = element("i");
      mark.style.left = share(from);
      mark.style.width = share(until - from);
      return mark;
    }));
    byId("first-failure").disabled = firstFailure(this.view) === null;
    this.update();
  }

  update() {
    const { clock, data } = this.view;
    setText(byId("play"), clock.playing ? "Pause" : "Play");
    setText(byId("now"), clockTime(clock.now));
    const value = String(Math.round((clock.now / clock.end) * STEPS));
    if (this.scrubber.value !== value) this.scrubber.value = value;
    if (!clock.playing) this.scrubber.setAttribute("aria-valuetext", time(clock.now));
    byId("outage-before").disabled = !data.outages.some(([from]) => from < clock.now);
    byId("outage-next").disabled = !data.outages.some(([from]) => from > clock.now);
    const out = data.outages.find(([from, until]) => from <= clock.now && clock.now < until);
    byId("situation").className = out || this.view.isUnknown ? "out" : "";
    const unknown = `The map ends at ${time(data.complete)}`;
    setText(byId("situation"), this.view.isUnknown ? unknown : situation(data.outages, out));
  }

  step(/** @type {1 | -1} */ direction) {
    const { clock, ports } = this.view;
    clock.pause();
    const next = ports.neighbour(direction);
    if (next !== null) clock.set(next);
    else if (direction < 0) clock.set(0);
  }

  toFirstFailure() {
    const at = firstFailure(this.view);
    if (at !== null) this.jump(at);
  }

  toOutage(/** @type {1 | -1} */ direction) {
    const { clock, data } = this.view;
    const { outages } = data;
    const next = firstWhere(outages.length, (k) => outages[k][0] > clock.now);
    const before = firstWhere(outages.length, (k) => outages[k][0] >= clock.now) - 1;
    const found = outages[direction > 0 ? next : before];
    if (found) this.jump(found[0]);
  }

  jump(at) {
    this.view.clock.pause();
    this.view.clock.set(at);
  }

  /** Keys work where the focus is on something that goes along with the clock. */
  key(event) {
    const isHere = event.target.closest?.("#ports, #transport, #charts, #lanes-part, #why");
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.id !== "scrubber";
    if (!isHere || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const { clock } = this.view;
    const isButton = event.target.tagName === "BUTTON" || event.target.tagName === "SUMMARY";
    const keys = {
      " ": isButton ? null : () => (clock.playing ? clock.pause() : clock.play()),
      ",": () => this.step(-1),
      ".": () => this.step(1),
      f: () => this.toFirstFailure(),
      o: () => this.toOutage(1),
      O: () => this.toOutage(-1),
    };
    const what = keys[event.key];
    if (!what) return;
    event.preventDefault();
    what();
  }
}

/** The instant of the first call that fails, or of the first connect without a port. */
function firstFailure(view) {
  const { outages } = view.data;
  const { nanos, count } = view.variant.journal.failures;
  const all = [...(count > 0 ? [nanos[0]] : []), ...(outages.length > 0 ? [outages[0][0]] : [])];
  return all.length > 0 ? Math.min(...all) : null;
}

function situation(outages, out) {
  if (out) return `No free port, until ${time(out[1])}`;
  return outages.length === 0 ? "No outage" : `${counted(outages.length, "outage")} in this run`;
}

function speedName(/** @type {number} */ speed) {
  return `${time(speed * 1e9)} per second`;
}
