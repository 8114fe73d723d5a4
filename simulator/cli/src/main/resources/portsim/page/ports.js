/** The ports of one machine at an instant, brought from one instant to another. */
import { ESTABLISHED, SYN_SENT, TIME_WAIT, firstWhere } from "./journal.js";

/** What a cell of the map shows, by number. */
export const CELLS = [
  { name: "free", letter: "", colour: "--free" },
  { name: "connecting", letter: "S", colour: "--connecting", about: "SYN_SENT" },
  { name: "established", letter: "E", colour: "--established" },
  { name: "closing", letter: "C", colour: "--closing", about: "FIN_WAIT, LAST_ACK, CLOSE_WAIT" },
  { name: "TIME_WAIT", letter: "W", colour: "--time-wait" },
  { name: "reserved", letter: "R", colour: "--reserved", about: "never chosen" },
  { name: "bound", letter: "B", colour: "--bound", about: "a server listens" },
  { name: "out of range", letter: "", colour: "--outside", about: "not in the range now" },
];

export const FREE = 0;
const RESERVED = 5;
const BOUND = 6;
const OUTSIDE = 7;

/** Which cell a connection makes of its port, by its state; 0 for one that is no more. */
export const CELL_OF = [0, 1, 2, 3, 3, 4, 3];
const KINDS = 5;

/** Of several connections on one port the first of these shows. */
const SHOWN_FIRST = [2, 1, 3, 4];

export class Ports {
  /** @param {import("./journal.js").Journal} journal @param {any} machine @param {number} index */
  constructor(journal, machine, index, holders) {
    this.journal = journal;
    this.machine = machine;
    this.spaces = machine.spaces;
    this.first = Math.min(...this.spaces.map((each) => each.first));
    this.last = Math.max(...this.spaces.map((each) => each.last));
    this.size = this.last - this.first + 1;
    this.changes = ownChanges(journal, index, holders);
    this.cells = new Uint8Array(this.size);
    this.held = new Uint16Array(this.size * KINDS);
    this.totals = new Uint32Array(CELLS.length);
    this.connections = new Uint32Array(KINDS);
    /** The cells that have changed since somebody cleared this. @type {number[]} */
    this.changed = [];
    this.done = 0;
    this.now = 0;
    this.space = null;
    this.seek(0);
  }

  /** Goes to an instant, when all that is due at it has happened. */
  seek(/** @type {number} */ now) {
    const { time, of, to, from } = this.journal;
    const all = this.changes;
    while (this.done < all.length && time[all[this.done]] <= now) {
      const c = all[this.done++];
      this.change(of[c], from[c], to[c]);
    }
    while (this.done > 0 && time[all[this.done - 1]] > now) {
      const c = all[--this.done];
      this.change(of[c], to[c], from[c]);
    }
    this.now = now;
    const space = spaceAt(this.spaces, now);
    if (space !== this.space) {
      this.space = space;
      this.totals.fill(0);
      for (let cell = 0; cell < this.size; cell++) this.cells[cell] = 255;
      for (let cell = 0; cell < this.size; cell++) this.show(cell);
    }
  }

  change(connection, from, to) {
    const cell = this.journal.port[connection] - this.first;
    const [before, after] = [CELL_OF[from], CELL_OF[to]];
    if (before) this.connections[before]--;
    if (after) this.connections[after]++;
    if (cell < 0 || cell >= this.size) return;
    if (before) this.held[cell * KINDS + before]--;
    if (after) this.held[cell * KINDS + after]++;
    this.show(cell);
  }

  show(cell) {
    const kind = this.kind(cell);
    const before = this.cells[cell];
    if (before === kind || !this.space) return;
    if (before !== 255) this.totals[before]--;
    this.totals[kind]++;
    this.cells[cell] = kind;
    this.changed.push(cell);
  }

  kind(cell) {
    const at = cell * KINDS;
    for (const kind of SHOWN_FIRST) if (this.held[at + kind]) return kind;
    const space = this.space;
    if (!space) return FREE;
    const port = cell + this.first;
    if (port < space.first || port > space.last) return OUTSIDE;
    if (space.listening.includes(port)) return BOUND;
    return space.reserved.some(([a, b]) => a <= port && port <= b) ? RESERVED : FREE;
  }

  /** The connections on a port at the instant, the oldest first. */
  on(/** @type {number} */ port) {
    this.byPort ||= indexByPort(this);
    const found = [];
    for (const i of this.byPort.get(port) || []) {
      if (this.journal.open[i] <= this.now && this.now < this.journal.closedAt(i)) found.push(i);
    }
    return found;
  }

  /** The instant of the next or the last change. @param {1 | -1} direction */
  neighbour(direction) {
    const { time } = this.journal;
    const all = this.changes;
    if (direction > 0) return this.done < all.length ? time[all[this.done]] : null;
    const before = firstWhere(all.length, (k) => time[all[k]] >= this.now);
    return before > 0 ? time[all[before - 1]] : null;
  }

  get established() { return this.connections[CELL_OF[ESTABLISHED]]; }
  get connecting() { return this.connections[CELL_OF[SYN_SENT]]; }
  get inTimeWait() { return this.connections[CELL_OF[TIME_WAIT]]; }
}

function ownChanges(journal, index, holders) {
  const isOwn = holders.map((holder) => holder.machine === index);
  const all = Uint32Array.from(journal.time.keys());
  return isOwn.every(Boolean) ? all : all.filter((c) => isOwn[journal.holder[journal.of[c]]]);
}

function indexByPort(ports) {
  const { journal, changes } = ports;
  const byPort = new Map();
  for (const c of changes) {
    if (journal.from[c] !== 0) continue;
    const i = journal.of[c];
    const port = journal.port[i];
    if (!byPort.has(port)) byPort.set(port, []);
    byPort.get(port).push(i);
  }
  return byPort;
}

export function spaceAt(spaces, now) {
  return spaces.reduce((found, each) => (each.from <= now ? each : found), spaces[0]);
}
