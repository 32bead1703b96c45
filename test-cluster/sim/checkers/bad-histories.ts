// Histories made by hand, for the tests of the checkers.
// Owns: a good task, a good arrival, and somebody who listens.

import type { GroupId } from '#base/brand'
import { History, type TaskStory, type TaskWrite } from '../history.ts'
import { epochMs } from '../machine-clock.ts'
import type { Arrival } from '../receivers.ts'
import type { WireTask } from '../workload/wire.ts'
import { CallbackChecker } from './callbacks.ts'
import { DeliveryChecker } from './deliveries.ts'
import { StartChecker } from './starts.ts'

export function collector(): { found: string[]; violated: (what: string) => void } {
  const found: string[] = []
  return { found, violated: (what) => found.push(what) }
}

export const created: TaskWrite = {
  type: 'create',
  definition: { body: 't#0', dueMs: 1_000 },
  invokedMs: 0,
  seenBefore: 0,
  answeredMs: 10,
  outcome: 'done',
  code: '',
  inFlightAttempt: 0,
}

export function historyOf(change: Partial<TaskStory> = {}): { history: History; story: TaskStory } {
  const history = new History()
  const story: TaskStory = {
    key: 'default/t',
    taskId: 't',
    owner: 1,
    queue: 'q1',
    concurrencyKey: 'k1',
    group: 'a',
    atMostOnce: false,
    tells: false,
    dedupeKey: '',
    writes: [created],
    readings: [],
    versionSeen: 0,
    stateSeen: '',
    versions: new Map(),
    ends: new Map(),
    ...change,
  }
  history.tasks.set(story.key, story)
  return { history, story }
}

export const arrival: Arrival = {
  key: 'default/t',
  scheduleId: '',
  scheduledMs: epochMs + 1_000,
  attempt: 1,
  token: 7,
  node: 1,
  body: 't#0',
  sentMs: 1_000,
  arrivedMs: 1_001,
  manner: 'answers',
}

/** Entry 7 is applied at 995 ms, entry 9 at 2995 ms. */
export function startsOf(history: History, violated: (what: string) => void): StartChecker {
  let nowMs = 0
  const groupOf = (): GroupId => 1 as GroupId
  const options = { history, nowMs: () => nowMs, groupOf, holdLagMs: () => 100 }
  const starts = new StartChecker(options, violated)
  for (const [index, ms] of [
    [6, 500],
    [7, 995],
    [9, 2_995],
  ] as const) {
    nowMs = ms
    starts.applied(1 as GroupId, index)
  }
  return starts
}

/** What is said of these arrivals. */
export function judge(
  arrivals: readonly Partial<Arrival>[],
  change: Partial<TaskStory> = {},
  prepare: (history: History) => void = () => {},
): string {
  const { found, violated } = collector()
  const { history } = historyOf(change)
  prepare(history)
  const checker = new DeliveryChecker(
    {
      history,
      starts: startsOf(history, violated),
      occurrences: { arrived: () => {} },
      callbacks: new CallbackChecker(violated),
      aheadMsMax: () => 0,
    },
    violated,
  )
  for (const each of arrivals) checker.arrived({ ...arrival, ...each })
  return found.join('; ')
}

export const wireTask: WireTask = {
  taskId: 't',
  version: '3',
  etag: 'v3',
  state: 'TASK_STATE_COMPLETED',
  endReason: 'SUCCEEDED',
  attemptCount: 1,
  redriveCount: 0,
  endTime: { seconds: '5', nanos: 0 },
  scheduleTime: null,
  labels: {},
  payload: Buffer.from('t#0'),
}
