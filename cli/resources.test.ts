// What `schedctl queue`, `ns` and `op` send and print, as a process. If a test in here breaks, an
// update clears what it did not name, or a script takes a failed operation for a good one.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exitCodes } from './exit-codes.ts'
import { lines, schedctlOfFile } from './schedctl-process.ts'

const { node, run } = schedctlOfFile()

test('an update names the paths of its options, and no others', async () => {
  node.answers = { UpdateQueue: { queue: { queueId: 'mail' } } }
  const args = [
    'queue',
    'update',
    'mail',
    '--rate',
    '2.5',
    '--max-attempts',
    '3',
    '--retention',
    '1d',
  ]
  const ran = await run(args)
  assert.equal(ran.code, exitCodes.ok)
  const request = node.calls[0]?.request as {
    readonly queue: { readonly rateLimit: object; readonly labels: object }
    readonly updateMask: { readonly paths: string[] }
  }
  assert.deepEqual(request.updateMask.paths, [
    'rate_limit.max_dispatches_per_second',
    'retry_policy.max_attempts',
    'retention.max_age',
  ])
  assert.deepEqual(request.queue.rateLimit, {
    maxDispatchesPerSecond: 2.5,
    maxBurstSize: 0,
    maxConcurrentDispatches: 0,
  })
})

test('an update without options is refused before anything is sent', async () => {
  for (const args of [
    ['queue', 'update', 'q'],
    ['ns', 'update', 'n'],
    ['calendar', 'update', 'c'],
  ]) {
    const ran = await run(args)
    assert.equal(ran.code, exitCodes.usage, args.join(' '))
    assert.match(ran.stderr, /nothing to change/)
  }
  assert.equal(node.calls.length, 0)
})

test('--wait follows an operation to its end, and fails when it does', async () => {
  const operation = { operationId: 'op-1', detail: 'cancels', state: 'OPERATION_STATE_RUNNING' }
  const failed = {
    ...operation,
    state: 'OPERATION_STATE_FAILED',
    error: { code: 9, message: 'too many' },
    totalCount: '7',
  }
  node.answers = { PurgeQueue: { operation }, WaitOperation: { operation: failed } }
  const ran = await run(['queue', 'purge', 'mail', '--max', '3', '--wait'])
  assert.equal(ran.code, exitCodes.failed)
  assert.deepEqual(lines(ran.stdout), ['operation/op-1 failed: too many (0 of 7 changed)'])
  const { options } = (node.calls[0] ?? assert.fail('nothing was sent')).request as unknown as {
    options: { maxAffected: string }
  }
  assert.equal(options.maxAffected, '3')
  const without = await run(['queue', 'purge', 'mail'])
  assert.equal(without.code, exitCodes.ok)
  assert.match(without.stdout, /operation\/op-1 begun/)
})

test('events are asked for by type; an unknown type is named with those there are', async () => {
  const event = { eventId: '1-2-0', type: 'EVENT_TYPE_TASK_FAILED', taskId: 'a', queueId: 'q' }
  node.answers = { ListEvents: { events: [event], nextPageToken: 'more' } }
  const ran = await run(['events', '--type', 'task_failed', '--limit', '1'])
  assert.equal(ran.code, exitCodes.ok)
  assert.match(lines(ran.stdout)[1] ?? '', /TASK_FAILED\s+a\s+q/)
  assert.equal(node.calls.length, 1, 'no page is asked for that is not wanted')
  assert.deepEqual(node.calls[0]?.request['types'], ['EVENT_TYPE_TASK_FAILED'])
  const wrong = await run(['events', '--type', 'task_exploded'])
  assert.equal(wrong.code, exitCodes.usage)
  assert.match(wrong.stderr, /"task_exploded" is not an event[^]*task_failed/)
})

test('stats of a queue: what waits and what it waits for, for people and for scripts', async () => {
  const stats = { pendingCount: '3', readyCount: '1', blockedBy: ['BLOCK_REASON_QUEUE_PAUSED'] }
  node.answers = { GetQueueStats: { stats } }
  const once = await run(['queue', 'stats', 'mail'])
  assert.equal(once.code, exitCodes.ok)
  assert.match(once.stdout, /pending: +3\n/)
  assert.match(once.stdout, /blocked by: +QUEUE_PAUSED/)
  const json = await run(['queue', 'stats', 'mail', '-o', 'json'])
  assert.equal(JSON.parse(json.stdout).readyCount, '1')
})

test('deleting a queue: at once, or as an operation that is named', async () => {
  node.answers = { DeleteQueue: { operation: null } }
  const gone = await run(['queue', 'delete', 'mail', '--if-exists'])
  assert.equal(gone.code, exitCodes.ok)
  assert.match(gone.stdout, /queue\/mail deleted/)
  assert.equal(node.calls[0]?.request['allowMissing'], true)
  const state = 'OPERATION_STATE_PENDING'
  node.answers = { DeleteQueue: { operation: { operationId: 'op-1', detail: 'cancels', state } } }
  const begun = await run(['queue', 'delete', 'mail', '--force'])
  assert.match(begun.stdout, /op-1 begun/)
  assert.equal(node.calls[1]?.request['force'], true)
})

test('keys of a queue: listed with what holds them; limits are replaced as a whole', async () => {
  const key = { key: 'tenant 7', queueId: 'mail', readyCount: '4', pause: { reason: 'abuse' } }
  node.answers = { ListKeys: { keys: [key] }, PauseKey: { key }, SetKeyLimit: { key } }
  const listed = await run(['queue', 'keys', 'mail', '--held'])
  assert.match(listed.stdout, /tenant 7 +0 +4 +0 +abuse/)
  assert.equal(node.calls[0]?.request['onlyHeld'], true)
  const paused = await run(['queue', 'key', 'pause', 'mail', 'tenant 7', '--for', '10m'])
  assert.match(paused.stdout, /key tenant 7 of queue\/mail paused until /)
  const nothing = await run(['queue', 'key', 'limit', 'mail', 'tenant 7'])
  assert.equal(nothing.code, exitCodes.usage)
  await run(['queue', 'key', 'limit', 'mail', 'tenant 7', '--clear'])
  assert.equal(node.calls[2]?.request['limit'], null)
})
