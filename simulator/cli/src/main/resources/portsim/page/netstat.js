/** The sockets of a machine at an instant, as its own tool prints them: netstat -n or netstat -tan. */
import { byId, setText } from "./dom.js";
import { counted, seconds } from "./format.js";
import { CLOSED, ESTABLISHED, FIN_WAIT, LAST_ACK, SYN_SENT, CLOSE_WAIT, firstWhere } from "./journal.js";
import { bracketed } from "./cell.js";

const LINES_MAX = 400;

/** Fills a text up to a width; a blank follows whatever is wider. */
function padded(/** @type {string} */ text, /** @type {number} */ width) {
  return text + " ".repeat(Math.max(1, width - text.length));
}

/** An address whose order as a text is that of its numbers. */
function sortable(/** @type {string} */ address) {
  return address.split(".").map((part) => (/^[0-9]{1,3}$/.test(part) ? part.padStart(3, "0") : part) + ".").join("");
}

function state(journal, holder, i, now) {
  const change = journal.changeAt(i, now);
  switch (change < 0 ? CLOSED : journal.state[change]) {
    case CLOSED: return "";
    case SYN_SENT: return "SYN_SENT";
    case ESTABLISHED: return "ESTABLISHED";
    case LAST_ACK: return "LAST_ACK";
    case CLOSE_WAIT: return "CLOSE_WAIT";
    case FIN_WAIT: {
      const isAcknowledged = now - journal.nanos[change] >= holder.rtt;
      return isAcknowledged && holder.otherCloses > 0 ? "FIN_WAIT_2" : "FIN_WAIT_1";
    }
    default: return "TIME_WAIT";
  }
}

const PEER_STATES = { ESTABLISHED: "ESTABLISHED", FIN_WAIT_2: "CLOSE_WAIT", CLOSE_WAIT: "FIN_WAIT_2" };

/** All sockets of the machine at the instant, by local address and port. */
export function sockets(/** @type {import("./view.js").View} */ view) {
  const { journal } = view.variant;
  const { now } = view.clock;
  const found = listening(view);
  const opened = firstWhere(journal.count, (i) => journal.open[i] > now);
  for (let i = 0; i < opened; i++) {
    if (!view.isHere(journal.holder[i])) continue;
    const holder = view.data.holders[journal.holder[i]];
    const is = state(journal, holder, i, now);
    if (!is) continue;
    const socket = { local: holder.local, port: journal.port[i], remote: holder.remote, remotePort: holder.remotePort, state: is };
    found.push(socket);
    if (holder.isLocal && PEER_STATES[is]) {
      found.push({ local: socket.remote, port: socket.remotePort, remote: socket.local, remotePort: socket.port, state: PEER_STATES[is] });
    }
  }
  return inOrder(found);
}

/** The sockets on which servers of the machine wait for connections. */
function listening(view) {
  const { servers } = view.data.machines[view.machine];
  const up = servers.filter((each) => (each.isListed ? view.ports.space.listening.includes(each.port) : each.isUp));
  return up.map(({ address, port }) => ({
    local: address, port, remote: address.includes(":") ? "::" : "0.0.0.0", remotePort: 0, state: "LISTEN",
  }));
}

function inOrder(found) {
  for (const each of found) {
    each.key = sortable(each.local);
    each.to = `${bracketed(each.remote)}:${each.state === "LISTEN" ? "*" : each.remotePort}`;
  }
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return found.sort((a, b) => compare(a.key, b.key) || a.port - b.port || compare(a.to, b.to));
}

function windows(all) {
  const line = (protocol, local, remote, is) => `  ${padded(protocol, 7)}${padded(local, 23)}${padded(remote, 23)}${is}\n`;
  const head = `\nActive Connections\n\n${line("Proto", "Local Address", "Foreign Address", "State")}`;
  const shown = all.filter((socket) => socket.state !== "LISTEN");
  return head + shown.map((socket) => line("TCP", `${bracketed(socket.local)}:${socket.port}`, socket.to, socket.state)).join("");
}

function linux(all) {
  const plain = (address) => address.replace(/[[\]]/g, "");
  const line = (socket) => {
    const received = socket.state === "CLOSE_WAIT" ? 1 : 0;
    const local = plain(`${bracketed(socket.local)}:${socket.port}`);
    const is = socket.state.replace(/^FIN_WAIT_/, "FIN_WAIT");
    return `${socket.remote.includes(":") ? "tcp6  " : "tcp   "}${String(received).padStart(6)}      0 ${padded(local, 24)}${padded(plain(socket.to), 24)}${is}\n`;
  };
  const head = "Active Internet connections (servers and established)\n";
  return `${head}Proto Recv-Q Send-Q ${padded("Local Address", 24)}${padded("Foreign Address", 24)}State\n${all.map(line).join("")}`;
}

/** The whole text of an instant. */
export function netstatText(/** @type {import("./view.js").View} */ view) {
  const machine = view.data.machines[view.machine];
  return machine.netstat === "windows" ? windows(sockets(view)) : linux(sockets(view));
}

/** The listing on the page: its beginning; the button copies all of it. */
export class Netstat {
  constructor(/** @type {import("./view.js").View} */ view) {
    this.view = view;
    this.text = "";
    byId("copy").addEventListener("click", () => this.copy());
  }

  show() {
    const { isUnknown, data } = this.view;
    this.text = isUnknown ? `Sockets are known until ${seconds(data.complete)} s.\n` : netstatText(this.view);
    const lines = this.text.split("\n");
    const more = lines.length - 1 - LINES_MAX;
    const shown = more > 0 ? `${lines.slice(0, LINES_MAX).join("\n")}\n… and ${counted(more, "line")} more; Copy has them all\n` : this.text;
    setText(byId("netstat"), shown);
    const { name, netstat } = this.view.data.machines[this.view.machine];
    const tool = netstat === "windows" ? "netstat -n" : "netstat -tan";
    setText(byId("netstat-about"), `${tool} on ${name}, ${seconds(this.view.clock.now)} s after the beginning.`);
    setText(byId("copied"), "");
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.text);
      setText(byId("copied"), "Copied.");
    } catch {
      getSelection().selectAllChildren(byId("netstat"));
      setText(byId("copied"), "The browser does not let this page copy; what is shown is selected.");
    }
  }
}
