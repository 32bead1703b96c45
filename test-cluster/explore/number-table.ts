// Open addressing on typed arrays: what a Map of numbers would be, at a quarter of its memory.
// Owns: two tables. Does not: forget; nothing is taken out again.
//   X4. Keys are compared whole: nothing is held for visited because of a hash.

const fullAt = 0.7
const free = -1

/** Safe integers from 0 on to integers from 0 on. */
export class NumberTable {
  #keys: Float64Array<ArrayBuffer>
  #values: Int32Array<ArrayBuffer>
  #mask: number
  count = 0

  constructor(bits = 12) {
    this.#mask = 2 ** bits - 1
    this.#keys = new Float64Array(2 ** bits).fill(free)
    this.#values = new Int32Array(2 ** bits)
  }

  /** Undefined is -1. */
  get(key: number): number {
    const slot = this.#slot(key)
    return this.#keys[slot] === key ? (this.#values[slot] ?? -1) : -1
  }

  set(key: number, value: number): void {
    const slot = this.#slot(key)
    if (this.#keys[slot] !== key) {
      this.#keys[slot] = key
      this.count++
    }
    this.#values[slot] = value
    if (this.count > this.#keys.length * fullAt) this.#grow()
  }

  #slot(key: number): number {
    const keys = this.#keys
    const mask = this.#mask
    const high = (key / 0x100000000) | 0
    let slot = mix(key | 0, high, 0) & mask
    while (keys[slot] !== free && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const oldKeys = this.#keys
    const oldValues = this.#values
    this.#mask = oldKeys.length * 2 - 1
    this.#keys = new Float64Array(oldKeys.length * 2).fill(free)
    this.#values = new Int32Array(oldKeys.length * 2)
    for (let i = 0; i < oldKeys.length; i++) {
      const key = oldKeys[i] as number
      if (key === free) continue
      const slot = this.#slot(key)
      this.#keys[slot] = key
      this.#values[slot] = oldValues[i] as number
    }
  }
}

/** Triples of 32-bit integers, numbered as they come. */
export class TripleTable {
  #a: Uint32Array<ArrayBuffer>
  #b: Uint32Array<ArrayBuffer>
  #c: Uint32Array<ArrayBuffer>
  #table: Int32Array<ArrayBuffer>
  #mask: number
  count = 0

  constructor(bits = 16) {
    const size = 2 ** bits
    this.#a = new Uint32Array(size)
    this.#b = new Uint32Array(size)
    this.#c = new Uint32Array(size)
    this.#table = new Int32Array(size * 2).fill(free)
    this.#mask = size * 2 - 1
  }

  at(at: number): { readonly first: number; readonly second: number; readonly third: number } {
    return {
      first: this.#a[at] as number,
      second: this.#b[at] as number,
      third: this.#c[at] as number,
    }
  }

  first(at: number): number {
    return this.#a[at] as number
  }

  /** Its number, -1 if it is not there. */
  find(a: number, b: number, c: number): number {
    let slot = mix(a, b, c) & this.#mask
    for (;;) {
      const at = this.#table[slot] as number
      if (at === free || this.#is(at, a, b, c)) return at
      slot = (slot + 1) & this.#mask
    }
  }

  #is(at: number, a: number, b: number, c: number): boolean {
    return this.#a[at] === a && this.#b[at] === b && this.#c[at] === c
  }

  /** True if it was not there; its number is then `count - 1`. */
  add(a: number, b: number, c: number): boolean {
    let slot = mix(a, b, c) & this.#mask
    for (;;) {
      const at = this.#table[slot] as number
      if (at === free) break
      if (this.#a[at] === a && this.#b[at] === b && this.#c[at] === c) return false
      slot = (slot + 1) & this.#mask
    }
    const at = this.count++
    this.#table[slot] = at
    this.#a[at] = a
    this.#b[at] = b
    this.#c[at] = c
    if (this.count === this.#a.length) this.#grow()
    return true
  }

  #grow(): void {
    const size = this.#a.length * 2
    this.#a = larger(this.#a, size)
    this.#b = larger(this.#b, size)
    this.#c = larger(this.#c, size)
    this.#table = new Int32Array(size * 2).fill(free)
    this.#mask = size * 2 - 1
    for (let at = 0; at < this.count; at++) {
      let slot =
        mix(this.#a[at] as number, this.#b[at] as number, this.#c[at] as number) & this.#mask
      while (this.#table[slot] !== free) slot = (slot + 1) & this.#mask
      this.#table[slot] = at
    }
  }
}

function larger(old: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(size)
  grown.set(old)
  return grown
}

/** The finish of MurmurHash3 over three words. */
function mix(a: number, b: number, c: number): number {
  let h = Math.imul(a ^ (a >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ b, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16) ^ c, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}
