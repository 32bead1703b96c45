// What operators type about workers and their tasks. If a test in here breaks, a task for workers
// is sent elsewhere, or they do not see who takes it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exitCodes } from './exit-codes.ts'
import { given, lines, schedctlOfFile } from './schedctl-process.ts'

const { node, run } = schedctlOfFile()

test('a task for workers names its handler, or none', async () => {
  node.answers = { CreateTask: { task: { taskId: 'a', target: { worker: { handler: 'send' } } } } }
  const named = await run(['task', 'create', '--id', 'a', '--worker', 'send', '--queue', 'mail'])
  assert.equal(named.code, exitCodes.ok, named.stderr)
  const any = await run(['task', 'create', '--id', 'b', '--worker'])
  assert.equal(any.code, exitCodes.ok, any.stderr)
  const asked = node.calls.map(({ request }) => request as { task: { target: object } })
  assert.deepEqual(given(asked[0]?.task.target), { worker: { handler: 'send' }, kind: 'worker' })
  assert.deepEqual(given(asked[1]?.task.target), { kind: 'worker' })
})

test('two targets are refused, and so is none', async () => {
  const both = await run(['task', 'create', '--worker', '--url', 'http://127.0.0.1/'])
  assert.equal(both.code, exitCodes.usage)
  assert.match(both.stderr, /--url and --worker are two targets/)
  const none = await run(['task', 'create'])
  assert.equal(none.code, exitCodes.usage)
  assert.match(none.stderr, /neither --url nor --worker/)
  assert.equal(node.calls.length, 0)
})

test('workers are listed with what they take and have', async () => {
  const worker = {
    workerId: 'w-1',
    queues: ['mail', 'sms'],
    capacity: 8,
    inFlightCount: 3,
    nodeId: 2,
  }
  node.answers = { ListWorkers: { workers: [worker] } }
  const ran = await run(['worker', 'list', '--queue', 'mail'])
  assert.equal(ran.code, exitCodes.ok, ran.stderr)
  assert.match(lines(ran.stdout)[0] ?? '', /^ID +QUEUES +HANDLERS +IN FLIGHT +CAPACITY/)
  assert.match(lines(ran.stdout)[1] ?? '', /^w-1 +mail,sms +all +3 +8/)
  assert.deepEqual(given(node.calls.at(-1)?.request), { namespace: 'default', queues: ['mail'] })
})
