// Many commands, one log entry: collects what clients and duties want of one shard.
// Owns: the batch in the making.  Does not: encode definitions (codec/) or retry (its callers do).
// A batch leaves at once when nothing is in flight; otherwise it grows until the one before
// returns, so a light load waits for nobody and a heavy one pays consensus once per hundreds of
// commands.

import { nodeOf } from '#base/brand'
import type { Clock } from '#base/clock'
import type { Outcome } from '#machine'
import type { GroupHandle, ProposalOutcome } from '#raft/host'
import { type CommandFields, encodeBatch } from './codec/command-codec.ts'
import { SchedulerError } from './errors.ts'

/** Commands in one entry: bounds the work of one apply. */
export const batchCommandsMax = 1_000
/** Rough bytes of one entry. */
export const batchBytesMax: number = 512 << 10
/** Entries of one shard on their way at the same time. */
export const entriesInFlightMax = 4
/** Commands that wait for their entry; beyond it callers are refused. */
export const commandsQueuedMax = 50_000
/** Rough bytes that wait for their entry; beyond it callers are refused. */
export const bytesQueuedMax: number = 64 << 20

export type ProposeSettled = (
  error: SchedulerError | undefined,
  outcomes: readonly Outcome[],
) => void

interface Waiting {
  readonly commands: readonly CommandFields[]
  readonly bytes: number
  readonly deadlineMs: number
  readonly settle: ProposeSettled
}

export class Proposer {
  private readonly handle: GroupHandle
  private readonly clock: Clock
  private queue: Waiting[] = []
  private queuedCommands = 0
  private queuedBytes = 0
  private inFlight = 0
  private scheduled = false

  constructor(handle: GroupHandle, clock: Clock) {
    this.handle = handle
    this.clock = clock
  }

  get queued(): number {
    return this.queuedCommands
  }

  /**
   * Proposes commands; they share one entry, in order. `deadlineMs` is on the monotonic clock.
   * `bytes` is an estimate of their encoded size.
   */
  propose(
    commands: readonly CommandFields[],
    options: {
      readonly bytes: number
      readonly deadlineMs: number
      /**
       * The leader's own: first in the queue and never refused by it, clients must not starve it.
       */
      readonly isDuty?: boolean
    },
    settle: ProposeSettled,
  ): void {
    const isDuty = options.isDuty === true
    const tooMany = this.queuedCommands + commands.length > commandsQueuedMax
    if (!isDuty && (tooMany || this.queuedBytes + options.bytes > bytesQueuedMax)) {
      settle(this.overloaded(tooMany), [])
      return
    }
    const { bytes, deadlineMs } = options
    if (isDuty) this.queue.unshift({ commands, bytes, deadlineMs, settle })
    else this.queue.push({ commands, bytes, deadlineMs, settle })
    this.queuedCommands += commands.length
    this.queuedBytes += bytes
    if (this.scheduled) return
    this.scheduled = true
    // After the current turn, so that calls that arrived together share an entry.
    this.clock.soon(this.pump)
  }

  private overloaded(tooMany: boolean): SchedulerError {
    const what = tooMany ? `${this.queuedCommands} commands` : `${this.queuedBytes} bytes`
    const max = tooMany ? commandsQueuedMax : bytesQueuedMax
    const limit = tooMany ? 'commandsQueuedMax' : 'bytesQueuedMax'
    const message = `shard ${this.handle.id} has ${what} waiting (limit ${max}); slow down`
    return new SchedulerError('OVERLOADED', message, { metadata: { limit }, retryAfterMs: 100 })
  }

  private readonly pump = (): void => {
    this.scheduled = false
    while (this.queue.length > 0) {
      if (this.inFlight >= entriesInFlightMax) return
      const full = this.queuedCommands >= batchCommandsMax
      if (this.inFlight > 0 && !full) return
      const batch = this.takeBatch().filter((waiting) => this.isInTime(waiting))
      if (batch.length > 0) this.send(batch)
    }
  }

  /** A caller that gave up while it waited is told that nothing happened, and nothing does. */
  private isInTime(waiting: Waiting): boolean {
    if (waiting.deadlineMs > this.clock.monotonicMs()) return true
    waiting.settle(proposalError(this.handle, { type: 'dropped' }), [])
    return false
  }

  private takeBatch(): Waiting[] {
    let commands = 0
    let bytes = 0
    let count = 0
    for (const waiting of this.queue) {
      if (count > 0 && commands + waiting.commands.length > batchCommandsMax) break
      if (count > 0 && bytes + waiting.bytes > batchBytesMax) break
      commands += waiting.commands.length
      bytes += waiting.bytes
      count += 1
    }
    const taken = this.queue.splice(0, count)
    this.queuedCommands -= commands
    this.queuedBytes -= bytes
    return taken
  }

  private send(batch: readonly Waiting[]): void {
    const commands: CommandFields[] = []
    let deadlineMs = 0
    for (const waiting of batch) {
      for (const command of waiting.commands) commands.push(command)
      deadlineMs = Math.max(deadlineMs, waiting.deadlineMs)
    }
    const payload = encodeBatch(this.clock.wallMs(), commands)
    this.inFlight += 1
    this.handle.propose(payload, deadlineMs, (outcome) => {
      this.inFlight -= 1
      settleBatch(this.handle, batch, outcome)
      if (this.queue.length > 0) this.pump()
    })
  }
}

function settleBatch(
  handle: GroupHandle,
  batch: readonly Waiting[],
  outcome: ProposalOutcome,
): void {
  if (outcome.type === 'applied') {
    const outcomes = outcome.result as readonly Outcome[]
    let from = 0
    for (const waiting of batch) {
      const until = from + waiting.commands.length
      waiting.settle(undefined, batch.length === 1 ? outcomes : outcomes.slice(from, until))
      from = until
    }
    return
  }
  const error = proposalError(handle, outcome)
  for (const waiting of batch) waiting.settle(error, [])
}

function proposalError(
  handle: GroupHandle,
  outcome: Exclude<ProposalOutcome, { type: 'applied' }>,
): SchedulerError {
  switch (outcome.type) {
    case 'dropped':
      return new SchedulerError(
        'PROPOSAL_DROPPED',
        `shard ${handle.id} dropped the write before it was committed; nothing happened, try again`,
      )
    case 'unknown':
      return new SchedulerError(
        'OUTCOME_UNKNOWN',
        `shard ${handle.id} did not confirm the write in time; it may still happen: ` +
          'repeat it with the same request_id',
      )
    case 'refused':
      return refusal(handle, outcome.reason, nodeOf(outcome.leader))
  }
}

function refusal(handle: GroupHandle, reason: string, leader: number): SchedulerError {
  if (reason === 'uncommittedLimit' || reason === 'proposalQueueFull') {
    return new SchedulerError(
      'OVERLOADED',
      `shard ${handle.id} has too much on its way to a quorum (${reason}); slow down`,
      { metadata: { limit: reason }, retryAfterMs: 100 },
    )
  }
  if (reason === 'logFull') {
    return new SchedulerError(
      'OVERLOADED',
      `shard ${handle.id} can not make its state durable fast enough (${reason}); slow down`,
      { metadata: { limit: reason }, retryAfterMs: 1_000 },
    )
  }
  if (leader === 0) {
    return new SchedulerError('NO_LEADER', `shard ${handle.id} has no leader at the moment`)
  }
  return new SchedulerError('NOT_LEADER', `shard ${handle.id} is led by node ${leader}`, {
    metadata: { leader: String(leader) },
  })
}
