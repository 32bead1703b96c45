// If this breaks, a hot method gives its handler another object than every other method would, or a
// damaged frame hangs or misleads a node.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { MessageTypeDefinition } from '@grpc/proto-loader'
import * as fc from 'fast-check'
import protobuf from 'protobufjs'
import { internalCodec, internalType } from './index.ts'
import { messageArbitrary } from './random-messages.ts'
import { hotMethods, loadPlain, loadSchedV1, serviceDefinition } from './sched-v1.ts'
import { apiCodecByFullName, schemaRoot } from './schema.ts'

const plain = loadPlain()

function messagesOf(packageName: string): protobuf.Type[] {
  const { nestedArray } = schemaRoot().lookup(packageName) as protobuf.Namespace
  return nestedArray.filter((object) => object instanceof protobuf.Type)
}

type Reference = MessageTypeDefinition<object, object>

test('every message decodes to what proto-loader gives, and back (P2)', () => {
  for (const type of messagesOf('sched.v1')) {
    const reference = plain[`sched.v1.${type.name}`] as Reference
    const codec = apiCodecByFullName(`sched.v1.${type.name}`)
    fc.assert(
      fc.property(messageArbitrary(fc, type), (message) => {
        const bytes = reference.serialize(message)
        const expected = reference.deserialize(bytes)
        assert.deepStrictEqual(codec.decode(bytes), expected, `decode ${type.name}`)
        const again = reference.deserialize(codec.encode(message))
        assert.deepStrictEqual(again, expected, `encode ${type.name}`)
        const repeated = codec.encode(codec.decode(bytes))
        assert.deepStrictEqual(reference.deserialize(repeated), expected, `re-encode ${type.name}`)
      }),
      { numRuns: type.name === 'Task' || type.name === 'BatchCreateTasksRequest' ? 300 : 12 },
    )
  }
})

test('what need not be sent is not', () => {
  const codec = apiCodecByFullName('sched.v1.Task')
  const decoded = codec.decode(codec.encode({ taskId: 'a' }))
  assert.equal(codec.encode(decoded).length, 3)
})

test('hot methods have fast codecs, the others proto-loader has', () => {
  const paths = Object.entries(loadSchedV1())
    .filter(([name]) => name.endsWith('Service'))
    .flatMap(([, service]) => Object.values(service).map(({ path }) => path))
  for (const path of hotMethods) assert.ok(paths.includes(path), `${path} exists`)
  // Only the fast one leaves out a namespace that is given and empty.
  const { GetTask, CountTasks } = serviceDefinition('TaskService')
  assert.equal(GetTask.requestSerialize({ namespace: '' }).length, 0)
  assert.equal(CountTasks.requestSerialize({ namespace: '' }).length, 2)
})

test('a text that is no value of the enum is refused by name, not sent as zero', () => {
  const codec = apiCodecByFullName('sched.v1.GetTaskRequest')
  assert.throws(() => codec.encode({ view: 'VIEW_ALL' }), /no such enum value: VIEW_ALL/)
})

test('a value of a newer schema is kept as a number', () => {
  const codec = apiCodecByFullName('sched.v1.GetTaskRequest')
  assert.deepStrictEqual(codec.decode(codec.encode({ view: 99 })), {
    namespace: '',
    taskId: '',
    view: 99,
    consistency: 'READ_CONSISTENCY_UNSPECIFIED',
  })
})

test('of two members of a oneof the last one sent counts', () => {
  const codec = apiCodecByFullName('sched.v1.Target')
  const both = Buffer.concat([
    codec.encode({ webhook: { url: 'https://a.example' } }),
    codec.encode({ worker: { handler: 'mail' } }),
  ])
  assert.deepStrictEqual(codec.decode(both), { kind: 'worker', worker: { handler: 'mail' } })
})

test('a label named __proto__ is a label', () => {
  const codec = apiCodecByFullName('sched.v1.Task')
  const labels = JSON.parse('{"__proto__":"x","a":"b"}') as object
  const decoded = codec.decode(codec.encode({ labels })) as { labels: object }
  assert.deepStrictEqual(Object.entries(decoded.labels), [
    ['__proto__', 'x'],
    ['a', 'b'],
  ])
  assert.equal(Object.getPrototypeOf(decoded.labels), Object.prototype)
})

describe('malformed bytes (P4)', () => {
  const codec = apiCodecByFullName('sched.v1.BatchCreateTasksRequest')
  const whole = codec.encode({
    namespace: 'default',
    tasks: [{ taskId: 'a', labels: { k: 'v' }, scheduleTime: { seconds: '1800000000' } }],
  })

  test('a message cut anywhere inside a field is refused', () => {
    const fieldEnds = new Set([0, 9, whole.length])
    for (let length = 0; length < whole.length; length += 1) {
      if (fieldEnds.has(length)) continue
      assert.throws(() => codec.decode(whole.subarray(0, length)), RangeError, `cut at ${length}`)
    }
  })

  test('a nested length that reaches beyond its message is refused, not read into the next', () => {
    // tasks { task_id: length 5 } with two bytes left in the task, more after it.
    const bytes = Buffer.from([0x12, 0x04, 0x12, 0x05, 0x61, 0x61, 0x0a, 0x01, 0x78])
    assert.throws(() => codec.decode(bytes), RangeError)
  })

  test('any bytes are decoded or refused', () => {
    const damage = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) })
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (places) => {
        const bytes = Buffer.from(whole)
        for (const { at, to } of places) bytes[at] = to
        try {
          assert.equal(typeof codec.decode(bytes), 'object')
        } catch (error) {
          assert.ok(error instanceof Error && error.name !== 'AssertionError', String(error))
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('internal messages', () => {
  interface Frame {
    readonly from: number
    readonly to: number
    readonly sequence: number
    readonly messages: readonly object[]
  }

  test('64-bit integers and enums are numbers, up to 2^53 (P3)', () => {
    const codec = internalCodec<Frame & Record<string, unknown>>('RaftFrame')
    const frame = { from: 1, to: 2, sequence: Number.MAX_SAFE_INTEGER, messages: [], beat: null }
    assert.deepStrictEqual(codec.decode(codec.encode(frame)), frame)
    const beyond = Buffer.from([0x18, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10])
    assert.throws(() => codec.decode(beyond), /9007199254740992 is not a safe integer/)
    assert.throws(() => codec.encode({ ...frame, sequence: 2 ** 53 }), TypeError)
  })

  test('every message decodes to what protobufjs gives, and back', () => {
    const asNumbers = { longs: Number, defaults: true, oneofs: true }
    for (const type of messagesOf('sched.internal.v1')) {
      const codec = internalCodec(type.name)
      fc.assert(
        fc.property(messageArbitrary(fc, type), (message) => {
          const reference = type.encode(type.fromObject(message)).finish()
          const expected = type.toObject(type.decode(reference), asNumbers)
          if (!longsAreSafe(expected)) {
            assert.throws(() => codec.decode(reference), /not a safe integer/)
            return
          }
          const decoded = codec.decode(reference)
          assert.deepStrictEqual(withoutPresence(decoded), expected)
          const again = codec.decode(codec.encode(decoded))
          assert.deepStrictEqual(withoutPresence(again), expected)
        }),
        { numRuns: 100 },
      )
    }
  })

  /** Without `_field: 'field'` of optional fields: proto-loader gives it, protobufjs 8 does not. */
  function withoutPresence(value: unknown): unknown {
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
    if (Array.isArray(value)) return value.map(withoutPresence)
    const isPresence = (name: string, of: unknown): boolean =>
      typeof of === 'string' && name === `_${of}`
    const members = Object.entries(value).filter(([name, of]) => !isPresence(name, of))
    return Object.fromEntries(members.map(([name, of]) => [name, withoutPresence(of)]))
  }

  /** Fractions are doubles of the public messages inside; the bound is for whole numbers only. */
  function longsAreSafe(value: unknown): boolean {
    if (typeof value === 'number') return !Number.isInteger(value) || Math.abs(value) < 2 ** 53
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return true
    return Object.values(value).every(longsAreSafe)
  }

  test('a reflected type decodes to plain numbers too', () => {
    const type = internalType('HardState')
    const state = { term: 7, vote: 2, commit: 2 ** 40 }
    const decoded: unknown = type.decode(type.encode(state).finish())
    assert.deepStrictEqual(decoded, state)
  })
})
