// The bytes of a schedule as the first builds wrote them, for tests: there are such on disks.
// Owns: the old encoding.  Does not: anything that a node does (schedule-spec.ts reads it).

import { Packr } from 'msgpackr'

const packr = new Packr({ useRecords: false })

export function encodeOldSchedule(of: {
  readonly everyMs: number
  readonly description: string
}): Uint8Array {
  const intervals = [[of.everyMs, 'EPOCH', 0]]
  const times = [[], intervals, [], [], [], null, null, 'UTC', 'SHIFT_FORWARD', 'FIRST']
  return packr.pack([1, times, 0, of.description, {}, {}])
}
