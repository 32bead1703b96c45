// If this breaks, the API has lost one of the properties that make it one API: REST for every call,
// safe repetition of writes, paging, optimistic locking, comments, compatibility.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import protobuf from 'protobufjs'
import {
  apiCodec,
  enumNames,
  type HttpBinding,
  loadSchedV1,
  type MethodOptions,
  protoDirectory,
} from './index.ts'
import { messageArbitrary } from './random-messages.ts'
import { schemaRoot } from './schema.ts'

interface Method {
  readonly path: string
  readonly name: string
  readonly isStream: boolean
  readonly options: MethodOptions
  readonly request: protobuf.Type
  readonly response: protobuf.Type
}

const methods: readonly Method[] = Object.entries(loadSchedV1())
  .filter(([name]) => name.endsWith('Service'))
  .flatMap(([, service]) =>
    Object.entries(service).map(([name, method]) => ({
      path: method.path,
      name,
      isStream: method.requestStream || method.responseStream,
      options: method.options as MethodOptions,
      request: schemaRoot().lookupType(`sched.v1.${name}Request`),
      response: schemaRoot().lookupType(`sched.v1.${name}Response`),
    })),
  )
const unary = methods.filter((method) => !method.isStream)

/** The fields of each, so that a failure shows every offender at once. */
function offenders(subset: readonly Method[], isRight: (method: Method) => boolean): string[] {
  return subset.filter((method) => !isRight(method)).map(({ path }) => path)
}

function bindings(method: Method): HttpBinding[] {
  const first = method.options['(google.api.http)']
  if (first === undefined) return []
  return [first, ...[first.additional_bindings ?? []].flat()]
}

function verbAndPath(binding: HttpBinding): [string, string] {
  for (const verb of ['get', 'put', 'post', 'delete', 'patch'] as const) {
    const path = binding[verb]
    if (path !== undefined) return [verb, path]
  }
  return ['', '']
}

function fieldAt(type: protobuf.Type, path: string): protobuf.Field | undefined {
  let field: protobuf.Field | undefined
  let within: protobuf.Type | null = type
  for (const part of path.split('.')) {
    const camel = part.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    field = within?.fields[camel]
    within = field?.resolvedType instanceof protobuf.Type ? field.resolvedType : null
  }
  return field
}

test('there are as many services and methods as clients are promised', () => {
  assert.equal(new Set(methods.map(({ path }) => path.split('/')[1])).size, 13)
  assert.ok(methods.length >= 130, `${methods.length} methods`)
})

describe('REST', () => {
  test('every unary method has a binding, no stream has', () => {
    assert.deepEqual(
      offenders(methods, (method) => method.isStream === (bindings(method).length === 0)),
      [],
    )
  })

  test('paths begin with /v1 and name scalar fields of the request', () => {
    for (const method of unary) {
      for (const binding of bindings(method)) {
        const [, path] = verbAndPath(binding)
        assert.match(path, /^\/v1\/[a-z]/, method.path)
        for (const [, parameter] of path.matchAll(/\{([a-z_.]+)\}/g)) {
          const field = fieldAt(method.request, parameter as string)
          assert.ok(field !== undefined, `${method.path}: no field ${parameter}`)
          assert.match(field.type, /^(string|int32)$/, `${method.path}: ${parameter}`)
        }
      }
    }
  })

  test('what has a body says so, what has none does not', () => {
    const isRight = (method: Method): boolean =>
      bindings(method).every((binding) => {
        const [verb] = verbAndPath(binding)
        return (verb === 'get' || verb === 'delete') === (binding.body === undefined)
      })
    assert.deepEqual(offenders(unary, isRight), [])
  })

  test('no two methods answer at the same place', () => {
    const places = unary.flatMap((method) =>
      bindings(method).map((binding) => {
        const [verb, path] = verbAndPath(binding)
        return `${verb} ${path.replace(/\{[^}]*\}/g, '{}')}`
      }),
    )
    assert.deepEqual(
      places.filter((place, index) => places.indexOf(place) !== index),
      [],
    )
  })

  test('GET is for what has no side effects', () => {
    const isRight = (method: Method): boolean =>
      bindings(method).every((binding) => verbAndPath(binding)[0] !== 'get') ||
      method.options.idempotency_level === 'NO_SIDE_EFFECTS'
    assert.deepEqual(offenders(unary, isRight), [])
  })
})

describe('every call', () => {
  const writes = unary.filter((m) => m.options.idempotency_level !== 'NO_SIDE_EFFECTS')

  test('a write can be repeated under a request id', () => {
    const hasRequestId = ({ request }: Method): boolean =>
      request.fields['requestId'] !== undefined ||
      fieldAt(request, 'options.request_id') !== undefined
    // It connects to a broker and changes nothing here.
    assert.deepEqual(offenders(writes, hasRequestId), [
      '/sched.v1.ConnectionService/TestConnection',
    ])
  })

  test('an update names its fields, and the resource has an etag', () => {
    const updates = unary.filter(({ name }) => name.startsWith('Update'))
    assert.ok(updates.length >= 9)
    assert.deepEqual(
      offenders(updates, ({ request }) => request.fields['updateMask'] !== undefined),
      [],
    )
    const withEtag = ({ request }: Method): boolean => {
      const resource = request.fieldsArray[0]?.resolvedType
      return resource instanceof protobuf.Type && resource.fields['etag'] !== undefined
    }
    // Nodes have no etag: the last one who corrects an address is right.
    assert.deepEqual(offenders(updates, withEtag), ['/sched.v1.ClusterService/UpdateNode'])
  })

  test('a list has pages', () => {
    const lists = unary.filter(({ name }) => name.startsWith('List'))
    const paged = ({ request, response }: Method): boolean =>
      request.fields['pageSize'] !== undefined &&
      request.fields['pageToken'] !== undefined &&
      response.fields['nextPageToken'] !== undefined
    // It computes a bounded number of times.
    assert.deepEqual(offenders(lists, paged), [
      '/sched.v1.ScheduleService/ListScheduleMatchingTimes',
    ])
  })
})

describe('tasks', () => {
  test('the states are those of the design, in its order', () => {
    const states = enumNames('TaskState').map((name) => name.replace('TASK_STATE_', ''))
    const alive = ['PENDING', 'READY', 'CLAIMED', 'RUNNING', 'RETRYING']
    const terminal = ['COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED', 'SKIPPED']
    assert.deepEqual(states, ['UNSPECIFIED', ...alive, ...terminal])
  })

  const task = schemaRoot().lookupType('sched.v1.Task')
  const spec = schemaRoot().lookupType('sched.internal.v1.TaskSpec')

  test("a TaskSpec has the caller's fields of a Task, by number and type (P1)", () => {
    const callers = task.fieldsArray.filter(({ id, name }) => id < 40 && name !== 'delay')
    const shape = ({ id, name, type, repeated, resolvedType }: protobuf.Field): unknown[] => [
      id,
      name,
      resolvedType?.fullName ?? type,
      repeated,
    ]
    assert.deepEqual(spec.fieldsArray.map(shape), callers.map(shape))
  })

  test("its bytes, followed by the server's fields, are the Task (P1)", () => {
    const codec = apiCodec('Task')
    const ofServer = { state: 'TASK_STATE_READY' as const, version: '3', attemptCount: 1 }
    fc.assert(
      fc.property(messageArbitrary(fc, spec), (message) => {
        const stored = spec.encode(spec.fromObject(message)).finish()
        const whole = codec.decode(Buffer.concat([stored, codec.encode(ofServer)]))
        assert.deepStrictEqual(whole, { ...codec.decode(stored), ...ofServer })
      }),
      { numRuns: 100 },
    )
  })
})

describe('buf', () => {
  const projectRoot = dirname(join(protoDirectory, '.'))
  const buf = join(projectRoot, 'node_modules/.bin/buf')
  const baseline = join(projectRoot, 'proto/baseline.binpb')

  function run(directory: string, ...args: string[]): { status: number | null; output: string } {
    const { status, stdout, stderr, error } = spawnSync(buf, args, {
      cwd: directory,
      encoding: 'utf8',
    })
    if (error !== undefined) throw error
    return { status, output: stdout + stderr }
  }

  /** Runs buf on a copy of the schema with one file changed. */
  function runChanged(from: string, to: string, ...args: string[]): ReturnType<typeof run> {
    const directory = mkdtempSync(join(tmpdir(), 'schedd-buf-'))
    try {
      cpSync(join(projectRoot, 'buf.yaml'), join(directory, 'buf.yaml'))
      for (const part of ['sched', 'google']) {
        cpSync(join(projectRoot, 'proto', part), join(directory, 'proto', part), {
          recursive: true,
        })
      }
      const path = join(directory, 'proto/sched/v1/task.proto')
      const text = readFileSync(path, 'utf8')
      assert.equal(text.split(from).length, 2, `${from} is there once`)
      writeFileSync(path, text.replace(from, to))
      return run(directory, ...args)
    } finally {
      rmSync(directory, { recursive: true })
    }
  }

  test('lints clean', () => {
    assert.deepEqual(run(projectRoot, 'lint'), { status: 0, output: '' })
  })

  test('breaks nothing that the baseline promises', () => {
    const result = run(projectRoot, 'breaking', '--against', baseline)
    assert.deepEqual(result, { status: 0, output: '' })
  })

  test('a field without a comment does not pass', () => {
    const { status, output } = runChanged('  // Its fencing token.\n', '', 'lint')
    assert.equal(status, 100)
    assert.match(output, /Field "lease_token" should have a non-empty comment/)
  })

  test('a field with another number does not pass', () => {
    const args = ['breaking', '--against', baseline]
    const { status, output } = runChanged('string queue = 3;', 'string queue = 33;', ...args)
    assert.equal(status, 100)
    assert.match(output, /field "3" with name "queue"/)
  })
})
