// The tasks of one client: their stories, and how what it is told gets into them.
// Owns: making tasks up, settling writes.  Does not: choose what to do (client.ts).

import { definitionNow, isKnown, type TaskStory, type TaskWrite } from '../history.ts'
import type { Desk, Told } from './desk.ts'
import { duration, isEnd, timestamp, type WireTask } from './wire.ts'

const dueAheadMsMax = 6_000
export const receiverUrl = 'http://receiver.test/hook'
export const callbackUrl = 'http://receiver.test/callback'
/** What operations by filter choose among. */
const groups = ['a', 'b', 'c'] as const
const concurrencyKeys = ['', '', 'k1', 'k2'] as const
/** Nothing is removed while a world lives. */
export const retention = duration(86_400_000)
const backoff = { minBackoff: duration(200), maxBackoff: duration(2_000) }

/** The call that a write was, so that it can be repeated. */
export interface LastCall {
  readonly method: string
  readonly request: object
  readonly requestId: string
  readonly write: TaskWrite
}

interface WriteAnswer {
  readonly task?: WireTask | null
  readonly inFlightAttempt?: { readonly attemptNumber: number } | null
}

export class TaskBook {
  readonly desk: Desk
  readonly own: TaskStory[] = []
  readonly lastCalls = new Map<TaskStory, LastCall>()
  private serial = 0

  constructor(desk: Desk) {
    this.desk = desk
  }

  /** Tasks that may be changed: nothing is in doubt, and they are there. */
  open(): TaskStory[] {
    return this.own.filter((story) => isKnown(story) && this.isThere(story))
  }

  /** All that an operation by filter may find: in doubt, or without a name yet. */
  maybeThere(fits: (story: TaskStory) => boolean): TaskStory[] {
    const { history } = this.desk.world
    const unnamed = [...history.unnamed.values()].filter(({ owner }) => owner === this.desk.number)
    const named = this.own.filter(({ writes }) => writes[0]?.outcome !== 'refused')
    return [...new Set([...named, ...unnamed])].filter(fits)
  }

  private isThere({ writes }: TaskStory): boolean {
    const isMade = writes[0]?.outcome === 'done'
    return isMade && !writes.some(({ type, outcome }) => type === 'delete' && outcome === 'done')
  }

  /** One to change; those that the word fits first. */
  pick(fits: (story: TaskStory) => boolean): TaskStory | undefined {
    const { prng } = this.desk
    const open = this.open()
    const fitting = open.filter(fits)
    if (fitting.length > 0 && prng.range(0, 5) > 0) return prng.pick(fitting)
    return open.length === 0 ? undefined : prng.pick(open)
  }

  newStory(how: { readonly isNamed: boolean; readonly dedupeKey?: string }): TaskStory {
    const { prng, world, number } = this.desk
    const { plan, history } = world
    this.serial += 1
    const taskId = `w${plan.seed}-c${number}-${this.serial}`
    const { tellsOneIn } = plan.work
    const tells = how.isNamed && tellsOneIn > 0 && prng.range(0, tellsOneIn) === 0
    // A callback has the labels and the queue of its task: what cancels by these cancels it, too.
    const hasQueue = !tells && history.queues.has(`q${number}`) && prng.range(0, 2) === 0
    const story: TaskStory = {
      key: how.isNamed ? `default/${taskId}` : '',
      taskId: how.isNamed ? taskId : '',
      owner: number,
      queue: hasQueue && how.isNamed ? `q${number}` : 'default',
      concurrencyKey: hasQueue && how.isNamed ? prng.pick(concurrencyKeys) : '',
      // What meets a dedupe key may take the place of what holds it, with its labels.
      group: tells ? 'told' : how.isNamed ? prng.pick(groups) : groups[0],
      // So does its guarantee.
      atMostOnce: how.isNamed && prng.range(0, 6) === 0,
      tells,
      dedupeKey: how.dedupeKey ?? '',
      writes: [],
      readings: [],
      versionSeen: 0,
      stateSeen: '',
      versions: new Map(),
      ends: new Map(),
    }
    const body = `${taskId}#0`
    this.begin(story, 'create', { body, dueMs: this.someTime() })
    if (how.isNamed) {
      history.tasks.set(story.key, story)
      this.own.push(story)
    } else history.unnamed.set(body, story)
    return story
  }

  someTime(): number {
    const { prng, nowMs } = this.desk
    const aheadMs = prng.pick([0, 50, 500, 2_000, dueAheadMsMax])
    return Math.ceil(nowMs + aheadMs * (prng.range(0, 100) / 100))
  }

  /** A body that no other definition has. */
  newBody(story: TaskStory): string {
    const first = story.writes[0]?.definition?.body ?? ''
    return `${first.slice(0, first.indexOf('#'))}#${story.writes.length}`
  }

  begin(
    story: TaskStory,
    type: TaskWrite['type'],
    definition?: TaskWrite['definition'],
    more: Partial<TaskWrite> = {},
  ): TaskWrite {
    const write: TaskWrite = {
      type,
      definition,
      invokedMs: this.desk.nowMs,
      seenBefore: story.versionSeen,
      answeredMs: Number.POSITIVE_INFINITY,
      outcome: 'pending',
      code: '',
      inFlightAttempt: 0,
      ...more,
    }
    story.writes.push(write)
    return write
  }

  /** It is due by now, whatever its time was. */
  dueNow(story: TaskStory): {
    readonly body: string
    readonly dueMs: number
    readonly isNow: true
  } {
    const { body, dueMs } = definitionNow(story)
    return { body, dueMs: Math.min(dueMs, this.desk.nowMs), isNow: true }
  }

  wireTask(story: TaskStory): object {
    const { definition } = story.writes[0] as TaskWrite
    const { prng, world, number } = this.desk
    const callbacks = [
      {
        events: [
          'CALLBACK_EVENT_SUCCESS',
          'CALLBACK_EVENT_DEAD_LETTER',
          'CALLBACK_EVENT_CANCELLED',
        ],
        target: { webhook: { url: callbackUrl } },
      },
    ]
    return {
      taskId: story.taskId,
      queue: story.queue,
      concurrencyKey: story.concurrencyKey,
      target: { webhook: { url: receiverUrl } },
      payload: Buffer.from(definition?.body ?? ''),
      scheduleTime: timestamp(definition?.dueMs ?? 0),
      attemptTimeout: duration(2_000),
      deliveryGuarantee: story.atMostOnce
        ? 'DELIVERY_GUARANTEE_AT_MOST_ONCE'
        : 'DELIVERY_GUARANTEE_AT_LEAST_ONCE',
      retryPolicy: { ...backoff, maxAttempts: prng.pick(world.plan.work.attempts) },
      retention,
      labels: { client: String(number), group: story.group },
      ...(story.tells ? { callbacks } : {}),
    }
  }

  /** Does a write of one task and notes what came of it. */
  async send(story: TaskStory, write: TaskWrite, method: string, request: object): Promise<Told> {
    const told = await this.desk.write(method, request)
    this.settle(story, write, told)
    const { requestId } = told
    if (told.outcome === 'done') this.lastCalls.set(story, { method, request, requestId, write })
    return told
  }

  settle(story: TaskStory, write: TaskWrite, told: Told): void {
    const { desk } = this
    const { history, readings } = desk.world
    write.answeredMs = desk.nowMs
    write.outcome = told.outcome
    const name = story.taskId || story.writes[0]?.definition?.body
    if (told.outcome !== 'done') {
      write.code = told.code
      desk.say(`${write.type} ${name}: ${told.outcome} (${told.code})`)
      return
    }
    const { task, inFlightAttempt } = told.answer as WriteAnswer
    write.inFlightAttempt = inFlightAttempt?.attemptNumber ?? 0
    if (write.type === 'cancel' && task?.state !== 'TASK_STATE_CANCELLED') {
      // A task that has ended is the answer as it is: nothing was cancelled.
      write.outcome = 'refused'
      write.code = 'TASK_ENDED'
      if (task !== null && task !== undefined && !isEnd(task.state)) {
        desk.world.violated(`${name}: a cancellation is answered with ${task.state}`)
      }
    } else history.wasDone(write.type)
    if (task !== null && task !== undefined) {
      readings.read(story, task, { atLeast: write.seenBefore, isStale: false })
    }
    desk.say(`${write.type} ${name}: done`)
  }
}
