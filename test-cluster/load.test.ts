import assert from 'node:assert/strict'
import test from 'node:test'
import { type BatchResult, SchedulerError, type TaskInput } from '#sdk'
import { Load } from './load.ts'

const good = (taskId: string): BatchResult => ({
  taskId,
  error: undefined,
  existing: false,
  task: undefined,
})

const bad = (taskId: string): BatchResult => ({
  taskId,
  error: new SchedulerError('OUTCOME_UNKNOWN', 'no answer', { tryAgain: 'sameRequestId' }),
  existing: false,
  task: undefined,
})

// If it broke, a task that was acknowledged could be left out of the account, and its loss unseen.
test('every planned task is on one side of the account, at its due time', async () => {
  const sent: TaskInput[] = []
  const load = new Load({
    client: {
      batchCreateTasks: async (inputs) => {
        sent.push(...inputs)
        return inputs.map(({ taskId = '' }) => (taskId.endsWith('7') ? bad(taskId) : good(taskId)))
      },
    },
    prefix: 'x',
    count: 100,
    perSecond: 1_000_000,
    task: (taskId) => ({ webhook: 'http://127.0.0.1/', payload: taskId }),
    dueInMs: (position) => position * 1_000,
  })
  const half = load.reached(50)
  await load.run()
  await half
  assert.equal(load.acknowledged.size, 90)
  assert.equal(load.unknown.size, 10)
  assert.equal(load.errors[0]?.code, 'OUTCOME_UNKNOWN')
  assert.deepEqual(
    sent.map((input) => input.taskId),
    Array.from({ length: 100 }, (_, i) => `x-${i}`),
  )
  for (const { taskId = '', at, payload } of sent) {
    const kept = load.acknowledged.get(taskId) ?? load.unknown.get(taskId)
    assert.equal(at, kept?.dueMs)
    assert.equal(payload, taskId)
  }
})

test('a stopped load plans nothing more, and still waits for its answers', async () => {
  let answer = (): void => {}
  const load = new Load({
    client: {
      batchCreateTasks: async (inputs) => {
        await new Promise<void>((resolve) => {
          answer = resolve
        })
        return inputs.map(({ taskId = '' }) => good(taskId))
      },
    },
    prefix: 'x',
    count: 1_000_000,
    perSecond: 1_000_000,
    task: () => ({ webhook: 'http://127.0.0.1/' }),
    dueInMs: () => 0,
  })
  let isOver = false
  const run = load.run().then(() => {
    isOver = true
  })
  load.stop()
  answer()
  assert.equal(isOver, false)
  await run
  assert.ok(load.planned < 1_000_000)
  assert.equal(load.acknowledged.size, load.planned)
})
