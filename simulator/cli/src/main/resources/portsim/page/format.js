/** Numbers and times in the words of the scenario language. */

const NANOS = 1e9;

/** @param {number} n @returns {string} such as 12,000 */
export function grouped(n) {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** "1 port", "2 ports" @param {number} n @param {string} thing */
export function counted(n, thing) {
  return `${grouped(n)} ${thing}${n === 1 ? "" : "s"}`;
}

/** Seconds as a plain decimal: 198.8 @param {number} nanos */
export function seconds(nanos) {
  const whole = Math.floor(nanos / NANOS);
  const rest = String(nanos - whole * NANOS).padStart(9, "0").replace(/0+$/, "");
  return rest ? `${whole}.${rest}` : String(whole);
}

/** A length of time or an instant: 3m18.8s, 10ms, 0s @param {number} nanos */
export function time(nanos) {
  if (nanos <= 0) return "0s";
  if (nanos < NANOS) return nanos >= 1e6 ? `${trimmed(nanos / 1e6)}ms` : `${trimmed(nanos / 1e3)}µs`;
  const all = Math.floor(nanos / NANOS);
  const [d, h, m] = [Math.floor(all / 86400), Math.floor(all / 3600) % 24, Math.floor(all / 60) % 60];
  const s = seconds(nanos - (all - (all % 60)) * NANOS);
  const parts = [d && `${d}d`, h && `${h}h`, m && `${m}m`, s !== "0" && `${s}s`].filter(Boolean);
  return parts.join("") || "0s";
}

/** The same to the millisecond, so that it does not jitter while time goes on. @param {number} nanos */
export function clockTime(nanos) {
  const millis = Math.floor(nanos / 1e6);
  const all = Math.floor(millis / 1000);
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  const rest = String(millis % 1000).padStart(3, "0");
  const days = Math.floor(all / 86400);
  const hours = Math.floor(all / 3600) % 24;
  const head = days ? `${days}d ${two(hours)}:` : hours ? `${hours}:` : "";
  const minutes = Math.floor(all / 60) % 60;
  return `${head}${head ? two(minutes) : minutes}:${two(all % 60)}.${rest}`;
}

function trimmed(/** @type {number} */ n) {
  return String(Math.round(n * 1000) / 1000);
}
