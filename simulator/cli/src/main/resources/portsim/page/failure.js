/** Why a call failed: a failed attempt is chosen, and the chain of causes is told. */
import { byId, element, setText } from "./dom.js";
import { grouped, time } from "./format.js";
import { firstWhere } from "./journal.js";
import { light } from "./source.js";

export class FailedCalls {
  constructor(/** @type {import("./view.js").View} */ view) {
    this.view = view;
    this.chosen = 0;
    byId("why-before").addEventListener("click", () => this.choose(this.chosen - 1));
    byId("why-next").addEventListener("click", () => this.choose(this.chosen + 1));
    byId("why-nearest").addEventListener("click", () => this.choose(this.nearest()));
    byId("why-number").addEventListener("change", () => this.choose(Number(byId("why-number").value) - 1));
  }

  get failures() { return this.view.variant.journal.failures; }

  /** Another variant: its first failure, and the clock stays. */
  show() {
    const { count } = this.failures;
    byId("why-choice").hidden = count === 0;
    this.chosen = 0;
    if (count === 0) {
      const isKnown = !this.view.isCut;
      const text = isKnown ? "No attempt fails in this run." : `No attempt fails until ${time(this.view.data.complete)}.`;
      byId("why-text").replaceChildren(element("p", {}, text));
      light([]);
    } else {
      this.tell();
    }
  }

  nearest() {
    const { nanos, count } = this.failures;
    const { now } = this.view.clock;
    const after = firstWhere(count, (f) => nanos[f] >= now);
    const isNearer = after === count || (after > 0 && now - nanos[after - 1] <= nanos[after] - now);
    return isNearer ? after - 1 : after;
  }

  choose(/** @type {number} */ failure) {
    this.chosen = Math.min(Math.max(Math.trunc(failure) || 0, 0), this.failures.count - 1);
    this.tell();
    this.view.clock.pause();
    this.view.clock.set(this.failures.nanos[this.chosen]);
  }

  tell() {
    const { count, nanos, holder, cause, isFinal } = this.failures;
    const at = this.chosen;
    const { explanations } = this.view.variant;
    const { workload, server, machine } = this.view.data.holders[holder[at]];
    const { host, name } = this.view.data.machines[machine];
    byId("why-number").max = String(count);
    byId("why-number").value = String(at + 1);
    setText(byId("why-count"), `of ${grouped(count)}${this.view.isCut ? ` until ${time(this.view.data.complete)}` : ""}`);
    byId("why-before").disabled = at === 0;
    byId("why-next").disabled = at === count - 1;
    const causeName = this.view.page.causes[cause[at]];
    const then = isFinal[at] ? "The call fails." : "The call tries again.";
    const head = element("p", {}, element("b", {}, `${workload} on ${name}, at ${time(nanos[at])}: ${causeName}. `), then);
    const chain = explanations[at];
    const body = chain
      ? element("ol", { class: "chain" }, ...chain.map((each) => element("li", {}, sentence(each, workload))))
      : element("p", { class: "hint" }, `The reasons are kept for the first ${grouped(explanations.length)} failures.`);
    byId("why-text").replaceChildren(head, body);
    light([`workloads.${workload}`, `hosts.${host}`, `servers.${server}`]);
  }
}

/** With a capital, unless it begins with a name; and with a full stop. */
function sentence(/** @type {string} */ text, /** @type {string} */ name) {
  const begins = text.startsWith(name) ? text[0] : text[0].toUpperCase();
  return `${begins}${text.slice(1)}.`;
}
