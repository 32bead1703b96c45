// The desk at which workers get tasks of a shard: at its leader, for the gateways of all nodes.
// Owns: what gateways have asked and is not answered yet.  Does not: propose (duties.ts does, with
// everything else of its entry), know streams (workers/), hold anything that cannot be lost: a new
// leader's desk is empty.
//   D6. A task is told to a gateway only after its grant is committed and applied here (as D2).

import { nodeOf } from '#base/brand'
import type { Clock, Timer } from '#base/clock'
import { type Command, type Machine, missedStart, type Outcome, type TaskRecord } from '#machine'
import type { GroupHandle } from '#raft/host'
import { commandToFields } from '../codec/command-codec.ts'
import { SchedulerError } from '../errors.ts'
import type { GrantLimits } from '../limits/grant-limits.ts'
import { waitingPlace } from '../limits/waiting-place.ts'
import type { Holds } from '../resources/holds.ts'
import { MissedStarts } from './missed-starts.ts'
import {
  type AwaitWorkAnswer,
  type AwaitWorkRequest,
  type GoneReason,
  isWorkerSession,
  type LeaseWorkAnswer,
  type LeaseWorkRequest,
  type TouchWorkAnswer,
  type TouchWorkRequest,
  type WorkOrder,
} from './work-calls.ts'
import { placeOfWork, WorkPlaces } from './work-places.ts'
import { itemBytes, type WorkPlan } from './work-plan.ts'
import { planTouch } from './work-touches.ts'

export const workLimits = {
  /** Tasks that one entry grants to workers. */
  grantsPerEntryMax: 256,
  /** Rough bytes of the tasks in one answer; a last one may go beyond. */
  answerBytesMax: 4 << 20,
  /** Tasks that one order looks at: what is held back leads to the next one. */
  looksPerOrderMax: 1_000,
  /** Calls that wait for an entry; beyond it gateways are refused. */
  callsWaitingMax: 10_000,
  /** Rough bytes of reports in one entry. */
  reportBytesPerEntryMax: 1 << 20,
  /** Calls that wait for work; beyond it the eldest is answered. */
  pollsMax: 1_000,
} as const

export interface WorkDeskOptions {
  readonly handle: GroupHandle
  readonly machine: () => Machine
  readonly clock: Clock
  readonly holds: Pick<Holds, 'placeOf'>
  /** Rates and concurrency of queues and keys. */
  readonly limits: Pick<GrantLimits, 'take'>
  /** Uniform in [0, 65536): the jitter of retries. */
  readonly random: () => number
  /** Has the duties run soon. */
  readonly pump: () => void
  readonly wakeAt: (wallMs: number) => void
}

interface Waiting<Q, A> {
  readonly request: Q
  readonly resolve: (answer: A) => void
  readonly reject: (error: SchedulerError) => void
  readonly timer: Timer
}

type Touching = Waiting<TouchWorkRequest, TouchWorkAnswer>

/** What may still be granted: tasks by the entry, bytes of records by the call's answer. */
interface Left {
  tasks: number
  bytes: number
}

interface Poll {
  readonly request: AwaitWorkRequest
  readonly finish: (answer: AwaitWorkAnswer) => void
}

type Granted = readonly { readonly at: number; readonly tasks: readonly TaskRecord[] }[]

export class WorkDesk {
  private readonly o: WorkDeskOptions
  private readonly leases: Waiting<LeaseWorkRequest, LeaseWorkAnswer>[] = []
  private readonly touches: Waiting<TouchWorkRequest, TouchWorkAnswer>[] = []
  private readonly polls = new Set<Poll>()
  /** When work last came to a place: `arrivals` then. */
  private readonly arrivedAt = new Map<string, number>()
  private arrivals = 0
  private term = 0
  private waking = false
  private readonly starts: MissedStarts
  private turn = 0
  /** The longest life of a worker's session in this term (D5). */
  private longestMs = 0

  constructor(options: WorkDeskOptions) {
    this.o = options
    this.starts = new MissedStarts(options)
  }

  // ---- what the duties call

  lead(term: number): void {
    this.term = term
    this.arrivals = 0
    this.arrivedAt.clear()
    this.longestMs = 0
    for (const { id, ttlMs } of this.o.machine().sessions.values()) this.noteLife(id, ttlMs)
  }

  /** Another one leads: it is asked instead. */
  follow(): void {
    const error = this.notLeading()
    for (const { reject } of this.leases.splice(0)) reject(error)
    for (const { reject } of this.touches.splice(0)) reject(error)
    this.wake(true)
  }

  get longestLifeMs(): number {
    return this.longestMs
  }

  /** Where a task that is for workers is held, in this turn; undefined: it is for none. */
  placeFor(task: TaskRecord): string | undefined {
    const place = placeOfWork(task)
    if (place === undefined) return undefined
    this.arrivals += 1
    this.arrivedAt.set(place, this.arrivals)
    this.starts.note(task)
    this.wake(false)
    return place
  }

  /** Leases were taken from sessions: their gateways are told. */
  revoked(sessionIds: readonly number[]): void {
    if (sessionIds.some(isWorkerSession)) this.wake(true)
  }

  /** `asOfMs`: where the clock stands when it is applied. */
  plan(asOfMs: number): WorkPlan | undefined {
    const missed = this.starts.plan(asOfMs)
    const parts: WorkPlan[] = missed === undefined ? [] : [missed]
    parts.push(...this.planTouches(), ...this.planLeases(asOfMs))
    if (parts.length === 0) return undefined
    return {
      commands: parts.flatMap(({ commands }) => commands),
      bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
      settle: (error, outcomes) => {
        let from = 0
        for (const { commands, settle } of parts) {
          settle(error, outcomes.slice(from, from + commands.length))
          from += commands.length
        }
      },
    }
  }

  // ---- what gateways ask

  lease(request: LeaseWorkRequest, timeoutMs: number): Promise<LeaseWorkAnswer> {
    return this.enqueue(this.leases, request, timeoutMs)
  }

  touch(request: TouchWorkRequest, timeoutMs: number): Promise<TouchWorkAnswer> {
    return this.enqueue(this.touches, request, timeoutMs)
  }

  await(request: AwaitWorkRequest): Promise<AwaitWorkAnswer> {
    return new Promise((resolve, reject) => {
      if (!this.o.handle.isLeader) {
        reject(this.notLeading())
        return
      }
      const now = this.look(request)
      if (now.waiting.length > 0 || now.gone.length > 0) {
        resolve(now)
        return
      }
      const poll: Poll = {
        request,
        finish: (answer) => {
          timer.cancel()
          this.polls.delete(poll)
          resolve(answer)
        },
      }
      const timer = this.o.clock.after(request.waitMs, () => poll.finish(this.look(request)))
      this.polls.add(poll)
      const [eldest] = this.polls
      if (this.polls.size > workLimits.pollsMax) eldest?.finish(this.look(eldest.request))
    })
  }

  private enqueue<Q, A>(queue: Waiting<Q, A>[], request: Q, timeoutMs: number): Promise<A> {
    return new Promise((resolve, reject) => {
      if (!this.o.handle.isLeader) {
        reject(this.notLeading())
        return
      }
      if (queue.length >= workLimits.callsWaitingMax) {
        const message = `shard ${this.o.handle.id} has ${queue.length} calls of workers waiting`
        const metadata = { limit: 'callsWaitingMax' }
        reject(new SchedulerError('OVERLOADED', message, { metadata, retryAfterMs: 100 }))
        return
      }
      const timer = this.o.clock.after(timeoutMs, () => {
        const at = queue.indexOf(waiting)
        if (at < 0) return
        queue.splice(at, 1)
        const message = `shard ${this.o.handle.id} did not come to it in time; nothing happened`
        reject(new SchedulerError('PROPOSAL_DROPPED', message))
      })
      const waiting = { request, resolve, reject, timer }
      queue.push(waiting)
      this.o.pump()
    })
  }

  private notLeading(): SchedulerError {
    const { handle } = this.o
    const leader = nodeOf(handle.leader)
    if (handle.isLeader || leader === 0) {
      return new SchedulerError('NO_LEADER', `shard ${handle.id} has no leader at the moment`)
    }
    const metadata = { leader: String(leader) }
    const message = `shard ${handle.id} is led by node ${leader}`
    return new SchedulerError('NOT_LEADER', message, { metadata })
  }

  private noteLife(session: number, ttlMs: number): void {
    if (isWorkerSession(session)) this.longestMs = Math.max(this.longestMs, ttlMs)
  }

  // ---- waiting for work

  /** Once for all that comes in a turn. `all`: leases have gone, so everybody looks again. */
  private wake(all: boolean): void {
    if (all) {
      for (const poll of [...this.polls]) poll.finish(this.look(poll.request))
      return
    }
    if (this.waking || this.polls.size === 0) return
    this.waking = true
    this.o.clock.soon(() => {
      this.waking = false
      const places = new WorkPlaces(this.o.machine().heldPlaces())
      for (const poll of [...this.polls]) {
        const waiting = this.waitingFor(poll.request, places)
        if (waiting.length > 0) poll.finish({ ...this.nothing(), waiting })
      }
    })
  }

  private nothing(): AwaitWorkAnswer {
    const mark = { term: this.term, arrivals: this.arrivals }
    return { tasks: [], schedules: [], waiting: [], gone: [], mark }
  }

  private look(request: AwaitWorkRequest): AwaitWorkAnswer {
    const machine = this.o.machine()
    const places = new WorkPlaces(machine.heldPlaces())
    const gone = request.leases.flatMap(({ key, token }) => {
      const task = machine.readTask(key)
      return task?.lease?.token === token ? [] : [{ key, token, reason: goneReason(task) }]
    })
    return { ...this.nothing(), gone, waiting: this.waitingFor(request, places) }
  }

  private waitingFor({ interests, after }: AwaitWorkRequest, places: WorkPlaces): number[] {
    const known = after?.term === this.term ? after.arrivals : -1
    return interests.flatMap((interest, at) => {
      const isNews = (name: string): boolean => (this.arrivedAt.get(name) ?? 0) > known
      return places.of([interest]).some(isNews) ? [at] : []
    })
  }

  // ---- grants

  private planLeases(asOfMs: number): WorkPlan[] {
    if (this.leases.length === 0) return []
    const places = new WorkPlaces(this.o.machine().heldPlaces())
    const plans: WorkPlan[] = []
    const left = { tasks: workLimits.grantsPerEntryMax as number, bytes: 0 }
    while (left.tasks > 0) {
      const waiting = this.leases.shift()
      if (waiting === undefined) break
      waiting.timer.cancel()
      left.bytes = workLimits.answerBytesMax
      plans.push(this.planLease(waiting, { places, asOfMs, left }))
    }
    if (this.leases.length > 0) this.o.pump()
    return plans
  }

  private planLease(
    { request, resolve, reject }: Waiting<LeaseWorkRequest, LeaseWorkAnswer>,
    of: { readonly places: WorkPlaces; readonly asOfMs: number; readonly left: Left },
  ): WorkPlan {
    const commands: Command[] = []
    const granted: { at: number; tasks: TaskRecord[] }[] = []
    const before = of.left.tasks
    let isCut = false
    for (const order of request.orders) {
      const { tasks, ...found } = this.takeFor(order, of)
      isCut ||= found.isCut
      if (tasks.length === 0) continue
      const { sessionId, nodeId, ttlMs, worker } = order
      this.noteLife(sessionId, ttlMs)
      commands.push({ type: 'OpenSession', sessionId, nodeId, ttlMs })
      granted.push({ at: commands.length, tasks })
      const keys = tasks.map(({ key }) => key)
      commands.push({ type: 'GrantLeases', sessionId, start: false, keys, worker })
    }
    return {
      commands: commands.map(commandToFields),
      bytes: (before - of.left.tasks) * itemBytes,
      settle: (error, outcomes) => {
        const tasks = this.settleGrants(granted, error, outcomes)
        if (error !== undefined) reject(error)
        else resolve({ tasks, schedules: [], isCut, clockMs: this.o.machine().clockMs })
      },
    }
  }

  /** `isCut`: it came to a bound, and more may wait. */
  private takeFor(
    { interests, count }: WorkOrder,
    { places, asOfMs, left }: Parameters<WorkDesk['planLease']>[1],
  ): { readonly tasks: TaskRecord[]; readonly isCut: boolean } {
    const machine = this.o.machine()
    const tasks: TaskRecord[] = []
    const missed: { key: string; place: string }[] = []
    let looked = 0
    let isCut = false
    this.turn += 1
    for (const place of places.of(interests, this.turn)) {
      while (tasks.length < count) {
        isCut = left.tasks <= 0 || left.bytes <= 0 || looked === workLimits.looksPerOrderMax
        if (isCut) break
        const [task] = machine.takeHeld(place, 1)
        if (task === undefined) break
        looked += 1
        if (missedStart(task, asOfMs)) {
          missed.push({ key: task.key, place })
          this.starts.note(task)
          continue
        }
        const elsewhere = this.heldBackAt(task)
        if (elsewhere !== undefined) {
          machine.holdReady(task.key, elsewhere)
          continue
        }
        tasks.push(task)
        left.tasks -= 1
        left.bytes -= task.definition.spec.length + itemBytes
      }
    }
    // They wait as before: the next look ends them.
    for (const { key, place } of missed) machine.holdReady(key, place)
    return { tasks, isCut }
  }

  /** Where it waits although a worker asks for it: a pause or a limit holds it back. */
  private heldBackAt({ key, definition }: TaskRecord): string | undefined {
    const { queue, extra } = definition
    const paused = this.o.holds.placeOf(key, queue, extra?.concurrencyKey)
    if (paused !== undefined) return paused
    const wait = this.o.limits.take(key, queue, extra?.concurrencyKey)
    return wait === undefined ? undefined : waitingPlace(wait.kind, wait.place)
  }

  /** Only what is granted and applied is told (D6); the rest waits again. */
  private settleGrants(
    granted: Granted,
    error: SchedulerError | undefined,
    outcomes: readonly Outcome[],
  ): TaskRecord[] {
    const machine = this.o.machine()
    return granted.flatMap(({ at, tasks }) => {
      const outcome = outcomes[at]
      if (error !== undefined || outcome?.ok !== true) {
        for (const { key } of tasks) machine.putBackReady(key)
        return []
      }
      return (outcome.granted ?? []).flatMap((position) => {
        const task = machine.readTask(tasks[position]?.key ?? '')
        // A cancellation may share the entry.
        return task?.lease === undefined ? [] : [task]
      })
    })
  }

  // ---- renewals, reports

  private planTouches(): WorkPlan[] {
    const plans: WorkPlan[] = []
    let bytes = 0
    while (bytes < workLimits.reportBytesPerEntryMax) {
      const waiting = this.touches.shift()
      if (waiting === undefined) break
      waiting.timer.cancel()
      const plan = this.planTouch(waiting)
      bytes += plan.bytes
      plans.push(plan)
    }
    if (this.touches.length > 0) this.o.pump()
    return plans
  }

  private planTouch({ request, resolve, reject }: Touching): WorkPlan {
    const { random } = this.o
    for (const { id, ttlMs = 0 } of request.sessions) this.noteLife(id, ttlMs)
    const { commands, bytes, answer } = planTouch(request, { machine: this.o.machine, random })
    return {
      commands: commands.map(commandToFields),
      bytes,
      settle: (error, outcomes) => {
        if (error === undefined) resolve(answer(outcomes))
        else reject(error)
      },
    }
  }
}

function goneReason(task: TaskRecord | undefined): GoneReason {
  if (task?.state !== 'CANCELLED') return 'LEASE_LOST'
  return task.endReason === 'CANCELLED_BY_CLIENT' ? 'CANCELLED' : 'TERMINATED'
}
