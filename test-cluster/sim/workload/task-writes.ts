// What a client does to single tasks: makes, changes, cancels, deletes, starts them anew; and says
// the same thing twice.
// Owns: the requests, and what their refusals must be.  Does not: judge deliveries (checkers/).

import { definitionNow, type TaskStory } from '../history.ts'
import { isEnd, timestamp, type WireTask } from './wire.ts'
import type { LastCall, TaskBook } from './task-book.ts'

interface BatchAnswer {
  readonly results: readonly {
    readonly error: object | null
    readonly task: WireTask | null
    readonly state?: string
    readonly inFlightAttempt?: { readonly attemptNumber: number } | null
  }[]
}

const batchMax = 6

export class TaskWrites {
  private readonly book: TaskBook

  constructor(book: TaskBook) {
    this.book = book
  }

  async create(): Promise<void> {
    const { book } = this
    const story = book.newStory({ isNamed: true })
    const [write] = story.writes
    if (write === undefined) return
    const request = { task: book.wireTask(story) }
    await book.send(story, write, 'TaskService/CreateTask', request)
  }

  async batchCreate(): Promise<void> {
    const { book } = this
    const { desk } = book
    const count = desk.prng.range(2, batchMax)
    const stories = Array.from({ length: count }, () => book.newStory({ isNamed: true }))
    const tasks = stories.map((story) => book.wireTask(story))
    const request = { tasks, returnTasks: true }
    const told = await desk.write('TaskService/BatchCreateTasks', request)
    const results = told.outcome === 'done' ? (told.answer as BatchAnswer).results : []
    for (const [i, story] of stories.entries()) {
      const write = story.writes[0]
      if (write === undefined) continue
      const result = results[i]
      const { requestId } = told
      if (result === undefined) book.settle(story, write, told)
      else if (result.error === null) {
        book.settle(story, write, { answer: { task: result.task }, outcome: 'done', requestId })
      } else {
        book.settle(story, write, { outcome: 'unknown', code: 'BATCH', metadata: {}, requestId })
      }
    }
    if (told.outcome === 'done') desk.world.history.wasDone('batchCreate')
  }

  // ----------------------------------------------------------------------------------- changes

  async update(how: { readonly byEtag: boolean }): Promise<void> {
    const { book } = this
    const { desk } = book
    const story = book.pick(({ stateSeen }) => !isEnd(stateSeen))
    if (story === undefined) return
    const body = book.newBody(story)
    const dueMs = book.someTime()
    const seen = story.versionSeen
    const version = how.byEtag ? Math.max(1, seen - desk.prng.pick([0, 0, 1])) : 0
    const write = book.begin(story, 'update', { body, dueMs })
    const task = {
      taskId: story.taskId,
      payload: Buffer.from(body),
      scheduleTime: timestamp(dueMs),
      etag: how.byEtag ? `v${version}` : '',
    }
    const updateMask = { paths: ['payload', 'schedule_time'] }
    const told = await book.send(story, write, 'TaskService/UpdateTask', { task, updateMask })
    if (!how.byEtag) return
    const { history, violated } = desk.world
    if (told.outcome === 'done') history.wasDone('updateByEtag')
    if (told.outcome === 'refused' && told.code === 'VERSION_MISMATCH') history.saw('old etag')
    if (told.outcome === 'done' && version < seen) {
      violated(`${story.key} was changed under etag v${version}, and v${seen} had been seen`)
    }
  }

  async reschedule(): Promise<void> {
    const { book } = this
    const story = book.pick(({ stateSeen }) => !isEnd(stateSeen))
    if (story === undefined) return
    const dueMs = book.someTime()
    const { body } = definitionNow(story)
    const write = book.begin(story, 'reschedule', { body, dueMs })
    const request = { taskId: story.taskId, scheduleTime: timestamp(dueMs) }
    await book.send(story, write, 'TaskService/RescheduleTask', request)
  }

  async run(): Promise<void> {
    const { book } = this
    const story = book.pick(({ stateSeen }) => stateSeen === 'TASK_STATE_PENDING')
    if (story === undefined) return
    const write = book.begin(story, 'run', book.dueNow(story))
    await book.send(story, write, 'TaskService/RunTask', { taskId: story.taskId })
  }

  async cancel(): Promise<void> {
    const { book } = this
    const { desk } = book
    const wanted = desk.prng.pick(['PENDING', 'READY', 'RUNNING', 'RETRYING', 'COMPLETED'])
    const story = book.pick(({ stateSeen }) => stateSeen === `TASK_STATE_${wanted}`)
    if (story === undefined) return
    const write = book.begin(story, 'cancel')
    await book.send(story, write, 'TaskService/CancelTask', { taskId: story.taskId })
  }

  async batchCancel(): Promise<void> {
    const { book } = this
    const { desk } = book
    const open = book.open()
    if (open.length === 0) return
    const some = Array.from({ length: desk.prng.range(1, batchMax) }, () => desk.prng.pick(open))
    const stories = [...new Set(some)]
    const writes = stories.map((story) => book.begin(story, 'cancel'))
    const taskIds = stories.map(({ taskId }) => taskId)
    const request = { taskIds, returnTasks: true }
    const told = await desk.write('TaskService/BatchCancelTasks', request)
    const results = told.outcome === 'done' ? (told.answer as BatchAnswer).results : []
    for (const [i, story] of stories.entries()) {
      const write = writes[i]
      if (write === undefined) continue
      const result = results[i]
      const { requestId } = told
      if (result === undefined) book.settle(story, write, told)
      else if (result.error === null) {
        const { task, inFlightAttempt = null } = result
        const answer = { task, inFlightAttempt }
        book.settle(story, write, { answer, outcome: 'done', requestId })
      } else {
        book.settle(story, write, { outcome: 'unknown', code: 'BATCH', metadata: {}, requestId })
      }
    }
    if (told.outcome === 'done') desk.world.history.wasDone('batchCancel')
  }

  async remove(): Promise<void> {
    const { book } = this
    const { desk } = book
    const force = desk.prng.range(0, 2) === 0
    const story = book.pick(({ stateSeen }) => force || isEnd(stateSeen))
    if (story === undefined) return
    const write = book.begin(story, 'delete')
    const request = { taskId: story.taskId, force }
    await book.send(story, write, 'TaskService/DeleteTask', request)
  }

  // -------------------------------------------------------------------------------- dead letters

  async retry(): Promise<void> {
    const { book } = this
    const story = book.pick(({ stateSeen }) => stateSeen === 'TASK_STATE_FAILED')
    if (story === undefined) return
    const write = book.begin(story, 'redrive', { ...book.dueNow(story), dueMs: book.desk.nowMs })
    const request = { taskId: story.taskId }
    const told = await book.send(story, write, 'TaskService/RetryTask', request)
    if (told.outcome === 'done') book.desk.world.history.wasDone('retry')
  }

  /** With another payload. */
  async redrive(): Promise<void> {
    const { book } = this
    const story = book.pick(({ stateSeen }) => stateSeen === 'TASK_STATE_FAILED')
    if (story === undefined) return
    const body = book.newBody(story)
    const write = book.begin(story, 'redrive', { body, dueMs: book.desk.nowMs, isNow: true })
    const overrides = { payload: Buffer.from(body), overridePayload: true }
    const request = { taskId: story.taskId, overrides }
    await book.send(story, write, 'QueueService/RedriveDeadLetter', request)
  }

  // --------------------------------------------------------------------------------- said twice

  /** The last write of a task again, under its request id: the same answer, and nothing happens. */
  async repeat(): Promise<void> {
    const { book } = this
    const { desk } = book
    const { history, violated } = desk.world
    const found = this.answered()
    if (found === undefined) return
    const [story, { method, request, requestId, write }] = found
    const told = await desk.write(method, request, { requestId })
    if (told.outcome === 'unknown') return
    if (told.outcome !== 'done' && told.code === 'GAVE_UP') return
    history.wasDone('repeat')
    if (told.outcome !== 'done') {
      violated(`${story.key}: ${write.type} was done, and its repetition is told ${told.code}`)
      return
    }
    const { task, inFlightAttempt } = told.answer as {
      readonly task?: WireTask | null
      readonly inFlightAttempt?: { readonly attemptNumber: number } | null
    }
    const attempt = inFlightAttempt?.attemptNumber ?? 0
    if (attempt !== write.inFlightAttempt) {
      violated(
        `${story.key}: ${write.type} named attempt ${write.inFlightAttempt} as under way, and ` +
          `its repetition ${attempt}`,
      )
    }
    if (task !== null && task !== undefined) {
      desk.world.readings.read(story, task, { atLeast: write.seenBefore, isStale: false })
    }
  }

  /** Its creation's request id with other content. */
  async reuse(): Promise<void> {
    const { book } = this
    const { desk } = book
    const { history, violated } = desk.world
    const found = this.answered(({ method }) => method === 'TaskService/CreateTask')
    if (found === undefined) return
    const [story, { method, request, requestId }] = found
    const { task } = request as { readonly task: object }
    const other = { task: { ...task, payload: Buffer.from('something else') } }
    const told = await desk.write(method, other, { requestId })
    if (told.outcome === 'unknown') return
    if (told.outcome === 'refused' && told.code === 'GAVE_UP') return
    history.wasDone('reuse')
    if (told.outcome === 'refused' && told.code === 'REQUEST_REUSED') return
    violated(`${story.key}: a request id was used twice, and the answer is ${described(told)}`)
  }

  private answered(
    fits: (call: LastCall) => boolean = () => true,
  ): readonly [TaskStory, LastCall] | undefined {
    const { book } = this
    const isLast = ([story, { write }]: readonly [TaskStory, LastCall]): boolean =>
      story.writes.at(-1) === write
    const found = [...book.lastCalls].filter((entry) => isLast(entry) && fits(entry[1]))
    return found.length === 0 ? undefined : book.desk.prng.pick(found)
  }
}

function described(told: { readonly outcome: string; readonly code?: string }): string {
  return told.code ?? told.outcome
}
