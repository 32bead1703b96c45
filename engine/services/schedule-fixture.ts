// Schedules for tests from end to end: the services, the router, one shard's machine over LevelDB,
// and its leader's duties about schedules, on a clock that a test moves.
// Owns: the composition and the leader's turns.  Does not: execute attempts (a test does).

import type { TestContext } from 'node:test'
import { createPrng } from '#base/prng'
import type { NodeId } from '#base/brand'
import type { AttemptResult, Command, Outcome } from '#machine'
import { apiCodec, type MessageName } from '#proto'
import { commandToFields } from '../codec/command-codec.ts'
import { decodeOperation, type OperationMessage } from '../operations/operation-record.ts'
import { OperationRunner } from '../operations/operation-runner.ts'
import { emptyTopology } from '../directory/topology.ts'
import { operationSteps } from '../operations/operation-steps.ts'
import { LoneTable } from '../resources/lone-table.ts'
import { resourceHandlers } from '../resources/resource-handlers.ts'
import { ResourceView } from '../resources/resource-view.ts'
import { TaskQuotas } from '../resources/task-quotas.ts'
import { usageReader } from '../resources/usage-reader.ts'
import { TaskDefaults } from '../resources/task-defaults.ts'
import { type LoneShard, restartLoneShard, startLoneShard } from '../lone-shard.ts'
import { Router } from '../router.ts'
import { ScheduleDuties } from '../shard/schedule-duties.ts'
import { calendarsOf, ScheduleCache } from '../shard/schedule-times.ts'
import { configHandlers } from './config-handlers.ts'
import { scheduleHandlers } from './schedule-handlers.ts'
import type { Handler } from './status.ts'
import { taskHandlers } from './task-handlers.ts'
import type { ServiceContext } from './task-calls.ts'

const random = createPrng(1).range

const call = { timeoutMs: 5_000 }
const sessionId = 7
/** Turns of the leader until nothing is due: more is a loop. */
const turnsMax = 1_000

/** There is no node that could be drained. */
const aloneInTheCluster = {
  cluster: {
    facts: () => Promise.resolve(undefined),
    backup: () => Promise.reject(new Error('there is no cluster')),
  },
  directoryState: () => emptyTopology,
}

export class ScheduleFixture {
  readonly shard: LoneShard
  readonly warnings: string[] = []
  private readonly t: TestContext
  private readonly door: LoneTable
  private readonly handlers: Readonly<Record<string, Handler>>
  private readonly duties: ScheduleDuties
  private readonly runner: OperationRunner

  private constructor(t: TestContext, shard: LoneShard, door: LoneTable) {
    this.t = t
    this.shard = shard
    this.door = door
    const { clock, local } = shard
    const router = new Router({
      self: 1 as NodeId,
      clock,
      shards: new Map([[local.group, local]]),
      replicasOf: () => [],
      remote: () => Promise.reject(new Error('there is no other node')),
    })
    const view = new ResourceView(door)
    const resources = { door, view, clock, random }
    const defaults = new TaskDefaults(resources)
    const shardCount = (): number => 1
    const quotas = new TaskQuotas(resources, usageReader({ router, clock, shardCount }))
    const context: ServiceContext = { router, clock, random, shardCount, defaults, quotas }
    this.handlers = {
      ...resourceHandlers(resources, context),
      ...taskHandlers(context),
      ...scheduleHandlers(context, resources),
      ...configHandlers(context, resources),
    }
    const calendars = calendarsOf(() => view)
    this.duties = new ScheduleDuties({
      machine: () => shard.replica.machine,
      clock,
      cache: new ScheduleCache({ calendars, random }),
      warn: (message) => this.warnings.push(message),
    })
    this.runner = new OperationRunner({
      door,
      clock,
      steps: operationSteps({ ...context, ...resources, ...aloneInTheCluster }),
      leads: () => true,
      warn: (message) => this.warnings.push(message),
    })
  }

  static async start(t: TestContext): Promise<ScheduleFixture> {
    return ScheduleFixture.of(t, await startLoneShard(t), new LoneTable())
  }

  private static of(t: TestContext, shard: LoneShard, door: LoneTable): ScheduleFixture {
    const fixture = new ScheduleFixture(t, shard, door)
    t.after(() => fixture.runner.stop())
    return fixture
  }

  /** The node ends and starts again; this fixture is over, the one that it gives goes on. */
  async restart(options: { readonly flush: boolean }): Promise<ScheduleFixture> {
    this.runner.stop()
    const shard = await restartLoneShard(this.t, this.shard, options)
    return ScheduleFixture.of(this.t, shard, this.door)
  }

  get nowMs(): number {
    return this.shard.clock.wallMs()
  }

  /** A call as the server sees it, with the defaults of the wire. */
  async ask<Answer = Record<string, never>>(method: string, request: object): Promise<Answer> {
    const name = `${method.split('/')[1]}Request` as MessageName
    const codec = apiCodec(name)
    const handler = this.handlers[method] as Handler
    const answer = await handler(codec.decode(codec.encode(request as never)) as never, call)
    return answer as Answer
  }

  schedules<Answer = Record<string, never>>(method: string, request: object): Promise<Answer> {
    return this.ask<Answer>(`ScheduleService/${method}`, request)
  }

  async apply(...commands: Command[]): Promise<readonly Outcome[]> {
    const write = { commands: commands.map(commandToFields), bytes: 100 }
    const { local } = this.shard
    const answer = await local.write({ ...write, returnTasks: [], returnSchedules: [] }, 5_000)
    return answer.outcomes
  }

  /** Time passes, and the leader does what is due. */
  async pass(ms: number): Promise<void> {
    this.shard.clock.pass(ms)
    await this.lead()
  }

  async lead(): Promise<void> {
    const { nowMs } = this
    await this.apply({ type: 'AdvanceClock', clockMs: nowMs, sparesSessions: false })
    for (let turn = 0; turn < turnsMax; turn += 1) {
      const { machine } = this.shard.replica
      machine.collectDue(1_000)
      const { commands, bytes } = this.duties.plan(nowMs)
      if (commands.length === 0) return
      const write = { commands, bytes, returnTasks: [], returnSchedules: [] }
      await this.shard.local.write(write, 5_000)
    }
    throw new Error('the leader comes to an end')
  }

  operation(id: string): OperationMessage | undefined {
    const found = this.door.table.get('operation', id)
    return found === undefined ? undefined : decodeOperation(found.value).operation
  }

  /** A page of every operation that is under way, at once. */
  operate(): void {
    this.runner.maintain()
  }

  /** An attempt of a task begins and, unless it is to go on, ends. */
  async run(id: string, outcome?: AttemptResult['outcome']): Promise<void> {
    const key = `default/${id}`
    const { nowMs } = this
    await this.apply(
      { type: 'AdvanceClock', clockMs: nowMs, sparesSessions: false },
      { type: 'OpenSession', sessionId, nodeId: 1, ttlMs: 10 ** 12 },
      { type: 'GrantLeases', sessionId, start: true, keys: [key] },
    )
    if (outcome !== undefined) await this.end(id, outcome)
  }

  async end(id: string, outcome: AttemptResult['outcome']): Promise<void> {
    const task = this.shard.replica.machine.readTask(`default/${id}`)
    await this.report({ task: task?.number ?? 0, token: task?.lease?.token ?? 0 }, outcome)
  }

  /** Whatever the lease is by now. */
  async report(
    lease: Pick<AttemptResult, 'task' | 'token'>,
    outcome: AttemptResult['outcome'] = 'SUCCEEDED',
  ): Promise<readonly Outcome[]> {
    const { nowMs } = this
    const result: AttemptResult = {
      ...lease,
      outcome,
      status: 0,
      error: '',
      response: new Uint8Array(0),
      startedAtMs: nowMs,
      endedAtMs: nowMs,
      retryAfterMs: 0,
      jitter: 0,
    }
    return await this.apply({ type: 'CompleteAttempts', sessionId, results: [result] })
  }
}
