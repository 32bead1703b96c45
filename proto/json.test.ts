// If this breaks, `-o json` and the REST gateway show or take something else than gRPC does.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import protobuf from 'protobufjs'
import { fromJson, type JsonValue, type MessageName, toJson } from './index.ts'
import { messageArbitrary } from './random-messages.ts'
import { apiCodec, schemaRoot } from './schema.ts'

const golden = {
  task: {
    namespace: 'default',
    taskId: 'order-1',
    target: {
      kind: 'webhook' as const,
      webhook: { url: 'https://hooks.example.com', method: 'HTTP_METHOD_PUT' as const },
    },
    payload: Buffer.from('{"a":1}'),
    scheduleTime: { seconds: '1830000000', nanos: 500_000_000 },
    startDeadline: { seconds: '90', nanos: 0 },
    labels: { tier: 'gold' },
    retryPolicy: { maxAttempts: 3, jitter: 0 },
    state: 'TASK_STATE_READY' as const,
    version: '9007199254740993',
    blockedBy: ['BLOCK_REASON_QUEUE_RATE' as const],
  },
  json: {
    namespace: 'default',
    taskId: 'order-1',
    target: { webhook: { url: 'https://hooks.example.com', method: 'HTTP_METHOD_PUT' } },
    payload: 'eyJhIjoxfQ==',
    scheduleTime: '2027-12-28T13:20:00.500Z',
    startDeadline: '90s',
    labels: { tier: 'gold' },
    retryPolicy: { maxAttempts: 3, jitter: 0 },
    state: 'TASK_STATE_READY',
    version: '9007199254740993',
    blockedBy: ['BLOCK_REASON_QUEUE_RATE'],
  },
}

test('a task looks as it is documented', () => {
  assert.deepStrictEqual(toJson('Task', golden.task), golden.json)
  const back = fromJson('Task', golden.json)
  assert.deepStrictEqual(back, apiCodec('Task').decode(apiCodec('Task').encode(golden.task)))
})

test('every message comes back from its JSON as it was', () => {
  const { nestedArray } = schemaRoot().lookup('sched.v1') as protobuf.Namespace
  for (const type of nestedArray) {
    if (!(type instanceof protobuf.Type)) continue
    const name = type.name as MessageName
    const codec = apiCodec(name)
    fc.assert(
      fc.property(messageArbitrary(fc, type), (message) => {
        const json = JSON.parse(JSON.stringify(toJson(name, message))) as JsonValue
        const expected = codec.decode(codec.encode(message))
        assert.deepStrictEqual(fromJson(name, json), expected, name)
      }),
      { numRuns: 10 },
    )
  }
})

test('names are taken in either spelling', () => {
  assert.equal(fromJson('Task', { task_id: 'a' }).taskId, 'a')
  assert.equal(fromJson('Task', { taskId: 'a' }).taskId, 'a')
})

test('what is wrong is refused by name', () => {
  assert.throws(() => fromJson('Task', { nope: 1 }), /nope/)
  assert.throws(() => fromJson('Task', { scheduleTime: 'tomorrow' }), /tomorrow/)
  assert.throws(() => fromJson('Task', { state: 'READY' }), /READY/)
  assert.equal(
    fromJson('Task', { nope: 1, taskId: 'a' }, { ignoreUnknownFields: true }).taskId,
    'a',
  )
})
