/** The scenario's source: lines that matter are lit. */

/** Lights the lines that are about these parts of the scenario. @param {string[]} parts */
export function light(parts) {
  for (const line of document.querySelectorAll(".source [data-of]")) {
    const isLit = line.dataset.of.split(" ").some((part) => parts.includes(part));
    line.classList.toggle("lit", isLit);
  }
}
