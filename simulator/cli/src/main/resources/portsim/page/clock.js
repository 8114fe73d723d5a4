/** The one clock of the page: an instant of the run, which all views show. */

export class Clock {
  constructor() {
    this.now = 0;
    this.end = 0;
    this.playing = false;
    /** Nanoseconds of the run in a second of ours. */
    this.speed = 1e9;
    /** @type {((clock: Clock) => void)[]} */
    this.listeners = [];
    this.frame = (/** @type {number} */ at) => this.goOn(at);
  }

  onChange(/** @type {(clock: Clock) => void} */ then) {
    this.listeners.push(then);
  }

  tell() {
    for (const listener of this.listeners) listener(this);
  }

  set(/** @type {number} */ now) {
    this.now = Math.round(Math.min(Math.max(now, 0), this.end));
    this.tell();
  }

  play() {
    if (this.playing) return;
    if (this.now >= this.end) this.now = 0;
    this.playing = true;
    this.last = performance.now();
    requestAnimationFrame(this.frame);
    this.tell();
  }

  pause() {
    this.playing = false;
    this.tell();
  }

  goOn(at) {
    if (!this.playing) return;
    const elapsed = Math.min(Math.max(at - this.last, 0), 250);
    this.last = Math.max(at, this.last);
    const next = this.now + (elapsed / 1000) * this.speed;
    this.playing = next < this.end;
    this.set(next);
    if (this.playing) requestAnimationFrame(this.frame);
  }
}

/** Speeds that make sense for a run: it takes from a few seconds to as long as it really took. */
export function speedsFor(/** @type {number} */ end) {
  const steps = [1e-3, 1e-2, 0.1, 0.25, 1, 2, 5, 10, 20, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 86400];
  const run = end / 1e9;
  const found = steps.filter((step) => run / step >= 4 && run / step <= 100000);
  return found.length > 0 ? found : [1];
}

/** The speed at which a run takes about half a minute. */
export function usualSpeed(/** @type {number[]} */ speeds, /** @type {number} */ end) {
  const wanted = end / 1e9 / 30;
  return speeds.reduce((best, each) =>
    Math.abs(Math.log(each / wanted)) < Math.abs(Math.log(best / wanted)) ? each : best);
}
