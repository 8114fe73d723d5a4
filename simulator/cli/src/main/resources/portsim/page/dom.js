/** Elements by hand: whatever comes from a scenario goes in as text, never as markup. */

/**
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node|string)} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The same for drawings. @returns {SVGElement} */
export function drawn(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** @param {string} id @returns {any} */
export function byId(id) {
  return document.getElementById(id);
}

/** Fills a list to choose from. @param {HTMLSelectElement} select @param {string[]} names */
export function fillSelect(select, names) {
  select.replaceChildren(...names.map((name, index) => new Option(name, String(index))));
}

/** Sets a text only where it changes, so that nothing is announced twice. */
export function setText(/** @type {Element} */ node, /** @type {string} */ text) {
  if (node.textContent !== text) node.textContent = text;
}

/** A colour of the theme as the browser resolves it. @param {string} name such as --free */
export function colour(name) {
  const probe = element("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

/** @param {string} resolved @returns {number[]} red, green and blue */
export function channels(resolved) {
  return (resolved.match(/[\d.]+/g) || []).slice(0, 3).map(Number);
}

/** Calls back when the width of an element changes, in the next frame. */
export function onWidth(/** @type {Element} */ node, /** @type {() => void} */ then) {
  let width = 0;
  new ResizeObserver(() => {
    if (node.clientWidth === width) return;
    width = node.clientWidth;
    requestAnimationFrame(then);
  }).observe(node);
}

/** Whether some of an element can be seen now. */
export function isInView(/** @type {Element} */ node) {
  const box = node.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}
