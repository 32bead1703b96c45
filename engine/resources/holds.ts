// Which queues and namespaces hold their tasks back now.
// Owns: the set of what is paused, made anew when resources change or a pause ends.  Does not:
// hold anything (the leader's lanes do), stop what is under way.

import { timestampMs } from '../services/validate.ts'
import type { Clock } from '#base/clock'
import type { ResourceReader } from './resource-door.ts'
import { apiCodec } from '#proto'

/** A place that is held: `namespace/queue`, or `namespace/` as a whole. */
export type HeldPlace = string

export class Holds {
  private readonly table: () => ResourceReader
  private readonly clock: Clock
  private generation = -1
  private places: ReadonlySet<HeldPlace> = new Set()
  private endsMs = Number.POSITIVE_INFINITY

  constructor(source: { readonly table: () => ResourceReader }, clock: Clock) {
    this.table = source.table
    this.clock = clock
  }

  /** The place that holds a task of this key and queue back; undefined: none does. */
  placeOf(taskKey: string, queue: string): HeldPlace | undefined {
    const places = this.current()
    if (places.size === 0) return undefined
    const namespace = taskKey.slice(0, taskKey.indexOf('/') + 1)
    if (places.has(namespace)) return namespace
    const place = `${namespace}${queue}`
    return places.has(place) ? place : undefined
  }

  isHeld(place: HeldPlace): boolean {
    return this.current().has(place)
  }

  /** When the first pause ends by itself (wall clock); Infinity: none does. */
  get nextEndMs(): number {
    this.current()
    return this.endsMs
  }

  private current(): ReadonlySet<HeldPlace> {
    const table = this.table()
    const nowMs = this.clock.wallMs()
    if (table.generation === this.generation && nowMs < this.endsMs) return this.places
    this.generation = table.generation
    this.endsMs = Number.POSITIVE_INFINITY
    const places = new Set<HeldPlace>()
    for (const { key, value } of table.list('namespace')) {
      if (apiCodec('Namespace').decode(value).paused) places.add(`${key}/`)
    }
    for (const { key, value } of table.list('queue')) {
      const { state, pause } = apiCodec('Queue').decode(value)
      if (state !== 'QUEUE_STATE_PAUSED') continue
      const untilMs = timestampMs(pause?.until) ?? Number.POSITIVE_INFINITY
      if (untilMs <= nowMs) continue
      places.add(key)
      this.endsMs = Math.min(this.endsMs, untilMs)
    }
    this.places = places
    return places
  }
}
