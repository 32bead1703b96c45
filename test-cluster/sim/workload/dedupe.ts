// Tasks with dedupe keys: a client makes a second one with a key that may be held, with each of the
// four answers to that.
// Owns: who holds a key as far as this client knows, and what the second one must be told.
// Does not: share keys between clients.

import { type TaskStory, type TaskWrite, wasAsked } from '../history.ts'
import type { Told } from './desk.ts'
import type { TaskBook } from './task-book.ts'
import { duration, isEnd, type WireTask } from './wire.ts'

const conflicts = ['REJECT', 'RETURN_EXISTING', 'REPLACE', 'DEBOUNCE'] as const
type Conflict = (typeof conflicts)[number]

interface Holder {
  readonly story: TaskStory
  /** 0: until its task has ended. */
  readonly windowMs: number
  heldFromMs: number
}

interface Asked {
  readonly key: string
  readonly conflict: Conflict
  readonly story: TaskStory
  readonly holder: Holder | undefined
  /** A change of the holder, if that is what the answer says. */
  readonly replace: TaskWrite | undefined
}

interface CreateAnswer {
  readonly task: WireTask | null
  readonly existing: boolean
}

const keysPerClient = 3

export class Dedupe {
  private readonly book: TaskBook
  private readonly holders = new Map<string, Holder>()
  /** Keys of which nobody knows who holds them. */
  private readonly lost = new Set<string>()

  constructor(book: TaskBook) {
    this.book = book
  }

  async act(): Promise<void> {
    const { book } = this
    const { prng, number, world } = book.desk
    const key = `d${number}-${prng.range(0, keysPerClient)}`
    if (this.lost.has(key)) return
    const holder = this.holders.get(key)
    // One of before that was started anew holds the key again.
    const isBack = book.own.some(
      (story) => story !== holder?.story && story.dedupeKey === key && wasAsked(story, ['redrive']),
    )
    if (isBack) {
      this.lost.add(key)
      return
    }
    if (holder !== undefined && !book.open().includes(holder.story)) return
    const conflict = prng.pick(conflicts)
    const windowMs = holder?.windowMs ?? prng.pick([0, 0, 3_600_000])
    const story = book.newStory({ isNamed: false, dedupeKey: key })
    const created = story.writes[0] as TaskWrite
    const mayReplace = conflict === 'REPLACE' || conflict === 'DEBOUNCE'
    const replace =
      holder !== undefined && mayReplace
        ? book.begin(holder.story, 'replace', created.definition)
        : undefined
    const window = windowMs === 0 ? {} : { window: duration(windowMs) }
    const dedupe = { key, onConflict: `DEDUPE_CONFLICT_${conflict}`, ...window }
    const request = { task: { ...book.wireTask(story), dedupe } }
    const told = await book.desk.write('TaskService/CreateTask', request)
    const asked = { key, conflict, story, holder, replace }
    if (told.outcome === 'unknown' || (told.outcome === 'refused' && told.code === 'GAVE_UP')) {
      this.giveUp(asked, told)
      return
    }
    world.history.wasDone('dedupe')
    this.judge(asked, told, windowMs)
  }

  private giveUp({ key, story, replace }: Asked, told: Told): void {
    const { book } = this
    book.settle(story, story.writes[0] as TaskWrite, told)
    if (replace !== undefined) settled(replace, book.desk.nowMs, told.outcome)
    if (told.outcome === 'unknown') this.lost.add(key)
    else this.forget(story)
  }

  /** It was not made: nobody will hear of it. */
  private forget(story: TaskStory): void {
    this.book.desk.world.history.unnamed.delete(story.writes[0]?.definition?.body ?? '')
  }

  private judge(asked: Asked, told: Told, windowMs: number): void {
    const { key, conflict, story, holder, replace } = asked
    const { book } = this
    const { history, violated } = book.desk.world
    const created = story.writes[0] as TaskWrite
    const { answer } = told as { readonly answer?: object }
    const made = answer as CreateAnswer | undefined
    const existing = made?.existing === true && made.task?.taskId === holder?.story.taskId
    const isNew = made !== undefined && !existing
    const held = holder === undefined ? 'no' : this.isHeld(holder)
    if (isNew) {
      if (held === 'yes') violated(`${key} is held by ${holder?.story.key}, and a second one made`)
      // Had a try before changed the holder, this one would be told of it, ended or not.
      if (replace !== undefined) settled(replace, book.desk.nowMs, 'refused')
      const isAdopted = story.key !== ''
      story.taskId = made.task?.taskId ?? story.taskId
      story.key = `default/${story.taskId}`
      this.forget(story)
      if (!isAdopted) history.tasks.set(story.key, story)
      book.own.push(story)
      book.settle(story, created, told)
      this.holders.set(key, { story, windowMs, heldFromMs: created.invokedMs })
      return
    }
    this.forget(story)
    settled(created, book.desk.nowMs, 'refused')
    history.saw(`dedupe ${conflict}`)
    const mayBeOlder = told.outcome === 'done' && told.mayBeOlder === true
    const isOlder = existing && mayBeOlder && replace !== undefined
    if (held === 'no' && !isOlder) violated(`${key} is free, and a creation is told of a holder`)
    if (existing) this.met(asked, told)
    else this.rejected(asked, told)
  }

  private met({ conflict, holder, replace }: Asked, told: Told): void {
    if (holder === undefined) return
    const { book } = this
    if (replace !== undefined) {
      book.settle(holder.story, replace, told)
      if (conflict === 'DEBOUNCE') holder.heldFromMs = replace.invokedMs
      return
    }
    const { task } = (told as { readonly answer: CreateAnswer }).answer
    const { violated, readings } = book.desk.world
    if (conflict === 'REJECT') violated(`${holder.story.key}: REJECT was answered with the holder`)
    if (task !== null) readings.read(holder.story, task, { atLeast: 0, isStale: false })
  }

  private rejected({ key, conflict, holder, replace }: Asked, told: Told): void {
    const { violated } = this.book.desk.world
    const { code, metadata } = told as Extract<Told, { code: string }>
    if (replace !== undefined) settled(replace, this.book.desk.nowMs, 'refused')
    if (code !== 'DEDUPE_KEY_HELD') violated(`${key}: the refusal is ${code}`)
    else if (metadata['task'] !== holder?.story.key) {
      violated(`${key} is held by ${holder?.story.key}, and the refusal names ${metadata['task']}`)
    }
    if (conflict === 'RETURN_EXISTING') violated(`${key}: RETURN_EXISTING was refused with ${code}`)
  }

  /** Whether the key is held now, as far as can be known without the cluster's clock. */
  private isHeld({ windowMs, story, heldFromMs }: Holder): 'yes' | 'no' | 'maybe' {
    const { nowMs } = this.book.desk
    if (windowMs > 0) return nowMs - heldFromMs < windowMs / 2 ? 'yes' : 'maybe'
    if (isEnd(story.stateSeen)) return 'no'
    // Before its time it can not have ended, unless somebody ended it.
    const { dueMs = 0 } = story.writes.at(-1)?.definition ?? {}
    return story.writes.length === 1 && dueMs > nowMs + dueMarginMs ? 'yes' : 'maybe'
  }
}

/** Clocks that are right are off by less. */
const dueMarginMs = 100

function settled(write: TaskWrite, answeredMs: number, outcome: TaskWrite['outcome']): void {
  write.answeredMs = answeredMs
  write.outcome = outcome
}
