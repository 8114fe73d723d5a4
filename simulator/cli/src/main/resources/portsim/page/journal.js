/** Every change of every connection, in the order of time. */
import { Numbers, unpacked } from "./data.js";

/** The states of a connection, by the numbers that the journal gives them. */
export const CLOSED = 0;
export const SYN_SENT = 1;
export const ESTABLISHED = 2;
export const FIN_WAIT = 3;
export const LAST_ACK = 4;
export const TIME_WAIT = 5;
export const CLOSE_WAIT = 6;

export const NEVER = Infinity;

/**
 * Connections are numbered in the order of their connects; changes are kept twice: those of a
 * connection together (from `first`), and all in the order of time (`time`, `of`, `to`, `from`).
 */
export class Journal {
  /** @param {string} packed @returns {Promise<Journal>} */
  static async read(packed) {
    return new Journal(new Numbers(await unpacked(packed)));
  }

  constructor(/** @type {Numbers} */ numbers) {
    this.readConnections(numbers);
    this.readFailures(numbers);
    this.bringInOrder();
  }

  readConnections(numbers) {
    const count = numbers.next();
    this.count = count;
    this.open = numbers.fillDifferences(new Float64Array(count));
    this.holder = numbers.fill(new Uint32Array(count), () => numbers.next());
    this.port = numbers.fillDifferences(new Int32Array(count));
    this.identity = numbers.fillDifferences(new Int32Array(count));
    const sizes = numbers.fill(new Uint32Array(count), () => numbers.next());
    this.first = new Uint32Array(count + 1);
    for (let i = 0; i < count; i++) this.first[i + 1] = this.first[i] + sizes[i];
    const changes = this.first[count];
    this.state = numbers.fill(new Uint8Array(changes), () => numbers.next());
    this.nanos = numbers.fill(new Float64Array(changes), () => numbers.next());
    for (let i = 0; i < count; i++) {
      let now = this.open[i];
      for (let c = this.first[i]; c < this.first[i + 1]; c++) now = this.nanos[c] += now;
    }
  }

  readFailures(numbers) {
    const count = numbers.next();
    const column = () => numbers.fill(new Int32Array(count), () => numbers.next());
    this.failures = {
      count,
      nanos: numbers.fillDifferences(new Float64Array(count)),
      holder: column(),
      user: numbers.fillDifferences(new Int32Array(count)),
      cause: column(),
      isFinal: column(),
    };
  }

  /** At one instant ports are given back before they are taken. */
  bringInOrder() {
    const all = this.state.length;
    const owner = new Uint32Array(all);
    const order = new Uint32Array(all);
    let at = 0;
    const isGivenBack = (i, c) => this.state[c] === CLOSED && this.nanos[c] > this.open[i];
    for (const wanted of [true, false]) {
      for (let i = 0; i < this.count; i++) {
        for (let c = this.first[i]; c < this.first[i + 1]; c++) {
          owner[c] = i;
          if (isGivenBack(i, c) === wanted) order[at++] = c;
        }
      }
    }
    const sorted = sortedByTime(order, this.nanos);
    this.time = Float64Array.from(sorted, (c) => this.nanos[c]);
    this.of = Uint32Array.from(sorted, (c) => owner[c]);
    this.to = Uint8Array.from(sorted, (c) => this.state[c]);
    this.from = Uint8Array.from(sorted, (c) => (c > this.first[owner[c]] ? this.state[c - 1] : CLOSED));
  }

  /** When a port is free of a connection again. @param {number} i */
  closedAt(i) {
    const last = this.first[i + 1] - 1;
    return last >= this.first[i] && this.state[last] === CLOSED ? this.nanos[last] : NEVER;
  }

  /** The last change of a connection up to an instant, or -1. */
  changeAt(/** @type {number} */ i, /** @type {number} */ now) {
    let found = -1;
    for (let c = this.first[i]; c < this.first[i + 1] && this.nanos[c] <= now; c++) found = c;
    return found;
  }

  /** How many changes, of all, happen up to an instant, this included. */
  upTo(/** @type {number} */ now) {
    return firstWhere(this.time.length, (c) => this.time[c] > now);
  }
}

/** The first of so many, in order, for which something holds. */
export function firstWhere(/** @type {number} */ count, /** @type {(i: number) => boolean} */ holds) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Sorts by 16 bits at a time; what is equal stays in its order. */
function sortedByTime(order, nanos) {
  let sorted = order;
  let other = new Uint32Array(order.length);
  for (let digit = 0; digit < 4; digit++) {
    const factor = 2 ** (16 * digit);
    const value = (c) => Math.floor(nanos[c] / factor) % 65536;
    const starts = new Uint32Array(65537);
    for (const c of sorted) starts[value(c) + 1]++;
    for (let i = 0; i < 65536; i++) starts[i + 1] += starts[i];
    for (const c of sorted) other[starts[value(c)]++] = c;
    [sorted, other] = [other, sorted];
  }
  return sorted;
}
