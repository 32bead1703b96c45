// The schedules of a client: made with every policy, changed, paused, resumed, run by hand,
// backfilled, deleted.
// Owns: their stories.  Does not: know what their times ought to be (checkers/occurrences.ts).

import { isInDoubt, type Rule, type ScheduleStory, specOf } from '../schedule-story.ts'
import { waitForOperation } from './bulk.ts'
import type { Desk, Told } from './desk.ts'
import { receiverUrl, retention } from './task-book.ts'
import { duration, timestamp } from './wire.ts'

const schedulesMax = 3
const overlaps = [
  'ALLOW_ALL',
  'ALLOW_ALL',
  'SKIP',
  'BUFFER_ONE',
  'BUFFER_ALL',
  'CANCEL_OTHER',
  'TERMINATE_OTHER',
] as const
const catchups = ['ALL', 'ALL', 'ONCE', 'SKIP'] as const

export class Schedules {
  private readonly desk: Desk
  private readonly own: ScheduleStory[] = []
  private serial = 0

  constructor(desk: Desk) {
    this.desk = desk
  }

  async act(): Promise<void> {
    const { desk } = this
    const open = this.own.filter((story) => !isInDoubt(story) && story.deletion === undefined)
    const story = open.length === 0 ? undefined : desk.prng.pick(open)
    if (story === undefined || (this.own.length < schedulesMax && desk.prng.range(0, 3) === 0)) {
      if (this.own.length < schedulesMax) await this.create()
      return
    }
    const acts = [
      () => this.update(story),
      () => this.update(story),
      () => this.pauseOrResume(story),
      () => this.pauseOrResume(story),
      () => this.trigger(story),
      () => this.backfill(story),
      () => this.read(story),
      () => this.remove(story),
    ]
    await desk.prng.pick(acts)()
  }

  async create(): Promise<void> {
    const { desk } = this
    const { history, plan } = desk.world
    this.serial += 1
    const scheduleId = `w${plan.seed}-s${desk.number}-${this.serial}`
    const rule = this.someRule()
    const story: ScheduleStory = {
      key: `default/${scheduleId}`,
      overlap: desk.prng.pick(overlaps),
      catchup: desk.prng.pick(catchups),
      graceMs: desk.prng.pick([1_000, 3_000, 60_000]),
      definitions: [],
      pauses: [],
      triggers: [],
      backfills: [],
      deletion: undefined,
      checkedMs: 0,
    }
    const body = `${scheduleId}#0`
    const definition = { ...this.asked(), rule, body }
    story.definitions.push(definition)
    history.schedules.set(story.key, story)
    const told = await desk.write('ScheduleService/CreateSchedule', {
      schedule: {
        scheduleId,
        spec: specOf(rule),
        overlapPolicy: `OVERLAP_POLICY_${story.overlap}`,
        bufferLimit: 10_000,
        catchup: {
          mode: `CATCHUP_MODE_${story.catchup}`,
          maxCatchupRuns: 10_000,
          misfireGrace: duration(story.graceMs),
        },
        taskTemplate: {
          target: { webhook: { url: receiverUrl } },
          payload: Buffer.from(body),
          attemptTimeout: duration(2_000),
          retryPolicy: { minBackoff: duration(200), maxBackoff: duration(1_000), maxAttempts: 30 },
        },
        retention: { maxAge: retention },
      },
    })
    this.settle(definition, told, `create schedule ${scheduleId} (${story.overlap})`)
    if (told.outcome !== 'done') return
    history.wasDone('createSchedule')
    this.own.push(story)
  }

  private someRule(): Rule {
    const { prng } = this.desk
    const everyS = prng.pick([1, 2, 5])
    if (prng.range(0, 2) === 0) {
      return { type: 'interval', everyS, phaseS: prng.range(0, everyS) }
    }
    const offset = prng.range(0, everyS)
    const seconds = Array.from({ length: 60 / everyS }, (_, i) => i * everyS + offset)
    if (prng.range(0, 3) > 0) return { type: 'cron', seconds }
    return { type: 'cron', seconds, minutes: prng.pick(['even', 'odd'] as const) }
  }

  private asked() {
    const never = Number.POSITIVE_INFINITY
    return { invokedMs: this.desk.nowMs, answeredMs: never, outcome: 'pending' as const }
  }

  private settle(asked: { answeredMs: number; outcome: string }, told: Told, what: string): void {
    asked.answeredMs = this.desk.nowMs
    asked.outcome = told.outcome
    const code = told.outcome === 'done' ? '' : ` (${told.code})`
    this.desk.say(`${what}: ${told.outcome}${code}`)
  }

  private idOf({ key }: ScheduleStory): string {
    return key.slice('default/'.length)
  }

  /** Its times, or what its runs carry, or both. */
  private async update(story: ScheduleStory): Promise<void> {
    const { desk } = this
    const { definitions } = story
    const last = definitions.findLast(({ outcome }) => outcome === 'done')
    if (last === undefined) return
    const scheduleId = this.idOf(story)
    const newRule = desk.prng.range(0, 3) > 0
    const rule = newRule ? this.someRule() : last.rule
    const body = `${scheduleId}#${definitions.length}`
    const definition = { ...this.asked(), rule, body }
    definitions.push(definition)
    const told = await desk.write('ScheduleService/UpdateSchedule', {
      schedule: { scheduleId, spec: specOf(rule), taskTemplate: { payload: Buffer.from(body) } },
      updateMask: { paths: [...(newRule ? ['spec'] : []), 'task_template.payload'] },
    })
    this.settle(definition, told, `update schedule ${scheduleId}`)
    if (told.outcome === 'done') desk.world.history.wasDone('updateSchedule')
  }

  private async pauseOrResume(story: ScheduleStory): Promise<void> {
    const last = story.pauses.findLast(({ outcome }) => outcome === 'done')
    if (last?.type === 'pause') await this.resume(story, {})
    else await this.pause(story)
  }

  private async pause(story: ScheduleStory): Promise<void> {
    const { desk } = this
    const change = { ...this.asked(), type: 'pause' as const, catchUp: false }
    story.pauses.push(change)
    const request = { scheduleId: this.idOf(story) }
    const told = await desk.write('ScheduleService/PauseSchedule', request)
    this.settle(change, told, `pause schedule ${this.idOf(story)}`)
    if (told.outcome === 'done') desk.world.history.wasDone('pauseSchedule')
    // Nothing stays paused that nobody knows of.
    else if (told.outcome === 'unknown') await this.resume(story, { isFirm: true })
  }

  private async resume(story: ScheduleStory, how: { readonly isFirm?: boolean }): Promise<void> {
    const { desk } = this
    const catchUp = desk.prng.range(0, 3) === 0
    const change = { ...this.asked(), type: 'resume' as const, catchUp }
    story.pauses.push(change)
    const request = { scheduleId: this.idOf(story), catchUp }
    const told = await desk.write('ScheduleService/ResumeSchedule', request, how)
    this.settle(change, told, `resume schedule ${this.idOf(story)}`)
    if (told.outcome === 'done') desk.world.history.wasDone('resumeSchedule')
  }

  private async trigger(story: ScheduleStory): Promise<void> {
    const { desk } = this
    const trigger = { ...this.asked(), key: '' }
    story.triggers.push(trigger)
    const request = { scheduleId: this.idOf(story) }
    const told = await desk.write('ScheduleService/TriggerSchedule', request)
    this.settle(trigger, told, `trigger schedule ${this.idOf(story)}`)
    if (told.outcome !== 'done') return
    const { task } = told.answer as { readonly task: { readonly taskId: string } }
    trigger.key = `default/${task.taskId}`
    desk.world.history.wasDone('triggerSchedule')
  }

  /** The last few seconds, so that not all of it had run. */
  private async backfill(story: ScheduleStory): Promise<void> {
    const { desk } = this
    const untilMs = Math.floor(desk.nowMs - desk.prng.range(1_000, 4_000))
    const run = { ...this.asked(), fromMs: untilMs - 5_000, untilMs }
    story.backfills.push(run)
    const told = await desk.write(
      'ScheduleService/BackfillSchedule',
      {
        scheduleId: this.idOf(story),
        startTime: timestamp(run.fromMs),
        endTime: timestamp(run.untilMs),
        overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL',
        maxPerSecond: 100,
      },
      { isFirm: true },
    )
    const isOver = told.outcome === 'done' && (await waitForOperation(desk, told.answer))
    const { requestId } = told
    const unknown = { outcome: 'unknown', code: 'OPERATION', metadata: {}, requestId } as const
    this.settle(run, told.outcome === 'done' && !isOver ? unknown : told, 'backfill')
    if (isOver) desk.world.history.wasDone('backfillSchedule')
  }

  private async read(story: ScheduleStory): Promise<void> {
    const { desk } = this
    const request = { scheduleId: this.idOf(story) }
    try {
      await desk.call('ScheduleService/GetSchedule', request)
      desk.world.history.wasDone('readSchedule')
    } catch {
      // Another time.
    }
  }

  private async remove(story: ScheduleStory): Promise<void> {
    const { desk } = this
    if (desk.prng.range(0, 2) > 0) return
    const deletion = this.asked()
    story.deletion = deletion
    const request = { scheduleId: this.idOf(story), allowMissing: true }
    const told = await desk.write('ScheduleService/DeleteSchedule', request)
    this.settle(deletion, told, `delete schedule ${this.idOf(story)}`)
    if (told.outcome === 'refused') story.deletion = undefined
    if (told.outcome === 'done') desk.world.history.wasDone('deleteSchedule')
  }

  /** Nothing stays paused when its client goes; some are deleted. */
  async end(): Promise<void> {
    for (const story of this.own) {
      if (story.deletion !== undefined) continue
      const last = story.pauses.at(-1)
      if (last?.type === 'pause') await this.resume(story, { isFirm: true })
      if (!isInDoubt(story) && this.desk.prng.range(0, 4) === 0) await this.remove(story)
    }
  }
}
