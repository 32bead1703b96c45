// The queue of a client and its concurrency keys: made, paused, resumed, purged, deleted.
// Owns: between which moments nothing of them may start.  Does not: look at what started
// (checkers/starts.ts).

import type { HoldStory, TaskWrite } from '../history.ts'
import { waitForOperation } from './bulk.ts'
import type { TaskBook } from './task-book.ts'

const concurrencyKeys = ['k1', 'k2'] as const

export class Holds {
  private readonly book: TaskBook
  /** A queue that was deleted, or not. */
  private doubtful: HoldStory | undefined
  private readonly queueId: string

  constructor(book: TaskBook) {
    this.book = book
    this.queueId = `q${book.desk.number}`
  }

  /** Without a queue its client makes its tasks in `default`. */
  async make(): Promise<void> {
    const { desk } = this.book
    const request = { queue: { queueId: this.queueId } }
    const told = await desk.write('QueueService/CreateQueue', request)
    if (told.outcome !== 'done') return
    desk.world.history.wasDone('createQueue')
    const { queues, keys } = desk.world.history
    queues.set(this.queueId, { name: this.queueId, spans: [] })
    for (const key of concurrencyKeys) {
      const name = `${this.queueId}/${key}`
      keys.set(name, { name, spans: [] })
    }
  }

  private get queue(): HoldStory | undefined {
    return this.book.desk.world.history.queues.get(this.queueId)
  }

  async actOnQueue(): Promise<void> {
    const { queue } = this
    if (queue === undefined) {
      await this.make()
      return
    }
    const kind = this.book.desk.prng.range(0, 8)
    if (kind === 0) await this.purge()
    else if (kind === 1) await this.removeAndMake(queue)
    else if (isHeld(queue)) await this.resume(queue, 'Queue', {})
    else await this.pause(queue, 'Queue', {})
  }

  async actOnKey(): Promise<void> {
    const { desk } = this.book
    const key = desk.prng.pick(concurrencyKeys)
    const story = desk.world.history.keys.get(`${this.queueId}/${key}`)
    if (story === undefined) await this.make()
    else if (isHeld(story)) await this.resume(story, 'Key', { key })
    else await this.pause(story, 'Key', { key })
  }

  private async pause(story: HoldStory, what: 'Queue' | 'Key', named: object): Promise<void> {
    const { desk } = this.book
    const request = { queueId: this.queueId, ...named }
    const told = await desk.write(`QueueService/Pause${what}`, request)
    desk.say(`pause ${story.name}: ${told.outcome}`)
    if (told.outcome !== 'done') {
      // It may hold all the same: nothing is said about what may start, and it is resumed.
      if (told.outcome !== 'unknown') return
      story.mayBeHeld = true
      await this.resume(story, what, named)
      return
    }
    desk.world.history.wasDone(`pause${what}`)
    story.spans.push({ fromMs: desk.nowMs, untilMs: Number.POSITIVE_INFINITY })
  }

  private async resume(story: HoldStory, what: 'Queue' | 'Key', named: object): Promise<void> {
    const { desk } = this.book
    const span = story.spans.at(-1)
    if (span !== undefined) span.untilMs = Math.min(span.untilMs, desk.nowMs)
    const request = { queueId: this.queueId, ...named }
    const told = await desk.write(`QueueService/Resume${what}`, request, { isFirm: true })
    desk.say(`resume ${story.name}: ${told.outcome}`)
    if (told.outcome === 'done') desk.world.history.wasDone(`resume${what}`)
  }

  /** Cancels what waits. */
  private async purge(): Promise<void> {
    await this.cancelAll('purge', 'QueueService/PurgeQueue', { queueId: this.queueId })
  }

  /** With its tasks; and a new one of its name, which is not paused. */
  private async removeAndMake(queue: HoldStory): Promise<void> {
    const { desk } = this.book
    const { history } = desk.world
    history.queues.delete(this.queueId)
    const keys = concurrencyKeys.map((key) => history.keys.get(`${this.queueId}/${key}`))
    const held = [queue, ...keys].filter((story) => story !== undefined)
    for (const { spans } of held) {
      const span = spans.at(-1)
      if (span !== undefined) span.untilMs = Math.min(span.untilMs, desk.nowMs)
    }
    const request = { queueId: this.queueId, force: true, allowMissing: true }
    const isDone = await this.cancelAll('cancel', 'QueueService/DeleteQueue', request)
    if (isDone) history.wasDone('deleteQueue')
    // It may be there all the same, with all that held in it.
    else {
      this.doubtful = queue
      for (const story of held) story.mayBeHeld = true
    }
  }

  /** An operation over the tasks of the queue. */
  private async cancelAll(
    type: 'purge' | 'cancel',
    method: string,
    request: object,
  ): Promise<boolean> {
    const { book, queueId } = this
    const { desk } = book
    const stories = book.maybeThere(({ queue }) => queue === queueId)
    const writes = stories.map((story) => book.begin(story, type, undefined, { isBulk: true }))
    const told = await desk.write(method, request, { isFirm: true })
    const isOver = told.outcome === 'done' && (await waitForOperation(desk, told.answer))
    for (const write of writes) settle(write, desk.nowMs, isOver ? 'done' : 'unknown')
    desk.say(`${type} of ${queueId}: ${isOver ? 'done' : 'unknown'}`)
    if (isOver && type === 'purge') desk.world.history.wasDone('purgeQueue')
    return isOver
  }

  /** Nothing stays held when its client goes. */
  async end(): Promise<void> {
    const { history } = this.book.desk.world
    const queue = this.queue ?? this.doubtful
    if (queue !== undefined && mayBeHeld(queue)) await this.resume(queue, 'Queue', {})
    for (const key of concurrencyKeys) {
      const story = history.keys.get(`${this.queueId}/${key}`)
      if (story !== undefined && mayBeHeld(story)) await this.resume(story, 'Key', { key })
    }
  }
}

/** Or may be: a pause without an answer may come behind the resumption that followed it. */
const mayBeHeld = (story: HoldStory): boolean => isHeld(story) || story.mayBeHeld === true

function isHeld({ spans }: HoldStory): boolean {
  return spans.at(-1)?.untilMs === Number.POSITIVE_INFINITY
}

function settle(write: TaskWrite, answeredMs: number, outcome: TaskWrite['outcome']): void {
  write.answeredMs = answeredMs
  write.outcome = outcome
}
