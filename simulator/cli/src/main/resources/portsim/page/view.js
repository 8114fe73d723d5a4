/** What is looked at: a variant, one of its machines, an instant. */
import { Journal } from "./journal.js";
import { Ports } from "./ports.js";
import { unpackedJson } from "./data.js";

export class View {
  /** @param {any} page what the page knows @param {import("./clock.js").Clock} clock */
  constructor(page, clock) {
    this.page = page;
    this.clock = clock;
    /** @type {any[]} what has been unpacked, by variant */
    this.unpacked = [];
    this.index = 0;
    this.machine = 0;
  }

  /** What the page knows of the variant, in plain JSON. */
  get data() { return this.page.variants[this.index]; }

  /** What was unpacked of it: journal, series, explanations. */
  get variant() { return this.unpacked[this.index]; }

  /** Whether something is left out from some instant on. */
  get isCut() { return this.data.complete < this.data.end; }

  /** Whether the instant lies behind what the page knows of ports. */
  get isUnknown() { return this.isCut && this.clock.now > this.data.complete; }

  /** Goes to a variant and a machine of it. */
  async choose(/** @type {number} */ index, /** @type {number} */ machine) {
    this.unpacked[index] ||= await unpack(this.page.variants[index]);
    this.index = index;
    this.machine = Math.min(machine, this.data.machines.length - 1);
    const { machines, holders } = this.data;
    this.variant.ports[this.machine] ||=
      new Ports(this.variant.journal, machines[this.machine], this.machine, holders);
    this.ports = this.variant.ports[this.machine];
    this.ports.seek(this.clock.now);
  }

  /** Whether a holder of the journal is on the machine. */
  isHere(/** @type {number} */ holder) {
    return this.data.holders[holder].machine === this.machine;
  }

  /** The series of the machine's host; a fleet has one for all its machines. */
  get series() {
    return this.variant.series.hosts[this.data.machines[this.machine].host];
  }
}

async function unpack(data) {
  const [journal, series, explanations] = await Promise.all([
    Journal.read(data.journal),
    unpackedJson(data.series),
    unpackedJson(data.explanations),
  ]);
  return { journal, series, explanations, ports: [] };
}
