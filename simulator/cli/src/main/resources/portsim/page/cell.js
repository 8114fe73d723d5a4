/** What is known of the chosen port: who has it, where it leads, when it comes back. */
import { byId, element } from "./dom.js";
import { counted, time } from "./format.js";
import { CLOSED, NEVER } from "./journal.js";
import { CELLS } from "./ports.js";

const STATE_NAMES = ["CLOSED", "SYN_SENT", "ESTABLISHED", "FIN_WAIT", "LAST_ACK", "TIME_WAIT", "CLOSE_WAIT"];
const ON_PORT_MAX = 4;

export function stateName(/** @type {number} */ state) {
  return STATE_NAMES[state];
}

export function bracketed(/** @type {string} */ address) {
  return address.includes(":") ? `[${address}]` : address;
}

/** The two ends of a connection. */
export function fourTuple(journal, holder, i) {
  const local = `${bracketed(holder.local)}:${journal.port[i]}`;
  return `${local} → ${bracketed(holder.remote)}:${holder.remotePort}`;
}

/** On whose behalf a connection was opened; empty where it is nobody's in particular. */
export function identityName(journal, i) {
  return journal.identity[i] < 0 ? "" : `identity ${journal.identity[i] + 1}`;
}

/** Writes what is to be known of a port. */
export function showCell(/** @type {import("./view.js").View} */ view, /** @type {number} */ cell) {
  const box = byId("cell");
  if (view.isUnknown) {
    box.replaceChildren(element("p", { class: "hint" }, `Ports are known until ${time(view.data.complete)}.`));
    return;
  }
  if (cell < 0) {
    box.replaceChildren(element("p", { class: "hint" }, "Point at a cell to see who has the port."));
    return;
  }
  const { ports } = view;
  const kind = CELLS[ports.cells[cell]];
  const port = cell + ports.first;
  const found = ports.on(port);
  const about = kind.about && found.length === 0 ? ` (${kind.about})` : "";
  const swatch = element("span", { class: "swatch", "aria-hidden": "true" });
  box.replaceChildren(element("h3", {}, swatch, `Port ${port}: ${kind.name}${about}`));
  for (const i of found.slice(0, ON_PORT_MAX)) box.append(connection(view, i));
  if (found.length > ON_PORT_MAX) {
    box.append(element("p", {}, `and ${counted(found.length - ON_PORT_MAX, "connection")} more on this port`));
  }
  if (found.length === 0 && kind.name === "free") {
    const next = nextOn(view, port);
    box.append(element("p", { class: "hint" }, next));
  }
}

function connection(view, i) {
  const { journal } = view.variant;
  const holder = view.data.holders[journal.holder[i]];
  const change = journal.changeAt(i, view.clock.now);
  const state = change < 0 ? CLOSED : journal.state[change];
  const whose = [holder.workload, holder.process && `(${holder.process})`, identityName(journal, i)];
  const rows = [
    ["State", stateName(state)],
    ["From, to", fourTuple(journal, holder, i)],
    ["Held by", whose.filter(Boolean).join(" ")],
    ["Opened at", time(journal.open[i])],
    ["In this state since", time(journal.nanos[change])],
    ["Comes back", comesBack(view, journal.closedAt(i))],
  ];
  return element("dl", {}, ...rows.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
}

function comesBack(view, at) {
  if (at === NEVER) return view.isCut ? "later than this page knows" : "not before the end of the run";
  return `at ${time(at)}, in ${time(at - view.clock.now)}`;
}

function nextOn(view, port) {
  const { journal } = view.variant;
  const next = (view.ports.byPort.get(port) || []).find((i) => journal.open[i] > view.clock.now);
  return next === undefined ? "Nobody takes it from now on." : `Taken next at ${time(journal.open[next])}.`;
}
