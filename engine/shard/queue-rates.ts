// How fast the attempts of each queue start and fail, and how late they start: of the last minute.
// Owns: counts by second and lateness by ten seconds, made from the events of the log.  Does not:
// keep them beyond the process; a replica that replays its log has what is young enough again.

import { dueAtMs, type MachineEvent, type TaskRecord } from '#machine'

export const rateLimits = {
  /** What is told of. */
  windowMs: 60_000,
  /** Queues of a shard that are followed; the one that was quiet longest is forgotten first. */
  queuesMax: 1_000,
} as const

const slotMs = 1_000
const slots = rateLimits.windowMs / slotMs
const latenessSlotMs = 10_000
const latenessSlots = rateLimits.windowMs / latenessSlotMs
/** Buckets of lateness: four to each doubling, from 1 ms to about 18 hours. */
const perDoubling = 4
export const latenessBuckets = 26 * perDoubling + 1

export interface QueueRates {
  /** Attempts that started, and that failed, in the window. */
  readonly started: number
  readonly failed: number
  /** How many of them started how late: by bucket. */
  readonly lateness: readonly number[]
}

export const noRates: QueueRates = { started: 0, failed: 0, lateness: [] }

interface Followed {
  lastMs: number
  readonly started: Slots
  readonly failed: Slots
  /** What clients did to tasks; schedules are under the queue ''. */
  readonly written: Slots
  /** By slot and bucket; a slot that was never used is undefined. */
  readonly lateness: (LatenessSlot | undefined)[]
}

interface LatenessSlot {
  readonly place: number
  readonly counts: number[]
}

/** A ring of counts; each knows the time that it is of. */
interface Slots {
  readonly places: number[]
  readonly counts: number[]
}

const failures: ReadonlySet<string> = new Set([
  'FAILED_RETRYABLE',
  'FAILED_PERMANENT',
  'TIMED_OUT',
  'LEASE_EXPIRED',
  'BROKEN_OFF',
  'THROTTLED',
  'TARGET_DISABLED',
])

export class RateBook {
  private readonly queues = new Map<string, Followed>()

  /** `readTask`: as it is after the entry. */
  note(events: readonly MachineEvent[], readTask: (key: string) => TaskRecord | undefined): void {
    for (const event of events) {
      switch (event.type) {
        case 'TASK_STARTED':
        case 'TASK_CLAIMED':
          this.noteStart(event, readTask(event.key))
          break
        case 'TASK_RETRYING':
        case 'TASK_FAILED': {
          const outcome = readTask(event.key)?.attempts.at(-1)?.outcome
          if (outcome !== undefined && failures.has(outcome)) {
            addTo(this.follow(event).failed, event.atMs)
          }
          break
        }
        case 'LEASE_LOST':
        case 'TASK_COMPLETED':
        case 'TASK_EXPIRED':
        case 'TASK_SKIPPED':
          break
        default:
          addTo(this.follow(event).written, event.atMs)
      }
    }
  }

  of(namespace: string, queue: string, nowMs: number): QueueRates {
    const found = this.queues.get(`${namespace}/${queue}`)
    if (found === undefined) return noRates
    const lateness = Array.from({ length: latenessBuckets }, () => 0)
    const oldest = placeOf(nowMs, latenessSlotMs) - latenessSlots
    for (const slot of found.lateness) {
      if (slot === undefined || slot.place <= oldest) continue
      const { counts } = slot
      for (const [bucket, count] of counts.entries())
        lateness[bucket] = sum(lateness[bucket], count)
    }
    return { started: within(found.started, nowMs), failed: within(found.failed, nowMs), lateness }
  }

  /** Of all queues of a namespace. */
  ofNamespace(
    namespace: string,
    nowMs: number,
  ): { readonly started: number; readonly written: number } {
    let [started, written] = [0, 0]
    for (const [name, followed] of this.queues) {
      if (!name.startsWith(`${namespace}/`)) continue
      started += within(followed.started, nowMs)
      written += within(followed.written, nowMs)
    }
    return { started, written }
  }

  private noteStart(event: MachineEvent, task: TaskRecord | undefined): void {
    const followed = this.follow(event)
    addTo(followed.started, event.atMs)
    if (task === undefined) return
    const place = placeOf(event.atMs, latenessSlotMs)
    const at = place % latenessSlots
    let slot = followed.lateness[at]
    if (slot === undefined || slot.place < place) {
      slot = { place, counts: Array.from({ length: latenessBuckets }, () => 0) }
      followed.lateness[at] = slot
    }
    const bucket = bucketOf(event.atMs - attemptDueMs(task))
    slot.counts[bucket] = sum(slot.counts[bucket], 1)
  }

  private follow({ key, queue, atMs }: MachineEvent): Followed {
    const name = `${key.slice(0, key.indexOf('/'))}/${queue}`
    let found = this.queues.get(name)
    if (found === undefined) {
      if (this.queues.size >= rateLimits.queuesMax) this.forgetQuietest()
      const [started, failed, written] = [emptySlots(), emptySlots(), emptySlots()]
      found = { lastMs: atMs, started, failed, written, lateness: [] }
      this.queues.set(name, found)
    }
    found.lastMs = Math.max(found.lastMs, atMs)
    return found
  }

  private forgetQuietest(): void {
    let quietest = ''
    let sinceMs = Number.POSITIVE_INFINITY
    for (const [name, { lastMs }] of this.queues) {
      if (lastMs >= sinceMs) continue
      quietest = name
      sinceMs = lastMs
    }
    this.queues.delete(quietest)
  }
}

/** When the attempt that runs was due. */
function attemptDueMs(task: TaskRecord): number {
  return task.attempts.at(-1)?.details?.nextAttemptAtMs || dueAtMs(task.definition)
}

const sum = (count: number | undefined, more: number): number => (count ?? 0) + more

function emptySlots(): Slots {
  return { places: [], counts: [] }
}

function placeOf(atMs: number, lengthMs: number): number {
  return Math.floor(atMs / lengthMs)
}

function addTo({ places, counts }: Slots, atMs: number): void {
  const place = placeOf(atMs, slotMs)
  const at = place % slots
  const stood = places[at] ?? 0
  // The wall clocks of two leaders may differ; what came later stays.
  if (stood > place) return
  counts[at] = stood === place ? sum(counts[at], 1) : 1
  places[at] = place
}

function within({ places, counts }: Slots, nowMs: number): number {
  const oldest = placeOf(nowMs, slotMs) - slots
  let count = 0
  for (const [at, place] of places.entries()) {
    if ((place ?? 0) > oldest) count += counts[at] ?? 0
  }
  return count
}

// ---------------------------------------------------------------------------------------- lateness

/** Bucket 0 is up to a millisecond; each one after it reaches a quarter of a doubling further. */
export function bucketOf(lateMs: number): number {
  if (lateMs <= 1) return 0
  return Math.min(Math.ceil(Math.log2(lateMs) * perDoubling), latenessBuckets - 1)
}

/** The most that is in a bucket, in milliseconds. */
export function bucketMaxMs(bucket: number): number {
  return Math.round(2 ** (bucket / perDoubling))
}

/** The lateness that a share of the attempts kept to; undefined: there were none. */
export function quantileMs(lateness: readonly number[], share: number): number | undefined {
  const all = lateness.reduce((total, count) => total + count, 0)
  if (all === 0) return undefined
  let passed = 0
  for (const [bucket, count] of lateness.entries()) {
    passed += count
    if (passed >= all * share) return bucketMaxMs(bucket)
  }
  return bucketMaxMs(lateness.length - 1)
}
