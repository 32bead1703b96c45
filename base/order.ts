// The only legal orders. Locale and insertion order differ between machines; code units and bytes
// do not.

/** Orders two strings by UTF-16 code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Orders two byte strings as unsigned bytes, shorter first on a common prefix. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i += 1) {
    const difference = (a[i] as number) - (b[i] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

export function compareNumbers(a: number, b: number): number {
  return a - b
}

/** Keys of a map in ascending order: the only way in which a Map may reach an output. */
export function sortedNumberKeys(map: ReadonlyMap<number, unknown>): number[] {
  return [...map.keys()].sort(compareNumbers)
}

export function sortedTextKeys(map: ReadonlyMap<string, unknown>): string[] {
  return [...map.keys()].sort(compareText)
}
