// Operations by filter over a client's own tasks: cancel, delete, run now, relabel, redrive; and
// waiting until one has ended.
// Owns: the requests, and what their numbers must be.  Does not: know queues (holds.ts).

import { isKnown, type OperationStory, type TaskStory, type TaskWrite } from '../history.ts'
import type { Desk } from './desk.ts'
import type { TaskBook } from './task-book.ts'
import { isEnd, type WireOperation, type WireTask } from './wire.ts'

const lookEveryMs = 250
/** Until long after everything is healed. */
const looksMax = 400

/** True: it has ended well. */
export async function waitForOperation(desk: Desk, answer: object): Promise<boolean> {
  const { operation } = answer as { readonly operation: WireOperation | null }
  // There was nothing that takes time.
  if (operation === null) return true
  return (await endOf(desk, operation)) !== undefined
}

async function endOf(desk: Desk, begun: WireOperation): Promise<WireOperation | undefined> {
  const { operationId } = begun
  let last = begun
  for (let looks = 0; looks < looksMax; looks += 1) {
    const { state } = last
    if (state === 'OPERATION_STATE_SUCCEEDED') return last
    if (state === 'OPERATION_STATE_FAILED' || state === 'OPERATION_STATE_CANCELLED') {
      desk.world.violated(`operation ${operationId} is ${state}, and nobody ended it`)
      return undefined
    }
    await desk.world.pause(lookEveryMs)
    const read = { operationId }
    try {
      const answer = await desk.call('OperationService/GetOperation', read)
      const { operation } = answer as { readonly operation: WireOperation }
      checkProgress(desk, last, operation)
      last = operation
    } catch {
      // It is asked again.
    }
  }
  return undefined
}

/** What is counted only grows. */
function checkProgress(desk: Desk, before: WireOperation, now: WireOperation): void {
  const names = ['succeededCount', 'unchangedCount', 'failedCount'] as const
  for (const name of names) {
    if (Number(now[name]) >= Number(before[name])) continue
    desk.world.violated(
      `operation ${now.operationId}: ${name} went from ${before[name]} to ${now[name]}`,
    )
  }
}

const kinds = ['cancel', 'delete', 'run', 'relabel', 'redrive'] as const
type Kind = (typeof kinds)[number]

const methods: Readonly<Record<Kind, string>> = {
  cancel: 'OperationService/BulkCancelTasks',
  delete: 'OperationService/BulkDeleteTasks',
  run: 'OperationService/BulkRunTasks',
  relabel: 'OperationService/BulkUpdateTaskLabels',
  redrive: 'QueueService/RedriveDeadLetters',
}

export class Bulk {
  private readonly book: TaskBook
  private serial = 0

  constructor(book: TaskBook) {
    this.book = book
  }

  async act(): Promise<void> {
    const { book } = this
    const { desk } = book
    const { prng, number, world } = desk
    const group = prng.pick(['a', 'b', 'c'])
    const kind = prng.pick(kinds)
    const stories = book.maybeThere((story) => story.group === group)
    if (stories.length === 0) return
    this.serial += 1
    const mark = `m${this.serial}`
    // One that is in doubt may change under the operation's hands: that proves nothing.
    const open = new Set(book.open())
    const known = stories.filter((story) => open.has(story))
    const before = new Map(known.map((story) => [story, story.stateSeen]))
    const writes = stories.map((story) => this.begin(story, kind))
    const filter = { labelSelector: `client=${number},group=${group}` }
    const pace = kind === 'redrive' ? { options: { maxPerSecond: 1_000 } } : {}
    const more = kind === 'relabel' ? { setLabels: { mark } } : {}
    const operation: OperationStory = {
      kind,
      invokedMs: desk.nowMs,
      endedMs: Number.POSITIVE_INFINITY,
      outcome: 'pending',
    }
    world.history.operations.push(operation)
    const told = await desk.write(methods[kind], { filter, ...pace, ...more }, { isFirm: true })
    const begun =
      told.outcome === 'done' ? (told.answer as { operation: WireOperation }) : undefined
    const end = begun === undefined ? undefined : await endOf(desk, begun.operation)
    operation.endedMs = desk.nowMs
    operation.outcome = end === undefined ? 'unknown' : 'done'
    for (const write of writes) {
      write.answeredMs = desk.nowMs
      write.outcome = operation.outcome
    }
    desk.say(`bulk ${kind} of group ${group}: ${operation.outcome}`)
    if (end === undefined) return
    world.history.wasDone(`bulk ${kind}`)
    await this.look({ kind, mark, before, most: stories.length, end })
    // What was seen before is not so any more.
    for (const story of stories) if (kind !== 'relabel') story.stateSeen = ''
  }

  private begin(story: TaskStory, kind: Kind): TaskWrite {
    const { book } = this
    const nowMs = book.desk.nowMs
    const definitions = {
      run: book.dueNow(story),
      redrive: { ...book.dueNow(story), dueMs: nowMs },
    }
    const definition = kind === 'run' || kind === 'redrive' ? definitions[kind] : undefined
    return book.begin(story, kind, definition, { isBulk: true })
  }

  /** A few of its tasks, right after it: is each as the operation says? */
  private async look(of: {
    readonly kind: Kind
    readonly mark: string
    readonly before: ReadonlyMap<TaskStory, string>
    readonly most: number
    readonly end: WireOperation
  }): Promise<void> {
    const { kind, mark, before, most, end } = of
    const { desk } = this.book
    const { history, violated } = desk.world
    const changed = Number(end.succeededCount)
    const ends = [...before.values()].filter(isEnd).length
    if (changed > most) {
      violated(`an operation changed ${changed} tasks, and its filter fits ${most}`)
    }
    if (kind === 'delete' && changed + Number(end.unchangedCount) < ends) {
      violated(`of ${ends} tasks that had ended an operation deleted ${changed}`)
    }
    const some = [...before].filter(([story]) => isKnown(story)).slice(-4)
    for (const [story, stateBefore] of some) {
      const task = await this.read(story)
      if (task === undefined) continue
      history.saw(`after bulk ${kind}`)
      const { state, labels } = task
      const wasOver = isEnd(stateBefore)
      const isWrong =
        (kind === 'cancel' && !isEnd(state)) ||
        (kind === 'delete' && wasOver) ||
        (kind === 'redrive' && stateBefore === 'TASK_STATE_FAILED' && task.redriveCount === 0) ||
        (kind === 'relabel' && !isEnd(state) && labels['mark'] !== mark)
      if (isWrong) {
        const how = `bulk ${kind}, which found it ${stateBefore}`
        violated(`${story.key} is ${state} with labels ${JSON.stringify(labels)} after ${how}`)
      }
    }
  }

  private async read(story: TaskStory): Promise<WireTask | undefined> {
    const { desk } = this.book
    const seen = { atLeast: story.versionSeen, isStale: false, invokedMs: desk.nowMs, isFull: true }
    const request = { taskId: story.taskId, view: 'VIEW_FULL' }
    try {
      const answer = await desk.call('TaskService/GetTask', request)
      const { task } = answer as { readonly task: WireTask }
      desk.world.readings.read(story, task, seen)
      return task
    } catch {
      return undefined
    }
  }
}
