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

/** A length of time or an instant, as the report has it: 10 ms, 198.8 s, 2 h 30 m @param {number} nanos */
export function time(nanos) {
  if (nanos < NANOS) return nanos === 0 ? "0 s" : nanos < 1e6 ? `${trimmed(nanos / 1e3)} µs` : `${trimmed(nanos / 1e6)} ms`;
  const millis = Math.round(nanos / 1e6);
  if (millis < 600_000) return `${trimmed(millis / 1e3)} s`;
  const parts = [[86_400_000, "d"], [3_600_000, "h"], [60_000, "m"]].map(([size, unit], at, all) => {
    const within = at === 0 ? millis : millis % all[at - 1][0];
    return Math.floor(within / size) > 0 ? `${Math.floor(within / size)} ${unit}` : "";
  });
  const rest = millis % 60_000;
  return [...parts, rest > 0 ? `${trimmed(rest / 1e3)} s` : ""].filter(Boolean).join(" ");
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
