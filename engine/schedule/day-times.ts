// Which seconds of a day match, and the next one of them.
// Owns: products of hours, minutes and seconds, and sets of seconds.  Does not: know days.

import { daySeconds } from './months.ts'

/** Seconds since midnight of a wall clock, in [0, 86400). */
export interface DayTimes {
  has(second: number): boolean
  /** The first one at or after `second`; -1 when there is none that day. */
  next(second: number): number
  /** All of them. */
  toSet(): SecondSet
}

const none = -1

/** The times of a cron expression: every combination of its hours, minutes and seconds. */
export function createProduct(fields: {
  readonly hours: readonly number[]
  readonly minutes: readonly number[]
  readonly seconds: readonly number[]
}): DayTimes {
  const hours = atOrAfter(fields.hours, 24)
  const minutes = atOrAfter(fields.minutes, 60)
  const seconds = atOrAfter(fields.seconds, 60)
  const firstMinute = (minutes[0] as number) * 60
  const firstSecond = seconds[0] as number

  function next(time: number): number {
    const hour = Math.floor(time / 3600)
    const minute = Math.floor((time - hour * 3600) / 60)
    const second = time - hour * 3600 - minute * 60
    const nextHour = hours[hour] as number
    if (nextHour !== hour) {
      return nextHour === none ? none : nextHour * 3600 + firstMinute + firstSecond
    }
    if (minutes[minute] === minute) {
      const nextSecond = seconds[second] as number
      if (nextSecond !== none) return hour * 3600 + minute * 60 + nextSecond
    }
    const later = minutes[minute + 1] as number
    if (later !== none) return hour * 3600 + later * 60 + firstSecond
    const laterHour = hours[hour + 1] as number
    return laterHour === none ? none : laterHour * 3600 + firstMinute + firstSecond
  }
  return {
    next,
    has: (time) => next(time) === time,
    toSet: () => {
      const set = new SecondSet()
      for (const hour of fields.hours) {
        for (const minute of fields.minutes) {
          for (const second of fields.seconds) set.add(hour * 3600 + minute * 60 + second)
        }
      }
      return set
    },
  }
}

/** The times that are `remainder` modulo `step`; `step` divides a day. */
export function createResidue(step: number, remainder: number): DayTimes {
  return {
    next: (second) => {
      const time = second + ((((remainder - second) % step) + step) % step)
      return time < daySeconds ? time : none
    },
    has: (second) => second % step === remainder,
    toSet: () => {
      const set = new SecondSet()
      for (let second = remainder; second < daySeconds; second += step) set.add(second)
      return set
    },
  }
}

/** Any set of seconds of a day, as a bit for each. */
export class SecondSet implements DayTimes {
  private readonly words: Uint32Array

  constructor(words: Uint32Array = new Uint32Array(daySeconds / 32)) {
    this.words = words
  }

  add(second: number): void {
    const word = second >>> 5
    this.words[word] = (this.words[word] as number) | (1 << (second & 31))
  }

  has(second: number): boolean {
    return (((this.words[second >>> 5] as number) >>> (second & 31)) & 1) === 1
  }

  next(second: number): number {
    let word = second >>> 5
    let bits = (this.words[word] as number) & (-1 << (second & 31))
    while (bits === 0) {
      word += 1
      if (word === this.words.length) return none
      bits = this.words[word] as number
    }
    return word * 32 + 31 - Math.clz32(bits & -bits)
  }

  toSet(): SecondSet {
    return this
  }

  without(others: readonly SecondSet[]): SecondSet {
    const words = this.words.slice()
    for (const other of others) {
      for (let word = 0; word < words.length; word += 1) {
        words[word] = (words[word] as number) & ~(other.words[word] as number)
      }
    }
    return new SecondSet(words)
  }
}

/** For each n in [0, size]: the smallest value at or after n, or -1. */
function atOrAfter(values: readonly number[], size: number): Int8Array {
  const table = new Int8Array(size + 1).fill(none)
  const present = new Set(values)
  for (let value = size - 1; value >= 0; value -= 1) {
    table[value] = present.has(value) ? value : (table[value + 1] as number)
  }
  return table
}
