// If this breaks, a schedule may miss a time, double one or invent one, and nobody says so.
// A schedule of every second, from 1000 on, and what became of each of its times, made by hand.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TaskRecord } from '#machine'
import { History } from '../history.ts'
import { epochMs } from '../machine-clock.ts'
import {
  hasSecond,
  nameOfRun,
  type PauseChange,
  type Rule,
  type ScheduleStory,
} from '../schedule-story.ts'
import { arrival, collector } from './bad-histories.ts'
import { OccurrenceChecker } from './occurrences.ts'

const everySecond: Rule = { type: 'interval', everyS: 1, phaseS: 0 }
const evenSeconds: Rule = { type: 'interval', everyS: 2, phaseS: 0 }
const done = { outcome: 'done' as const }

function storyOf(change: Partial<ScheduleStory> = {}): ScheduleStory {
  const first = { ...done, invokedMs: 500, answeredMs: 510, rule: everySecond, body: 's#0' }
  return {
    key: 'default/s',
    overlap: 'ALLOW_ALL',
    catchup: 'ALL',
    graceMs: 1_000,
    definitions: [first],
    pauses: [],
    triggers: [],
    backfills: [],
    deletion: undefined,
    checkedMs: 0,
    ...change,
  }
}

type Fate = Partial<TaskRecord> | 'none'
const run = (token: number): Fate =>
  ({
    state: 'COMPLETED',
    attempts: [{ attempt: 1, token, outcome: 'SUCCEEDED' }],
    origin: { run: { source: 'SCHEDULE', skipReason: 'NONE' } },
  }) as unknown as Fate
const skipped = (skipReason: string): Fate =>
  ({
    state: 'SKIPPED',
    attempts: [],
    origin: { run: { source: 'SCHEDULE', skipReason } },
  }) as unknown as Fate

/** Times 1000 to 4000; what is not said ran. */
function fateOf(fates: Readonly<Record<number, Fate>>, name: string): TaskRecord | undefined {
  for (let ms = 0; ms <= 4_000; ms += 500) {
    if (name !== nameOfRun('default/s', ms)) continue
    const fate = fates[ms] ?? (ms >= 1_000 && ms % 1_000 === 0 ? run(ms) : 'none')
    return fate === 'none' ? undefined : (fate as TaskRecord)
  }
  return undefined
}

function judge(fates: Readonly<Record<number, Fate>>, change: Partial<ScheduleStory> = {}): string {
  const { found, violated } = collector()
  const recordOf = (name: string): TaskRecord | undefined => fateOf(fates, name)
  const world = { history: new History(), recordOf, slackMs: 20 }
  const checker = new OccurrenceChecker(world, violated)
  const story = storyOf(change)
  const open = checker.whatIsOpen(story, 4_000)
  checker.judge(story, 4_000)
  return [...(open === '' ? [] : [`open: ${open}`]), ...found].join('; ')
}

describe('times of a schedule', () => {
  test('a rule, second by second', () => {
    assert.ok(hasSecond(evenSeconds, 4) && !hasSecond(evenSeconds, 5))
    const cron: Rule = { type: 'cron', seconds: [7, 37], minutes: 'odd' }
    assert.ok(hasSecond(cron, 60 + 7) && hasSecond(cron, 180 + 37))
    assert.ok(!hasSecond(cron, 7) && !hasSecond(cron, 60 + 8))
    assert.equal(nameOfRun('default/s', 5_000), 'default/s@20260301T000005.000Z')
  })

  test('none is missed, none is invented', () => {
    assert.equal(judge({}), '')
    assert.match(judge({ 3_000: 'none' }), /open: .*000003\.000Z has not come.*is missing/)
    assert.match(judge({ 3_000: { state: 'RUNNING' } as Fate }), /open: .*is RUNNING/)
    const every2 = { ...storyOf().definitions[0], rule: evenSeconds } as never
    assert.match(judge({}, { definitions: [every2] }), /000001\.000Z .* has no such time/)
    assert.equal(judge({ 1_000: 'none', 3_000: 'none' }, { definitions: [every2] }), '')
  })

  test('from a change on the new rule, and near it either', () => {
    const [first] = storyOf().definitions
    const change = { ...done, invokedMs: 2_100, answeredMs: 2_200, rule: evenSeconds, body: 's#1' }
    const definitions = [first, change] as never
    assert.equal(judge({ 3_000: 'none' }, { definitions }), '')
    assert.match(judge({}, { definitions }), /000003\.000Z .* has no such time/)
    assert.match(
      judge({ 2_000: 'none', 3_000: 'none' }, { definitions }),
      /000002\.000Z is missing/,
    )
    const slow = { ...change, invokedMs: 2_900, answeredMs: 3_100 }
    assert.equal(judge({ 3_000: 'none' }, { definitions: [first, slow] as never }), '')
    assert.equal(judge({}, { definitions: [first, slow] as never }), '')
    const unknown = { ...change, outcome: 'unknown' as const }
    assert.equal(judge({ 3_000: 'none' }, { definitions: [first, unknown] as never }), '')
    assert.match(judge({ 2_000: 'none' }, { definitions: [first, unknown] as never }), /missing/)
  })

  test('what did not run has a reason that fits', () => {
    assert.match(judge({ 2_000: skipped('OVERLAP') }), /gives no reason for/)
    assert.equal(judge({ 2_000: skipped('OVERLAP') }, { overlap: 'SKIP' }), '')
    assert.match(judge({ 2_000: skipped('CATCHUP_POLICY') }), /gives no reason for/)
    assert.equal(judge({ 2_000: skipped('CATCHUP_POLICY') }, { catchup: 'ONCE' }), '')
    assert.match(judge({ 2_000: skipped('PAUSED') }), /gives no reason for/)
    assert.match(judge({ 2_000: skipped('CATCHUP_LIMIT') }), /gives no reason for/)
  })

  test('a pause: nothing of it runs, unless it is caught up with', () => {
    const pause = { ...done, type: 'pause', invokedMs: 1_500, answeredMs: 1_600, catchUp: false }
    const resume = { ...pause, type: 'resume', invokedMs: 2_500, answeredMs: 2_600 }
    const pauses = [pause, resume] as PauseChange[]
    assert.equal(judge({ 2_000: skipped('PAUSED') }, { pauses }), '')
    assert.match(judge({}, { pauses }), /ran, and its schedule was paused then/)
    const catchUp = [pause, { ...resume, catchUp: true }] as PauseChange[]
    assert.equal(judge({}, { pauses: catchUp }), '')
    assert.equal(
      judge({ 2_000: 'none', 3_000: 'none', 4_000: 'none' }, { pauses: [pause] as never }),
      '',
    )
    assert.match(judge({ 3_000: 'none', 2_000: skipped('PAUSED') }, { pauses }), /is missing/)
  })

  test('after its deletion nothing; what had not been made may be left out', () => {
    const deletion = { ...done, invokedMs: 2_100, answeredMs: 2_200 }
    assert.equal(judge({ 2_000: 'none', 3_000: 'none', 4_000: 'none' }, { deletion }), '')
    assert.match(judge({}, { deletion }), /000003\.000Z .* has no such time/)
  })

  test('runs by hand, and of the past', () => {
    const trigger = { ...done, invokedMs: 2_100, answeredMs: 2_200, key: 'default/s@missing' }
    assert.match(judge({}, { triggers: [trigger] }), /was triggered, and is lost/)
    const key = nameOfRun('default/s', 2_000)
    assert.equal(judge({}, { triggers: [{ ...trigger, key }] }), '')
    const filled = { ...done, invokedMs: 3_500, answeredMs: 3_600, fromMs: 0, untilMs: 3_000 }
    assert.match(judge({}, { backfills: [filled] }), /000000\.000Z is missing, and a backfill/)
    const before = { 0: run(2) }
    assert.equal(judge(before, { backfills: [filled] }), '')
    assert.match(judge(before), /000000\.000Z .* has no such time/)
    const still = { ...before, 2_000: skipped('OVERLAP') }
    const asked = { backfills: [filled], overlap: 'SKIP' as const }
    assert.match(judge(still, asked), /is SKIPPED, and a backfill was to run it/)
  })

  test('runs that a policy keeps apart', () => {
    const late = { 2_000: run(9_000) }
    assert.equal(judge(late), '')
    assert.match(judge(late, { overlap: 'SKIP' }), /began at entry 3000, and .* at 9000: SKIP/)
    assert.equal(judge({}, { overlap: 'BUFFER_ALL' }), '')
  })
})

describe('arrivals of occurrences', () => {
  function arrived(atMs: number, body: string, change: Partial<ScheduleStory> = {}): string {
    const { found, violated } = collector()
    const world = { history: new History(), recordOf: () => undefined, slackMs: 20 }
    const key = nameOfRun('default/s', atMs)
    const seen = { ...arrival, key, scheduledMs: epochMs + atMs, body, sentMs: atMs + 5 }
    new OccurrenceChecker(world, violated).arrived(storyOf(change), seen)
    return found.join('; ')
  }

  test('at its times, with what it was to carry', () => {
    assert.equal(arrived(2_000, 's#0'), '')
    assert.match(arrived(2_500, 's#0'), /has no such time/)
    assert.match(arrived(2_000, 's#1'), /carried s#1/)
    const [first] = storyOf().definitions
    const change = { ...done, invokedMs: 2_100, answeredMs: 2_200, rule: everySecond, body: 's#1' }
    const definitions = [first, change] as never
    assert.equal(arrived(3_000, 's#1', { definitions }), '')
    assert.match(arrived(3_000, 's#0', { definitions }), /carried s#0/)
    const trigger = { ...done, invokedMs: 2_100, answeredMs: 2_600, key: '' }
    assert.equal(arrived(2_500, 's#0', { triggers: [trigger] }), '')
  })
})
