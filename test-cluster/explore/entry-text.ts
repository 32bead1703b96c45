// Entries by a number: equal numbers, equal term, kind and payload.
// Owns: the numbers.

import type { Entry } from '../../raft/core/index.ts'

const ids = new Map<string, number>()
const terms: number[] = []

export function entryText({ term, kind, payload }: Entry): number {
  const text = `${term} ${kind} ${Buffer.from(payload).toString('latin1')}`
  const known = ids.get(text)
  if (known !== undefined) return known
  const id = terms.length
  ids.set(text, id)
  terms.push(term)
  return id
}

/** 0 for no entry. */
export function termOfText(text: number | undefined): number {
  return text === undefined ? 0 : (terms[text] as number)
}
