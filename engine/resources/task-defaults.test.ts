// If this broke: a task has other retries than its queue says, goes into a queue that nobody made,
// or is refused although its namespace makes queues on use.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng } from '#base/prng'
import { apiCodec, type MessageInputs } from '#proto'
import { StandingClock } from '../lone-group.ts'
import { Violations } from '../services/validate.ts'
import type { WireTask } from '../services/wire-task.ts'
import { LoneTable } from './lone-table.ts'
import type { ResourceKind } from './resource-table.ts'
import { ResourceView } from './resource-view.ts'
import { TaskDefaults } from './task-defaults.ts'

const random = createPrng(1).range

const call = { timeoutMs: 1_000 }

function fixture() {
  const door = new LoneTable()
  const view = new ResourceView(door)
  const defaults = new TaskDefaults({ door, view, clock: new StandingClock(), random })
  const put = (kind: ResourceKind, key: string, value: Uint8Array): void => {
    const expected = door.table.get(kind, key) === undefined ? 'absent' : 'any'
    door.table.apply({ changes: [{ kind, key, expected, value }], requestHash: 0, atMs: 1 })
  }
  return {
    view,
    defaults,
    queue: (message: MessageInputs['Queue']) =>
      put('queue', `${message.namespace}/${message.queueId}`, apiCodec('Queue').encode(message)),
    namespace: (message: MessageInputs['Namespace']) =>
      put('namespace', message.namespace ?? '', apiCodec('Namespace').encode(message)),
  }
}

function inherited(defaults: TaskDefaults, task: WireTask, namespace = 'default') {
  const v = new Violations()
  const place = { namespace, queue: task.queue ?? '' }
  const full = defaults.inherit(task, place, { v, path: 'task.' })
  return { full, said: v.any ? v.toError().violations.map(({ field }) => field) : [] }
}

const seconds = (count: number) => ({ seconds: String(count), nanos: 0 })

test('what is unset comes from the queue field by field, then from the namespace', () => {
  const { defaults, queue, namespace } = fixture()
  const retryPolicy = { maxAttempts: 4, minBackoff: seconds(2), jitter: 0.5 }
  queue({ namespace: 'default', queueId: 'mail', retryPolicy, attemptTimeout: seconds(7) })
  namespace({ namespace: 'default', retention: { maxAge: seconds(99) } })
  const { full } = inherited(defaults, { queue: 'mail', retryPolicy: { maxAttempts: 2 } })
  assert.equal(full.retryPolicy?.maxAttempts, 2)
  assert.deepEqual(full.retryPolicy?.minBackoff, seconds(2))
  assert.equal(full.retryPolicy?.jitter, 0.5)
  assert.deepEqual(full.attemptTimeout, seconds(7))
  assert.deepEqual(full.retention, seconds(99))
  const own = { attemptTimeout: seconds(1), retention: seconds(5), retryPolicy: { jitter: 0 } }
  const kept = inherited(defaults, { queue: 'mail', ...own }).full
  assert.deepEqual([kept.attemptTimeout, kept.retention], [seconds(1), seconds(5)])
  assert.equal(kept.retryPolicy?.jitter, 0)
})

test('where nothing was configured a task stays the object that it is', () => {
  const { defaults } = fixture()
  const task: WireTask = { taskId: 't' }
  assert.equal(inherited(defaults, task).full, task)
})

test('a queue or namespace that there is not is named; one that drains takes nothing', () => {
  const { defaults, queue } = fixture()
  queue({ namespace: 'default', queueId: 'old', state: 'QUEUE_STATE_DRAINING' })
  assert.deepEqual(inherited(defaults, { queue: 'none' }).said, ['task.queue'])
  assert.deepEqual(inherited(defaults, {}, 'nobody').said, ['task.namespace'])
  assert.deepEqual(inherited(defaults, { queue: 'old' }).said, ['task.queue'])
})

test('queues are made on use where the namespace says so, once, and nowhere else', async () => {
  const { defaults, namespace, view } = fixture()
  namespace({ namespace: 'free', createQueuesOnUse: true })
  namespace({ namespace: 'strict' })
  const places = ['free', 'strict', 'free'].map((name) => ({ namespace: name, queue: 'q' }))
  await Promise.all([defaults.prepare(places, call), defaults.prepare(places, call)])
  assert.notEqual(view.queue('free', 'q'), undefined)
  assert.equal(view.queue('strict', 'q'), undefined)
  assert.deepEqual(inherited(defaults, { queue: 'q' }, 'free').said, [])
})
