// What the leader of a shard does: moves its clock, hands out what is due, records what came back.
// Owns: nothing that cannot be lost (D1): the machine's facts decide, this only proposes.
//   D1. It holds nothing that cannot be lost.
//   D2. An executor sees a task only after its grant is committed and applied here.
// One entry of duties is on its way per shard at a time; what gathers meanwhile shares the next one.

import type { NodeId } from '#base/brand'
import type { Clock } from '#base/clock'
import type { Outcome, ScheduleRecord, TaskRecord } from '#machine'
import type { GroupHandle } from '#raft/host'
import type { ClockQuorum } from '../clock-quorum.ts'
import { type CommandFields, commandToFields } from '../codec/command-codec.ts'
import type { SchedulerError } from '../errors.ts'
import type { Proposer } from '../proposer.ts'
import type { ExecutorSession, SessionReport } from './executor-session.ts'
import type { ShardReplica } from './replica.ts'

/** Grants in one entry. */
export const grantsPerEntryMax = 256
/** Occurrences fired in one entry. */
export const occurrencesPerEntryMax = 64
/** Two clock advances of a shard lie at least this far apart: bounds entries, adds this much lateness. */
export const advanceIntervalMs = 3
/** How long a duty waits for its entry. */
const dutyTimeoutMs = 5_000
const collectMax = 5_000

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
  /** Computes what follows an occurrence: time of its task and the next one (0: none). */
  readonly nextOccurrence: (schedule: ScheduleRecord) => { fireAtMs: number; nextNominalMs: number }
  /** Wants to be called again at this time (wall clock). */
  readonly wakeAt: (wallMs: number) => void
}

interface Plan {
  readonly commands: CommandFields[]
  bytes: number
  report: SessionReport | undefined
  granted: readonly TaskRecord[]
  grantAt: number
  reserved: number
  schedules: readonly ScheduleRecord[]
  readonly startedMs: number
}

export class ShardDuties {
  private readonly o: DutiesOptions
  private leading = false
  private term = 0
  private inFlight = false
  private advancedAtMs = Number.NEGATIVE_INFINITY
  private reconcile = false

  constructor(options: DutiesOptions) {
    this.o = options
  }

  lead(term: number): void {
    this.leading = true
    this.term = term
    this.reconcile = true
  }

  follow(): void {
    this.leading = false
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
      granted: [],
      grantAt: -1,
      reserved: 0,
      schedules: [],
      startedMs: this.o.clock.monotonicMs(),
    }
    if (this.reconcile) this.settleOldSessions(plan)
    this.planReport(plan)
    this.planClock(plan)
    this.planGrants(plan)
    this.planOccurrences(plan)
    if (plan.commands.length === 0) return
    this.inFlight = true
    const deadlineMs = plan.startedMs + dutyTimeoutMs
    this.o.proposer.propose(plan.commands, { bytes: plan.bytes, deadlineMs }, (error, outcomes) => {
      this.inFlight = false
      this.settle(plan, error, outcomes)
      this.pump()
    })
  }

  /** Sessions of processes that are gone give their leases back at once; ours lose what nothing runs. */
  private settleOldSessions(plan: Plan): void {
    const { machine } = this.o.replica
    const { session } = this.o
    this.reconcile = false
    for (const id of [...machine.sessions.keys()].sort((a, b) => a - b)) {
      const node = machine.sessions.get(id)?.nodeId as NodeId
      const current = this.o.currentSession(node)
      if (current === undefined || current === id) continue
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

  /** Now and then: a lease of ours that nothing runs under (its grant's answer was lost) goes back. */
  sweep(): void {
    if (!this.active || this.inFlight) return
    const { session, replica } = this.o
    const leases = replica.machine.leasesOf(session.sessionId)
    if (leases.some((lease) => !session.isRunning(lease.number, lease.token))) this.reconcile = true
    this.pump()
  }

  private planReport(plan: Plan): void {
    const report = this.o.session.takeReport()
    if (report === undefined) return
    plan.report = report
    plan.commands.push(...report.commands)
    plan.bytes += report.bytes
  }

  private planClock(plan: Plan): void {
    const { machine } = this.o.replica
    const dueMs = machine.nextDueMs()
    if (dueMs === undefined) return
    const nowMs = this.o.clocks.approvedMs(this.o.handle.voters)
    const earliestMs = this.advancedAtMs + advanceIntervalMs
    if (nowMs === undefined || dueMs > nowMs || plan.startedMs < earliestMs) {
      const waitMs = Math.max(dueMs - (nowMs ?? dueMs - 50), earliestMs - plan.startedMs, 1)
      this.o.wakeAt(this.o.clock.wallMs() + waitMs)
      return
    }
    if (nowMs <= machine.clockMs && machine.clockMs < dueMs) return
    this.advancedAtMs = plan.startedMs
    const clockMs = Math.max(nowMs, machine.clockMs)
    plan.commands.push(commandToFields({ type: 'AdvanceClock', clockMs }))
  }

  private planGrants(plan: Plan): void {
    const { machine } = this.o.replica
    machine.collectDue(collectMax)
    if (machine.readyCount === 0) return
    const slots = this.o.slots.reserve(grantsPerEntryMax)
    if (slots === 0) return
    const granted: TaskRecord[] = []
    const expired: string[] = []
    for (const task of machine.takeReady(slots)) {
      const { startDeadlineMs, fireAtMs } = task.definition
      const late = task.attemptCount === 0 && startDeadlineMs > 0
      if (late && machine.clockMs > fireAtMs + startDeadlineMs) expired.push(task.key)
      else granted.push(task)
    }
    this.o.slots.release(slots - granted.length)
    if (expired.length > 0) plan.commands.push(commandToFields({ type: 'ExpireTasks', keys: expired }))
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

  private planOccurrences(plan: Plan): void {
    const schedules = this.o.replica.machine.takeDueSchedules(occurrencesPerEntryMax)
    plan.schedules = schedules
    for (const schedule of schedules) {
      const next = this.o.nextOccurrence(schedule)
      plan.bytes += 64
      plan.commands.push(
        commandToFields({
          type: 'FireSchedule',
          key: schedule.key,
          expectedVersion: schedule.version,
          nominalMs: schedule.nextNominalMs,
          fireAtMs: next.fireAtMs,
          nextNominalMs: next.nextNominalMs,
        }),
      )
    }
  }

  private settle(
    plan: Plan,
    error: SchedulerError | undefined,
    outcomes: readonly Outcome[],
  ): void {
    const { machine } = this.o.replica
    const { session } = this.o
    if (plan.report !== undefined) session.reported(plan.report, error === undefined)
    this.o.slots.release(plan.reserved)
    if (error !== undefined) {
      for (const task of plan.granted) machine.putBackReady(task.key)
      for (const schedule of plan.schedules) machine.putBackSchedule(schedule.key)
      // It may have been applied all the same: then leases of ours stand with nothing running.
      if (error.code === 'OUTCOME_UNKNOWN') this.reconcile = true
      return
    }
    if (plan.grantAt < 0) return
    session.renewed(plan.startedMs)
    const outcome = outcomes[plan.grantAt]
    if (outcome === undefined || !outcome.ok) {
      for (const task of plan.granted) machine.putBackReady(task.key)
      return
    }
    for (const position of outcome.granted ?? []) {
      const key = plan.granted[position]?.key
      const task = key === undefined ? undefined : machine.readTask(key)
      if (task !== undefined) session.start(task)
    }
  }
}
