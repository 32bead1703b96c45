// What the leader of a shard does: moves its clock, hands out what is due, records what came back.
// Owns: nothing that cannot be lost (D1): the machine's facts decide, this only proposes.
//   D1. It holds nothing that cannot be lost.
//   D2. An executor sees a task only after its grant is committed and applied here.
//   D4. While leases stand the shard's clock is of now: a session is not found expired by a clock
//       that stood still while it was renewed.
//   D5. A session loses no more of its life than time has passed on the leader's monotonic clock,
//       and clockLagMaxMs: where the approved time leaps (a late answer, a clock that was set),
//       once or little by little, the sessions are spared (leaps.ts).
// One entry of duties is on its way per shard at a time; what gathers meanwhile shares the next
// one.

import { type NodeId, nodeOf } from '#base/brand'
import type { Clock } from '#base/clock'
import {
  type Machine,
  missedStart,
  type Outcome,
  type ScheduleRecord,
  type TaskRecord,
  workPlace,
} from '#machine'
import type { GroupHandle } from '#raft/host'
import type { ClockQuorum } from '../clock-quorum.ts'
import { type CommandFields, commandToFields } from '../codec/command-codec.ts'
import type { SchedulerError } from '../errors.ts'
import type { Proposer } from '../proposer.ts'
import type { GrantLimits } from '../limits/grant-limits.ts'
import { limitedAt, waitingPlace } from '../limits/waiting-place.ts'
import type { Holds } from '../resources/holds.ts'
import { clockLagMaxMs, type ExecutorSession, type SessionReport } from './executor-session.ts'
import { afterAdvance, type Leaps, noted } from './leaps.ts'
import type { ShardReplica } from './replica.ts'
import { type Poisoned, ScheduleDuties } from './schedule-duties.ts'
import type { ScheduleCache } from './schedule-times.ts'
import { isWorkerSession } from './work-calls.ts'
import type { WorkDesk } from './work-desk.ts'
import type { WorkPlan } from './work-plan.ts'

/** Grants in one entry. */
export const grantsPerEntryMax = 256
/**
 * Two clock advances of a shard lie at least this far apart: bounds entries, adds this much
 * lateness.
 */
export const advanceIntervalMs = 3
/** How long a duty waits for its entry. */
const dutyTimeoutMs = 5_000
const collectMax = 5_000
/** Tasks that one step holds back or releases: bounds its turn. */
export const holdsPerStepMax = 5_000
/** After a refusal the leader tries again so much later. */
const afterRefusalMs = 20

/** Slots of the node's executor, shared by its shards. */
export interface Slots {
  /** Takes up to `wanted` slots. */
  reserve(wanted: number): number
  release(count: number): void
}

export interface DutiesOptions {
  readonly handle: GroupHandle
  readonly replica: ShardReplica
  readonly proposer: Proposer
  readonly session: ExecutorSession
  readonly clock: Clock
  readonly clocks: ClockQuorum
  readonly slots: Slots
  /** The session that a node's process uses now; undefined: not known. */
  readonly currentSession: (node: NodeId) => number | undefined
  readonly schedules: ScheduleCache
  /** Absent: no workers are served. */
  readonly work?: WorkDesk
  readonly warn: (message: string, fields: Readonly<Record<string, unknown>>) => void
  /** Whose tasks are held back now. */
  readonly holds: Pick<Holds, 'placeOf' | 'isHeld' | 'nextEndMs'>
  /** What limited queues and keys may start. */
  readonly limits: Pick<GrantLimits, 'reset' | 'begin' | 'take' | 'roomAt' | 'askHomes'>
  /** How long a task of a queue waits until its priority counts one higher. */
  readonly agingMsOf: (namespace: string, queue: string) => number
  /** Wants to be called again at this time (wall clock). */
  readonly wakeAt: (wallMs: number) => void
}

interface Plan {
  readonly commands: CommandFields[]
  bytes: number
  report: SessionReport | undefined
  /** Where the report's commands begin. */
  reportAt: number
  granted: readonly TaskRecord[]
  grantAt: number
  reserved: number
  /** Taken to be expired: they go back into the lanes when the entry is dropped. */
  expired: readonly string[]
  schedules: readonly ScheduleRecord[]
  work: WorkPlan | undefined
  workAt: number
  /** What is known of leaps once it is applied; undefined: what was known before. */
  leaps: Leaps | undefined
  readonly startedMs: number
}

export class ShardDuties {
  private readonly o: DutiesOptions
  private leading = false
  private term = 0
  private inFlight = false
  private advancedAtMs = Number.NEGATIVE_INFINITY
  private reconcile = false
  /** The last due time of what waits aside: the clock has to come so far, though nothing starts. */
  private asideDueMs = 0
  /** Undefined: the sessions were not spared in this term yet (D5). */
  private leaps: Leaps | undefined

  private readonly schedules: ScheduleDuties

  constructor(options: DutiesOptions) {
    this.o = options
    const { clock, warn, schedules: cache } = options
    const machine = (): Machine => options.replica.machine
    this.schedules = new ScheduleDuties({ machine, clock, cache, warn })
  }

  lead(term: number): void {
    this.leading = true
    this.term = term
    this.leaps = undefined
    this.reconcile = true
    this.asideDueMs = 0
    this.o.limits.reset()
    this.o.work?.lead(term)
  }

  follow(): void {
    this.leading = false
    this.o.limits.reset()
    this.o.work?.follow()
  }

  /** Leads and has applied an entry of its own term: the machine is up to date. */
  get active(): boolean {
    return this.leading && this.o.replica.appliedTerm >= this.term
  }

  /** Does what can be done now; cheap when there is nothing. */
  pump(): void {
    if (!this.active || this.inFlight) return
    const plan: Plan = {
      commands: [],
      bytes: 64,
      report: undefined,
      reportAt: 0,
      granted: [],
      grantAt: -1,
      reserved: 0,
      expired: [],
      schedules: [],
      work: undefined,
      workAt: 0,
      leaps: undefined,
      startedMs: this.o.clock.monotonicMs(),
    }
    if (this.reconcile) this.settleOldSessions(plan)
    const nowMs = this.o.clocks.approvedMs(this.o.handle.voters.map(nodeOf))
    this.planReport(plan, nowMs)
    if (nowMs !== undefined) {
      // Not without an approved time: a session that is opened by the clock of before an outage is
      // found expired as soon as the clock moves.
      const asOfMs = Math.max(nowMs, this.o.replica.machine.clockMs)
      this.planGrants(plan, asOfMs)
      this.planOccurrences(plan, asOfMs)
      this.planWork(plan, asOfMs)
    }
    this.askForAllowances()
    this.planClock(plan, nowMs)
    if (plan.commands.length === 0) {
      // There was nothing for those who asked for work.
      plan.work?.settle(undefined, [])
      return
    }
    this.inFlight = true
    const { commands, bytes } = plan
    const deadlineMs = plan.startedMs + dutyTimeoutMs
    this.o.proposer.propose(commands, { bytes, deadlineMs, isDuty: true }, (error, outcomes) => {
      this.inFlight = false
      this.settle(plan, error, outcomes)
      // What was applied has asked for the next step already. After a refusal not at once: it would
      // be refused again, in the same turn.
      if (error !== undefined) this.o.wakeAt(this.o.clock.wallMs() + afterRefusalMs)
    })
  }

  /**
   * Sessions of processes that are gone give their leases back at once; ours lose what nothing
   * runs.
   */
  private settleOldSessions(plan: Plan): void {
    const { machine } = this.o.replica
    const { session } = this.o
    this.reconcile = false
    for (const id of [...machine.sessions.keys()].sort((a, b) => a - b)) {
      // A worker lives on when the node that it was connected to does not.
      if (isWorkerSession(id)) continue
      const node = machine.sessions.get(id)?.nodeId as NodeId
      const current = this.o.currentSession(node)
      // Ids of a node's processes grow: a newer one than we know of is not gone.
      if (current === undefined || id >= current) continue
      plan.commands.push(commandToFields({ type: 'CloseSession', sessionId: id }))
    }
    for (const lease of machine.leasesOf(session.sessionId)) {
      if (session.isRunning(lease.number, lease.token)) continue
      session.giveBack(lease.number, lease.token)
    }
  }

  /** A node's process was replaced: what the old one held is to be given back. */
  sessionsChanged(): void {
    this.reconcile = true
  }

  /**
   * Now and then: a lease of ours that nothing runs under (its grant's answer was lost) goes back.
   */
  sweep(): void {
    if (!this.active) return
    const { session, replica } = this.o
    const leases = replica.machine.leasesOf(session.sessionId)
    if (leases.some((lease) => !session.isRunning(lease.number, lease.token))) this.reconcile = true
    this.pump()
  }

  private planReport(plan: Plan, nowMs: number | undefined): void {
    const report = this.o.session.takeReport(nowMs !== undefined)
    if (report === undefined) return
    plan.report = report
    plan.reportAt = plan.commands.length
    plan.commands.push(...report.commands)
    plan.bytes += report.bytes
  }

  /**
   * Moves the clock when something is due, and in front of everything else that is proposed: a
   * session that is opened or renewed counts its life from the shard's clock, so that must be of
   * now (D4).
   */
  private planClock(plan: Plan, nowMs: number | undefined): void {
    const { machine } = this.o.replica
    const dueMs = this.nextDueMs()
    const earliestMs = this.advancedAtMs + advanceIntervalMs
    const moves = nowMs !== undefined && nowMs > machine.clockMs
    if (moves) {
      const due = dueMs !== undefined && dueMs <= nowMs && plan.startedMs >= earliestMs
      const stale = machine.leaseCount > 0 && nowMs - machine.clockMs >= clockLagMaxMs
      if (due || stale || plan.commands.length > 0) {
        this.advancedAtMs = plan.startedMs
        const sparesSessions = this.sparesAt(nowMs, plan)
        const advance = { type: 'AdvanceClock', clockMs: nowMs, sparesSessions } as const
        plan.commands.unshift(commandToFields(advance))
        plan.reportAt += 1
        if (plan.grantAt >= 0) plan.grantAt += 1
        plan.workAt += 1
        return
      }
    } else if (plan.commands.length > 0 && this.leaps !== undefined) {
      // What is renewed now counts from a clock that stands.
      const reading = { clockMs: machine.clockMs, atMs: plan.startedMs }
      plan.leaps = noted(this.leaps, reading, this.lifeMs)
    }
    if (!moves && dueMs !== undefined && dueMs <= machine.clockMs) {
      // One entry acts on a bounded number of timers: what stayed due needs another one (W4).
      const again = { type: 'AdvanceClock', clockMs: machine.clockMs } as const
      plan.commands.push(commandToFields({ ...again, sparesSessions: false }))
      return
    }
    if (dueMs === undefined) return
    const waitMs = Math.max(dueMs - (nowMs ?? dueMs - 50), earliestMs - plan.startedMs, 1)
    this.o.wakeAt(this.o.clock.wallMs() + waitMs)
  }

  /** When the clock has to move. What is due is READY by it, whatever it waits for besides. */
  private nextDueMs(): number | undefined {
    const { machine } = this.o.replica
    const timerMs = machine.nextDueMs()
    if (this.asideDueMs <= machine.clockMs) return timerMs
    return Math.min(timerMs ?? this.asideDueMs, this.asideDueMs)
  }

  /** The longest life of a session. */
  private get lifeMs(): number {
    return Math.max(this.o.session.ttlMs, this.o.work?.longestLifeMs ?? 0)
  }

  /** D5. */
  private sparesAt(clockMs: number, plan: Plan): boolean {
    const { spares, leaps } = afterAdvance(this.leaps, {
      from: this.o.replica.machine.clockMs,
      to: { clockMs, atMs: plan.startedMs },
      lifeMs: this.lifeMs,
      lossMaxMs: clockLagMaxMs,
    })
    plan.leaps = leaps
    return spares
  }

  /** `asOfMs`: where the clock stands when these grants are applied, in the same entry. */
  private planGrants(plan: Plan, asOfMs: number): void {
    const { machine } = this.o.replica
    if (asOfMs > machine.clockMs && plan.startedMs < this.advancedAtMs + advanceIntervalMs) {
      // So soon after the last one an entry is worth its price only if it carries something anyway.
      if (machine.readyCount === 0) return
    }
    this.o.limits.begin()
    this.releaseHeld()
    machine.collectDue(collectMax, asOfMs)
    if (machine.readyCount === 0) return
    const slots = this.o.slots.reserve(grantsPerEntryMax)
    if (slots === 0) return
    const granted: TaskRecord[] = []
    const expired: string[] = []
    for (const task of this.takeUnheld(slots, asOfMs)) {
      // By the machine's own rule: what it does not end would come back here for ever.
      if (missedStart(task, asOfMs)) expired.push(task.key)
      else granted.push(task)
    }
    this.o.slots.release(slots - granted.length)
    plan.expired = expired
    if (expired.length > 0)
      plan.commands.push(commandToFields({ type: 'ExpireTasks', keys: expired }))
    if (granted.length === 0) return
    plan.commands.push(this.o.session.open())
    plan.grantAt = plan.commands.length
    plan.granted = granted
    plan.reserved = granted.length
    plan.bytes += granted.length * 48
    plan.commands.push(
      commandToFields({
        type: 'GrantLeases',
        sessionId: this.o.session.sessionId,
        start: true,
        keys: granted.map((task) => task.key),
      }),
    )
  }

  /** Takes ready tasks; what its queue, key or namespace holds back waits outside of the lanes. */
  private takeUnheld(slots: number, asOfMs: number): TaskRecord[] {
    const { machine } = this.o.replica
    const taken: TaskRecord[] = []
    for (let looked = 0; taken.length < slots && looked < holdsPerStepMax; ) {
      const some = machine.takeReady(slots - taken.length, asOfMs, this.agingMsOf)
      if (some.length === 0) return taken
      looked += some.length
      for (const task of some) {
        const place = this.waitingPlaceOf(task, asOfMs)
        if (place === undefined) {
          taken.push(task)
          continue
        }
        machine.holdReady(task.key, place)
        this.asideDueMs = Math.max(this.asideDueMs, task.nextAttemptAtMs)
      }
    }
    // More may be ready than one step looks at.
    if (taken.length < slots) this.o.wakeAt(this.o.clock.wallMs() + 1)
    return taken
  }

  private readonly agingMsOf = ({ key, definition }: TaskRecord): number =>
    this.o.agingMsOf(key.slice(0, key.indexOf('/')), definition.queue)

  /** Where a task has to wait; undefined: it may start, and has taken what it needs for that. */
  private waitingPlaceOf(task: TaskRecord, asOfMs: number): string | undefined {
    const { queue, extra } = task.definition
    const held = this.o.holds.placeOf(task.key, queue, extra?.concurrencyKey)
    if (held !== undefined) return held
    // Limits are asked when a worker does.
    const work = this.o.work?.placeFor(task)
    if (work !== undefined) return work
    // What missed its start is no attempt: it takes nothing.
    if (missedStart(task, asOfMs)) return undefined
    const limited = this.o.limits.take(task.key, queue, extra?.concurrencyKey)
    return limited === undefined ? undefined : waitingPlace(limited.kind, limited.place)
  }

  private releaseHeld(): void {
    const { machine } = this.o.replica
    const { holds, clock } = this.o
    for (const place of machine.heldPlaces()) {
      const limited = limitedAt(place)
      if (limited !== undefined) {
        const room = Math.min(this.o.limits.roomAt(limited), holdsPerStepMax)
        if (room >= 1) machine.releaseHeld(place, Math.floor(room))
        continue
      }
      if (place.startsWith(workPlace) || holds.isHeld(place)) continue
      const released = machine.releaseHeld(place, holdsPerStepMax)
      if (released === holdsPerStepMax) this.o.wakeAt(clock.wallMs() + 1)
    }
    if (machine.heldPlaces().length > 0 && holds.nextEndMs !== Number.POSITIVE_INFINITY) {
      this.o.wakeAt(holds.nextEndMs)
    }
  }

  private askForAllowances(): void {
    const { limits, clock, wakeAt } = this.o
    const againMs = limits.askHomes()
    if (againMs === Number.POSITIVE_INFINITY) return
    wakeAt(clock.wallMs() + Math.max(1, againMs - clock.monotonicMs()))
  }

  private planWork(plan: Plan, asOfMs: number): void {
    const work = this.o.work?.plan(asOfMs)
    if (work === undefined) return
    plan.work = work
    plan.workAt = plan.commands.length
    plan.commands.push(...work.commands)
    plan.bytes += work.bytes
  }

  private planOccurrences(plan: Plan, asOfMs: number): void {
    const { commands, bytes, schedules } = this.schedules.plan(asOfMs)
    plan.commands.push(...commands)
    plan.bytes += bytes
    plan.schedules = schedules
  }

  /** Schedules that could not be evaluated here when they were due. */
  poisonedSchedules(): Poisoned[] {
    return this.schedules.poisonedSchedules()
  }

  private settle(
    plan: Plan,
    error: SchedulerError | undefined,
    outcomes: readonly Outcome[],
  ): void {
    const { machine } = this.o.replica
    const { session } = this.o
    if (plan.report !== undefined) {
      const until = plan.reportAt + plan.report.commands.length
      const answers = outcomes.slice(plan.reportAt, until)
      session.reported(plan.report, error === undefined ? answers : undefined)
    }
    this.o.slots.release(plan.reserved)
    const { work, workAt } = plan
    work?.settle(error, outcomes.slice(workAt, workAt + work.commands.length))
    if (error !== undefined) {
      for (const task of plan.granted) machine.putBackReady(task.key)
      for (const key of plan.expired) machine.putBackReady(key)
      for (const schedule of plan.schedules) machine.putBackSchedule(schedule.key)
      // It may have been applied all the same: then leases of ours stand with nothing running.
      this.reconcile = true
      return
    }
    // Not of an entry that nobody knows of: sparing again does no harm.
    if (plan.leaps !== undefined) this.leaps = plan.leaps
    if (plan.grantAt < 0) return
    const outcome = outcomes[plan.grantAt]
    if (outcome === undefined || !outcome.ok) {
      for (const task of plan.granted) machine.putBackReady(task.key)
      return
    }
    // Only now: a grant that was refused says that the session is over.
    session.renewed(plan.startedMs)
    for (const position of outcome.granted ?? []) {
      const key = plan.granted[position]?.key
      const task = key === undefined ? undefined : machine.readTask(key)
      if (task !== undefined) session.start(task, machine.clockMs)
    }
  }
}
