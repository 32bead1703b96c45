// A client of a world: it creates, changes, cancels and reads tasks through the services of the
// nodes, repeats what got no answer under the same request id, and writes down what it was told.
// Owns: one client's behaviour.  Does not: judge the answers (checkers/).

import type { NodeId } from '#base/brand'
import type { Prng } from '#base/prng'
import { SchedulerError } from '../../engine/errors.ts'
import { epochMs } from './machine-clock.ts'
import type { History, ScheduleStory, TaskStory, TaskWrite } from './history.ts'
import type { WorldPlan } from './plan.ts'
import type { Trace } from './trace.ts'

export interface ClientWorld {
  readonly plan: WorldPlan
  readonly history: History
  readonly trace: Trace
  readonly nowMs: () => number
  readonly nodes: readonly NodeId[]
  readonly pause: (ms: number) => Promise<void>
  /** Rejects when there is no answer, or a refusal. */
  readonly call: (node: NodeId, method: string, request: object) => Promise<object>
  readonly onReading: (story: TaskStory, task: WireTask, atLeast: number) => void
  readonly onList: (keys: ReadonlySet<string>, invokedMs: number) => void
}

/** Of a task as the API shows it. */
export interface WireTask {
  readonly taskId: string
  readonly version: string
  readonly state: string
  readonly endReason: string
  readonly attemptCount: number
  readonly endTime: { readonly seconds?: string | number; readonly nanos?: number } | null
}

/** Tries of one write before its outcome counts as unknown. */
const triesMax = 6
const dueAheadMsMax = 6_000
const tasksMax = 400

type Told = { readonly answer: object } | { readonly outcome: 'refused' | 'unknown'; code: string }

export class Client {
  private readonly world: ClientWorld
  private readonly prng: Prng
  private readonly name: string
  private readonly number: number
  private readonly own: TaskStory[] = []
  private readonly schedules: ScheduleStory[] = []
  private serial = 0
  private scheduleSerial = 0
  isDone = false

  constructor(world: ClientWorld, number: number, prng: Prng) {
    this.world = world
    this.number = number
    this.prng = prng
    this.name = `client ${number}`
  }

  async run(untilMs: number): Promise<void> {
    const { world } = this
    const schedules = this.number === 1 ? world.plan.schedules : 0
    for (let i = 0; i < schedules; i += 1) await this.createSchedule()
    while (world.nowMs() < untilMs && this.own.length < tasksMax / world.plan.clients) {
      await this.act()
      await world.pause((world.plan.thinkMs * this.prng.range(20, 200)) / 100)
    }
    for (const story of this.schedules) if (this.prng.range(0, 3) === 0) await this.remove(story)
    this.isDone = true
  }

  private async act(): Promise<void> {
    const kind = this.prng.range(0, 20)
    const open = this.own.filter(isKnown)
    const story = open.length === 0 ? undefined : this.prng.pick(open)
    if (story === undefined || kind < 8) await this.create(this.prng.range(0, 4) === 0 ? 5 : 1)
    else if (kind < 11) await this.update(story)
    else if (kind < 13) await this.cancel(story)
    else if (kind < 19) await this.read(this.prng.pick([...this.world.history.tasks.values()]))
    else await this.list()
  }

  // ------------------------------------------------------------------------------------ writes

  private async create(count: number): Promise<void> {
    const stories = Array.from({ length: count }, () => this.newTask())
    const tasks = stories.map((story) => this.wireTask(story))
    const [first] = stories
    if (first === undefined) return
    if (count === 1) {
      const told = await this.write('TaskService/CreateTask', { task: tasks[0] })
      this.settle(first, told)
      return
    }
    const told = await this.write('TaskService/BatchCreateTasks', { tasks, returnTasks: true })
    const results = 'answer' in told ? (told.answer as BatchAnswer).results : []
    for (const [i, story] of stories.entries()) {
      const result = results[i]
      if (result === undefined) this.settle(story, told)
      else if (result.error === null) this.settle(story, { answer: { task: result.task } })
      else this.settle(story, { outcome: 'unknown', code: 'BATCH' })
    }
  }

  private newTask(): TaskStory {
    const { history, plan } = this.world
    this.serial += 1
    const taskId = `w${plan.seed}-c${this.number}-${this.serial}`
    const story: TaskStory = {
      key: `default/${taskId}`,
      taskId,
      atMostOnce: this.prng.range(0, 6) === 0,
      writes: [this.newWrite('create', `${taskId}#0`, 0)],
      versionSeen: 0,
      end: undefined,
      endVersion: 0,
    }
    history.tasks.set(story.key, story)
    this.own.push(story)
    return story
  }

  private newWrite(
    type: TaskWrite['type'],
    body: string | undefined,
    seenBefore: number,
  ): TaskWrite {
    const invokedMs = this.world.nowMs()
    const aheadMs = this.prng.pick([0, 50, 500, 2_000, dueAheadMsMax])
    const dueMs = Math.ceil(invokedMs + aheadMs * (this.prng.range(0, 100) / 100))
    const definition = body === undefined ? undefined : { body, dueMs }
    return {
      type,
      definition,
      invokedMs,
      seenBefore,
      answeredMs: Number.POSITIVE_INFINITY,
      outcome: 'pending',
      inFlightAttempt: 0,
    }
  }

  private wireTask(story: TaskStory): object {
    const { definition } = story.writes[0] as TaskWrite
    return {
      taskId: story.taskId,
      target: { webhook: { url: 'http://receiver.test/hook' } },
      payload: Buffer.from(definition?.body ?? ''),
      scheduleTime: timestamp(definition?.dueMs ?? 0),
      attemptTimeout: { seconds: 2, nanos: 0 },
      deliveryGuarantee: story.atMostOnce
        ? 'DELIVERY_GUARANTEE_AT_MOST_ONCE'
        : 'DELIVERY_GUARANTEE_AT_LEAST_ONCE',
      retryPolicy: {
        maxAttempts: 30,
        minBackoff: { seconds: 0, nanos: 200_000_000 },
        maxBackoff: { seconds: 2, nanos: 0 },
      },
      retention: { seconds: 86_400, nanos: 0 },
      labels: { client: String(this.number) },
    }
  }

  private async update(story: TaskStory): Promise<void> {
    const body = `${story.taskId}#${story.writes.length}`
    const write = this.newWrite('update', body, story.versionSeen)
    story.writes.push(write)
    const task = {
      taskId: story.taskId,
      payload: Buffer.from(body),
      scheduleTime: timestamp(write.definition?.dueMs ?? 0),
    }
    const updateMask = { paths: ['payload', 'schedule_time'] }
    this.settle(story, await this.write('TaskService/UpdateTask', { task, updateMask }))
  }

  private async cancel(story: TaskStory): Promise<void> {
    story.writes.push(this.newWrite('cancel', undefined, story.versionSeen))
    const request = { taskId: story.taskId }
    this.settle(story, await this.write('TaskService/CancelTask', request))
  }

  private settle(story: TaskStory, told: Told): void {
    const write = story.writes.at(-1) as TaskWrite
    const { history, trace } = this.world
    write.answeredMs = this.world.nowMs()
    if ('outcome' in told) {
      write.outcome = told.outcome
      history.refusals.set(told.code, (history.refusals.get(told.code) ?? 0) + 1)
      if (told.outcome === 'unknown') history.unknownCalls += 1
      trace.say(this.name, `${write.type} ${story.taskId}: ${told.outcome} (${told.code})`)
      return
    }
    write.outcome = 'done'
    const { task, inFlightAttempt } = told.answer as WriteAnswer
    write.inFlightAttempt = inFlightAttempt?.attemptNumber ?? 0
    // A task that has ended is the answer as it is: nothing was cancelled.
    const isOver = write.type === 'cancel' && task?.state !== 'TASK_STATE_CANCELLED'
    if (isOver) write.outcome = 'refused'
    if (task !== null && task !== undefined) this.world.onReading(story, task, write.seenBefore)
    if (!isOver) history.wasDone(write.type)
    trace.say(this.name, `${write.type} ${story.taskId}: done`)
  }

  private async createSchedule(): Promise<void> {
    const { history, plan } = this.world
    this.scheduleSerial += 1
    const number = this.scheduleSerial
    const everyMs = this.prng.pick([1_000, 2_000, 5_000])
    const scheduleId = `w${plan.seed}-s${number}`
    const story: ScheduleStory = {
      key: `default/${scheduleId}`,
      everyMs,
      body: `${scheduleId}#0`,
      firstMs: 0,
      createOutcome: 'pending',
      deleteInvokedMs: Number.POSITIVE_INFINITY,
    }
    history.schedules.set(story.key, story)
    const seconds = everyMs / 1_000
    const told = await this.write('ScheduleService/CreateSchedule', {
      schedule: {
        scheduleId,
        spec:
          number % 2 === 0
            ? { cron: [`*/${seconds} * * * * *`] }
            : { intervals: [{ every: { seconds, nanos: 0 } }] },
        overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL',
        catchup: { mode: 'CATCHUP_MODE_ALL', maxCatchupRuns: 10_000 },
        taskTemplate: {
          target: { webhook: { url: 'http://receiver.test/hook' } },
          payload: Buffer.from(story.body),
          attemptTimeout: { seconds: 2, nanos: 0 },
          retention: { seconds: 86_400, nanos: 0 },
          retryPolicy: { minBackoff: { seconds: 0, nanos: 200_000_000 }, maxAttempts: 30 },
        },
      },
    })
    story.createOutcome = 'outcome' in told ? told.outcome : 'done'
    if ('answer' in told) {
      const { schedule } = told.answer as { schedule: { nextTimes?: WireTimestamp[] } }
      story.firstMs = msOf(schedule.nextTimes?.[0])
      this.schedules.push(story)
      history.wasDone('createSchedule')
    }
    this.world.trace.say(this.name, `create schedule ${scheduleId}: ${story.createOutcome}`)
  }

  private async remove(story: ScheduleStory): Promise<void> {
    story.deleteInvokedMs = this.world.nowMs()
    const scheduleId = story.key.slice('default/'.length)
    const request = { scheduleId, allowMissing: true }
    const told = await this.write('ScheduleService/DeleteSchedule', request)
    if ('answer' in told) this.world.history.wasDone('deleteSchedule')
    this.world.trace.say(this.name, `delete schedule ${scheduleId}`)
  }

  /** One write, repeated under its request id until its outcome is known or hope is given up. */
  private async write(method: string, request: object): Promise<Told> {
    this.serial += 1
    const requestId = `c${this.number}-r${this.serial}`
    let maybeDone = false
    for (let tries = 0; tries < triesMax; tries += 1) {
      try {
        return { answer: await this.call(method, { ...request, requestId }) }
      } catch (error) {
        const known = error instanceof SchedulerError ? error : undefined
        const code = known?.code ?? 'NO_ANSWER'
        if (known === undefined || known.tryAgain === 'sameRequestId') {
          maybeDone = true
        } else if (known.tryAgain === 'no') {
          return { outcome: maybeDone ? 'unknown' : 'refused', code }
        }
        await this.world.pause(this.prng.range(20, 400))
      }
    }
    return { outcome: maybeDone ? 'unknown' : 'refused', code: 'GAVE_UP' }
  }

  private call(method: string, request: object): Promise<object> {
    this.world.history.calls += 1
    return this.world.call(this.prng.pick(this.world.nodes), method, request)
  }

  // ------------------------------------------------------------------------------------- reads

  private async read(story: TaskStory): Promise<void> {
    const atLeast = story.versionSeen
    const isAcknowledged = story.writes[0]?.outcome === 'done'
    try {
      const answer = await this.call('TaskService/GetTask', { taskId: story.taskId })
      this.world.onReading(story, (answer as { task: WireTask }).task, atLeast)
    } catch (error) {
      const isGone = error instanceof SchedulerError && error.code === 'TASK_NOT_FOUND'
      if (isGone && isAcknowledged) {
        this.world.onReading(story, goneTask, atLeast)
      }
    }
  }

  private async list(): Promise<void> {
    const invokedMs = this.world.nowMs()
    const keys = new Set<string>()
    try {
      for (let pageToken = '', pages = 0; pages < 50; pages += 1) {
        const answer = (await this.call('TaskService/ListTasks', {
          pageSize: this.prng.pick([3, 50, 500]),
          pageToken,
        })) as { tasks: WireTask[]; nextPageToken: string }
        for (const { taskId } of answer.tasks) {
          keys.add(`default/${taskId}`)
        }
        pageToken = answer.nextPageToken
        if (pageToken === '') {
          this.world.history.wasDone('list')
          this.world.onList(keys, invokedMs)
          return
        }
      }
    } catch {
      // A list that broke off proves nothing.
    }
  }
}

/** A task that was acknowledged and is not there: the checker of readings has a word for it. */
export const goneTask: WireTask = {
  taskId: '',
  version: '0',
  state: 'GONE',
  endReason: '',
  attemptCount: 0,
  endTime: null,
}

/** Whether its client may change it: nothing is under way or in doubt. */
function isKnown(story: TaskStory): boolean {
  return story.writes.every(({ outcome }) => outcome === 'done' || outcome === 'refused')
}

interface WriteAnswer {
  readonly task?: WireTask | null
  readonly inFlightAttempt?: { readonly attemptNumber: number } | null
}

interface BatchAnswer {
  readonly results: readonly { readonly error: object | null; readonly task: WireTask | null }[]
}

interface WireTimestamp {
  readonly seconds?: string | number
  readonly nanos?: number
}

/** A world's time as the API wants it. */
function timestamp(worldMs: number): WireTimestamp {
  const ms = epochMs + worldMs
  const seconds = Math.floor(ms / 1_000)
  return { seconds: String(seconds), nanos: (ms - seconds * 1_000) * 1_000_000 }
}

function msOf(value: WireTimestamp | undefined): number {
  if (value === undefined) return 0
  return Number(value.seconds ?? 0) * 1_000 + Math.round((value.nanos ?? 0) / 1_000_000) - epochMs
}
