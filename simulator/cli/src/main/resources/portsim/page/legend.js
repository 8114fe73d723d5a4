/** The states with their colours, letters and numbers; one of them can be looked at alone. */
import { byId, element, setText } from "./dom.js";
import { grouped } from "./format.js";
import { CELLS } from "./ports.js";

export class Legend {
  constructor(/** @type {(kind: number) => void} */ onAlone) {
    this.counts = [];
    this.alone = -1;
    this.onAlone = onAlone;
    byId("legend").replaceChildren(...CELLS.map((each, kind) => this.entry(each, kind)));
  }

  entry(cell, kind) {
    const swatch = element("span", { class: "swatch", "aria-hidden": "true" }, cell.letter);
    swatch.style.background = `var(${cell.colour})`;
    const count = element("span", { class: "count" }, "0");
    this.counts.push(count);
    const button = element("button", { type: "button", "aria-pressed": "false", title: cell.about || "" });
    button.append(swatch, element("span", {}, cell.name), count);
    button.addEventListener("click", () => this.press(kind));
    return button;
  }

  press(kind) {
    this.alone = this.alone === kind ? -1 : kind;
    [...byId("legend").children].forEach((button, each) =>
      button.setAttribute("aria-pressed", String(each === this.alone)));
    this.onAlone(this.alone);
  }

  /** States that the run never has are left out. */
  show(/** @type {import("./ports.js").Ports} */ ports) {
    const { spaces } = ports;
    const never = [
      !spaces.some((space) => space.reserved.length > 0),
      !spaces.some((space) => space.listening.some((port) => port >= ports.first && port <= ports.last)),
      spaces.length === 1,
    ];
    never.forEach((isNever, k) => (byId("legend").children[5 + k].hidden = isNever));
    this.update(ports);
  }

  update(ports) {
    this.counts.forEach((count, kind) => setText(count, grouped(ports.totals[kind])));
  }
}
