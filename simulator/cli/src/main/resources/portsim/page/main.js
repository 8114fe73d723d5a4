/** Puts the parts of the page together: one view, one clock, and all that shows them. */
import { byId, fillSelect, isInView, setText } from "./dom.js";
import { counted, time } from "./format.js";
import { pageData } from "./data.js";
import { Clock } from "./clock.js";
import { View } from "./view.js";
import { PortMap } from "./map.js";
import { MapKeys } from "./mapkeys.js";
import { Legend } from "./legend.js";
import { Transport } from "./transport.js";
import { Charts } from "./charts.js";
import { Lanes } from "./lanes.js";
import { FailedCalls } from "./failure.js";
import { Netstat } from "./netstat.js";

/** While time goes on, texts and drawings beside the map follow so many times a second. */
const BESIDE_MILLIS = 120;
const LISTING_MILLIS = 700;

class Page {
  constructor(data) {
    this.clock = new Clock();
    this.view = new View(data, this.clock);
    this.map = new PortMap();
    this.keys = new MapKeys(this.view, this.map);
    this.legend = new Legend((kind) => this.map.only(kind));
    this.transport = new Transport(this.view);
    this.charts = new Charts(this.view);
    this.lanes = new Lanes(this.view);
    this.failures = new FailedCalls(this.view);
    this.netstat = new Netstat(this.view);
    this.drawn = { beside: 0, listing: 0 };
    this.clock.onChange(() => this.update());
    fillSelect(byId("variant"), data.variants.map((each) => each.name));
    byId("variant-label").hidden = data.variants.length === 1;
    byId("variant").addEventListener("change", () => this.choose(Number(byId("variant").value), 0));
    byId("machine").addEventListener("change", () => this.choose(this.view.index, Number(byId("machine").value)));
  }

  /** Goes to another variant or machine; the instant stays, if the run lasts as long. */
  async choose(variant, machine) {
    const isOther = variant !== this.view.index || !this.view.variant;
    await this.view.choose(variant, machine);
    const { data } = this.view;
    if (isOther) {
      fillSelect(byId("machine"), data.machines.map((each) => each.name));
      byId("machine-label").hidden = data.machines.length === 1;
    }
    byId("machine").value = String(this.view.machine);
    this.map.show(this.view.ports);
    this.legend.show(this.view.ports);
    this.charts.show();
    this.lanes.show();
    this.failures.show();
    this.transport.show();
    this.describe();
    this.clock.set(this.clock.now);
    this.update(true);
  }

  describe() {
    const { data, ports } = this.view;
    const { host, name } = data.machines[this.view.machine];
    const { first, last, size } = ports;
    setText(byId("map-range"), `${name}: ports ${first} to ${last}, ${counted(size, "cell")}, row by row.`);
    this.map.canvas.setAttribute("aria-label", `Ports ${first} to ${last} of ${name}`);
    byId("port").min = String(first);
    byId("port").max = String(last);
    byId("port").placeholder = String(first);
    byId("cut").hidden = !this.view.isCut;
    setText(byId("cut"), `The map, the lanes and the failures end at ${time(data.complete)}: what comes later is left out to keep this file small. The numbers and the charts have all of the run.`);
    const fleet = data.machines.filter((each) => each.host === host).length;
    setText(byId("charts-title"), fleet > 1 ? `Ports over time, all ${fleet} machines of ${host}` : `Ports over time on ${name}`);
  }

  update(isAll = false) {
    if (!this.view.ports) return;
    const { clock, view } = this;
    view.ports.seek(clock.now);
    this.map.draw();
    this.map.setUnknown(view.isUnknown);
    this.legend.update(view.ports);
    const isStill = isAll || !clock.playing;
    const at = performance.now();
    if (isStill || at - this.drawn.beside > BESIDE_MILLIS) {
      this.drawn.beside = at;
      this.keys.tell();
      if (isStill || isInView(byId("lanes"))) this.lanes.draw();
    }
    if (isStill || (at - this.drawn.listing > LISTING_MILLIS && isInView(byId("netstat")))) {
      this.drawn.listing = at;
      this.netstat.show();
    }
  }
}

/** A link can lead to an instant of a variant: #variant=pooled&machine=web-2&at=198.8 in seconds. */
async function begin(data) {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const index = (all, name) => Math.max(0, all.findIndex((each) => each.name === name));
  const variant = index(data.variants, wanted.get("variant"));
  const page = new Page(data);
  byId("variant").value = String(variant);
  await page.choose(variant, index(data.variants[variant].machines, wanted.get("machine")));
  if (wanted.has("at")) page.clock.set(Number(wanted.get("at")) * 1e9 || 0);
}

await begin(pageData());
document.documentElement.dataset.ready = "yes";
