/** What the page knows: plain JSON, and columns of numbers that are packed. */

/** @returns {any} what stands in the page in plain JSON */
export function pageData() {
  return JSON.parse(document.getElementById("data").textContent);
}

/** @param {string} packed deflated, in base 64 @returns {Promise<Uint8Array>} */
export async function unpacked(packed) {
  const text = atob(packed);
  const bytes = Uint8Array.from(text, (each) => each.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {string} packed @returns {Promise<any>} */
export async function unpackedJson(packed) {
  return JSON.parse(new TextDecoder().decode(await unpacked(packed)));
}

/** Reads numbers of seven bits a byte, the lowest first. */
export class Numbers {
  constructor(/** @type {Uint8Array} */ bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  /** @returns {number} the next number, 0 or more */
  next() {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  /** @returns {number} the next number with a sign */
  nextSigned() {
    const value = this.next();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** A column. @template T @param {T} column @param {() => number} read @returns {T} */
  fill(column, read) {
    for (let i = 0; i < column.length; i++) column[i] = read();
    return column;
  }

  /** A column of numbers each of which is told by its difference from the one before. */
  fillDifferences(column) {
    let last = 0;
    return this.fill(column, () => (last += this.nextSigned()));
  }
}
