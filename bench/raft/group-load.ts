// Commands for one group, in a closed or an open loop, packed into entries as the product packs
// them (engine/proposer.ts): an entry leaves at once when nothing is on its way; else it grows
// until it is full or the one before returns.
// Owns: the commands that wait and that are on their way.  Does not: measure time (nowMs is given).

import type { GroupHandle, ProposalOutcome } from '#raft/host'
import { LatencyHistogram } from '../latency-histogram.ts'
import { encodeCommands } from './counting-machine.ts'

/** Entries of packed commands on their way at the same time; a shard of the product has 4. */
const entriesInFlightMax = 8
/** Entries of single commands on their way at the same time. */
const singlesInFlightMax = 4_096
/** An open loop that is so far behind is not held: the run is void. */
export const commandsQueuedMax = 500_000
const deadlineMs = 60_000

export class GroupLoad {
  readonly latencies = new LatencyHistogram()
  readonly failed: string[] = []
  acknowledged = 0
  entries = 0
  /** When each waiting command began, in order. */
  private queue: number[] = []
  private inFlight = 0
  private commandsInFlight = 0
  private scheduled = false
  private ended = false
  private readonly handle: GroupHandle
  private readonly shape: { readonly commandBytes: number; readonly commandsPerEntryMax: number }
  private readonly numbers: { next: number }
  private readonly nowMs: () => number
  private readonly isClosedLoop: boolean

  constructor(options: {
    readonly handle: GroupHandle
    readonly shape: { readonly commandBytes: number; readonly commandsPerEntryMax: number }
    /** The next command's number: it goes on from load to load. */
    readonly numbers: { next: number }
    readonly nowMs: () => number
    readonly isClosedLoop: boolean
  }) {
    this.handle = options.handle
    this.shape = options.shape
    this.numbers = options.numbers
    this.nowMs = options.nowMs
    this.isClosedLoop = options.isClosedLoop
  }

  get isDone(): boolean {
    return this.ended && this.queue.length === 0 && this.commandsInFlight === 0
  }

  /** `count` commands that began at `beganMs`. */
  begin(count: number, beganMs: number): void {
    if (this.queue.length + count > commandsQueuedMax) {
      this.failed.push(`more than ${commandsQueuedMax} commands waited`)
      return
    }
    for (let i = 0; i < count; i += 1) this.queue.push(beganMs)
    if (this.scheduled) return
    this.scheduled = true
    setImmediate(this.pump)
  }

  /** No command begins any more; those that did are answered. */
  end(): void {
    this.ended = true
  }

  private readonly pump = (): void => {
    this.scheduled = false
    const { commandsPerEntryMax: full } = this.shape
    const most = full === 1 ? singlesInFlightMax : entriesInFlightMax
    while (this.queue.length > 0 && this.inFlight < most) {
      if (this.inFlight > 0 && this.queue.length < full) return
      this.send(this.queue.splice(0, full))
    }
  }

  private send(began: readonly number[]): void {
    const { numbers, shape } = this
    const payload = encodeCommands(numbers.next, began.length, shape.commandBytes)
    numbers.next += began.length
    this.inFlight += 1
    this.entries += 1
    this.commandsInFlight += began.length
    this.handle.propose(payload, performance.now() + deadlineMs, (outcome) => {
      this.inFlight -= 1
      this.commandsInFlight -= began.length
      this.settled(began, outcome)
    })
  }

  private settled(began: readonly number[], outcome: ProposalOutcome): void {
    const nowMs = this.nowMs()
    if (outcome.type === 'applied') {
      this.acknowledged += began.length
      for (const beganMs of began) this.latencies.add(nowMs - beganMs)
    } else if (outcome.type === 'refused') this.failed.push(outcome.reason)
    else this.failed.push(outcome.type)
    if (this.isClosedLoop && !this.ended && this.failed.length === 0) {
      this.begin(began.length, nowMs)
    } else if (this.queue.length > 0) this.pump()
  }
}
