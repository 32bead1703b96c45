// What schedctl prints and sends, as a process. If a test in here breaks, a script that reads its
// output gets something else, or the server does.

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { exitCodes } from './exit-codes.ts'
import { dueMs, given, lines, schedctlOfFile, task } from './schedctl-process.ts'

const { home, node, run } = schedctlOfFile()

describe('output', () => {
  const two = [task('a'), task('b', { state: 'TASK_STATE_FAILED', attemptCount: 3, priority: 9 })]

  test('a table for people', async () => {
    // Golden: what people have learnt to read, and awk scripts to split.
    node.answers = { ListTasks: { tasks: two } }
    const ran = await run(['task', 'list'])
    assert.deepEqual(lines(ran.stdout), [
      'TASK  STATE    DUE                       ATTEMPTS  QUEUE    TARGET',
      'a     PENDING  2027-01-31T09:00:00.000Z  0         default  http://127.0.0.1:9/hook',
      'b     FAILED   2027-01-31T09:00:00.000Z  3         default  http://127.0.0.1:9/hook',
    ])
    assert.equal(ran.stderr, '')
    assert.equal(ran.code, exitCodes.ok)
  })

  test('columns by name, without headers, in color only on a terminal', async () => {
    // The output of a pipe is data.
    node.answers = { ListTasks: { tasks: two } }
    const args = ['task', 'list', '--columns', 'state,priority,task', '--no-headers']
    assert.deepEqual(lines((await run(args)).stdout), ['PENDING  0  a', 'FAILED   9  b'])
    const coloured = await run(args, { env: { FORCE_COLOR: '1' } })
    assert.ok(coloured.stdout.includes('\u001b[31mFAILED'))
  })

  test('JSON is ProtoJSON, a line each as jsonl, and names alone', async () => {
    // J1: part of the API's contract: 64-bit integers are texts, bytes base64, times RFC 3339.
    node.answers = { ListTasks: { tasks: two } }
    const json = JSON.parse((await run(['task', 'list', '-o', 'json'])).stdout) as object[]
    assert.deepEqual(json[0], {
      namespace: 'default',
      taskId: 'a',
      queue: 'default',
      target: { webhook: { url: 'http://127.0.0.1:9/hook', method: 'HTTP_METHOD_POST' } },
      payload: 'eyJhIjoxfQ==',
      contentType: 'application/json',
      scheduleTime: '2027-01-31T09:00:00Z',
      labels: { team: 'blue' },
      state: 'TASK_STATE_PENDING',
      etag: 'v1',
      version: '1',
      shard: 3,
    })
    const jsonl = lines((await run(['task', 'list', '-o', 'jsonl'])).stdout)
    assert.deepEqual(
      jsonl.map((line) => JSON.parse(line) as object),
      json,
    )
    assert.equal((await run(['task', 'list', '-o', 'name'])).stdout, 'task/a\ntask/b\n')
  })

  test('YAML says the same as JSON', async () => {
    // Two formats with two meanings would be one too many.
    node.answers = { GetTask: { task: task('a') } }
    const { parse } = await import('yaml')
    const yaml: unknown = parse((await run(['task', 'get', 'a', '-o', 'yaml'])).stdout)
    const json: unknown = JSON.parse((await run(['task', 'get', 'a', '-o', 'json'])).stdout)
    assert.deepEqual(yaml, json)
  })

  test('details of one task', async () => {
    // Golden: everything that is set, in a fixed order.
    node.answers = { GetTask: { task: task('a') } }
    const ran = await run(['task', 'get', 'a'])
    assert.deepEqual(lines(ran.stdout), [
      'task:       a',
      'namespace:  default',
      'state:      PENDING',
      'due:        2027-01-31T09:00:00.000Z',
      'target:     http://127.0.0.1:9/hook',
      'queue:      default',
      'payload:    {"a":1}  (7 bytes of application/json)',
      'labels:     team=blue',
      'attempts:   0 of any number',
      'etag:       v1',
      'shard:      3',
    ])
  })

  test('an empty list is empty data, a word on stderr, and no failure', async () => {
    // A script that counts lines must count none.
    node.answers = { ListTasks: { tasks: [] } }
    const table = await run(['task', 'list', '-n', 'other'])
    assert.deepEqual(table, {
      code: exitCodes.ok,
      stdout: '',
      stderr: 'no tasks found in namespace other\n',
    })
    assert.equal((await run(['task', 'list', '-o', 'json'])).stdout, '[]\n')
  })

  test('the cluster', async () => {
    // Golden: who is alive, who leads.
    const nodes = [
      { nodeId: 1, alive: true, zone: 'a', clientAddress: 'h1:7400', leaderCount: 2 },
      { nodeId: 2, zone: 'b', clientAddress: 'h2:7400', clockOffset: { nanos: -3_000_000 } },
    ]
    const status = { clusterId: 'c', nodes, shardCount: 2, replicationFactor: 3 }
    node.answers = { GetClusterStatus: { ...status, health: 'CLUSTER_HEALTH_DEGRADED' } }
    const ran = await run(['cluster', 'status'])
    assert.deepEqual(lines(ran.stdout), [
      'cluster c: DEGRADED, 1 of 2 nodes alive, 2 shards × 3 replicas',
      '',
      'NODE  ALIVE  ZONE  ADDRESS  LEADS  REPLICAS  CLOCK  VERSION',
      '1     yes    a     h1:7400  2      0',
      '2     no     b     h2:7400  0      0         -3ms',
    ])
  })

  test('a reader that has seen enough is no error', async () => {
    // `schedctl task list | head` must not print a stack.
    const tasks = Array.from({ length: 1_000 }, (_, i) => task(`task-${i}`))
    node.answers = { ListTasks: { tasks, nextPageToken: 'next' } }
    const args = ['task', 'list', '--limit', '0']
    const ran = await run(args, {
      whileRunning: (child) => child.stdout?.once('data', () => child.stdout?.destroy()),
    })
    assert.equal(ran.stderr, '')
    assert.equal(ran.code, exitCodes.ok)
  })
})

describe('writes', () => {
  test('everything that is typed arrives', async () => {
    // An option that is dropped on the way is a task that does something else.
    node.answers = { CreateTask: { task: task('mine') } }
    const file = join(home, 'body.txt')
    writeFileSync(file, 'hello')
    const ran = await run([
      ...['task', 'create', '--id', 'mine', '--url', 'http://127.0.0.1:9/x', '--method', 'put'],
      ...['--header', 'x-a=1=2', '--header', 'x-b=3', '--data', `@${file}`, '--queue', 'q'],
      ...['--at', '2027-01-31T09:00:00Z', '--priority', '7', '--label', 'team=blue'],
      ...['--metadata', 'note=hi there', '--max-attempts', '3', '--min-backoff', '2s'],
      ...['--attempt-timeout', '5s', '--start-deadline', '1h', '--retention', '1d'],
      ...['--at-most-once', '--request-id', 'r-1', '-n', 'ns'],
    ])
    assert.deepEqual(ran, {
      code: exitCodes.ok,
      stdout: 'task/mine created, due 2027-01-31T09:00:00.000Z\n',
      stderr: '',
    })
    const { request } = node.calls[0] ?? assert.fail('nothing was sent')
    assert.equal(request['requestId'], 'r-1')
    const sent = given(request['task'])
    assert.deepEqual(sent, {
      namespace: 'ns',
      taskId: 'mine',
      queue: 'q',
      target: {
        kind: 'webhook',
        webhook: {
          url: 'http://127.0.0.1:9/x',
          method: 'HTTP_METHOD_PUT',
          headers: { 'x-a': '1=2', 'x-b': '3' },
        },
      },
      payload: 'hello',
      contentType: 'text/plain; charset=utf-8',
      scheduleTime: { seconds: String(dueMs / 1_000) },
      priority: 7,
      labels: { team: 'blue' },
      metadata: { note: 'hi there' },
      retryPolicy: { maxAttempts: 3, minBackoff: { seconds: '2' } },
      startDeadline: { seconds: '3600' },
      attemptTimeout: { seconds: '5' },
      deliveryGuarantee: 'DELIVERY_GUARANTEE_AT_MOST_ONCE',
      retention: { seconds: '86400' },
    })
  })

  test('data from stdin, JSON by its form, a delay by the clock of the server', async () => {
    // A delay made into a time here would be as wrong as the clock of this machine.
    node.answers = { CreateTask: { task: task('mine') } }
    const args = ['task', 'create', '--url', 'http://127.0.0.1:9/x', '--data', '-', '--in', '1m30s']
    await run(args, { input: '{"b":2}' })
    const sent = given(node.calls[0]?.request['task']) as Record<string, unknown>
    assert.equal(sent['payload'], '{"b":2}')
    assert.equal(sent['contentType'], 'application/json')
    assert.deepEqual(sent['delay'], { seconds: '90' })
    assert.equal(sent['scheduleTime'], undefined)
    assert.match(String(sent['taskId']), /^[0-9A-Z]{26}$/)
  })

  test('an update names what was typed, and tells of the attempt under way', async () => {
    // After the answer the old definition must not start; one that has started is said.
    const inFlightAttempt = { attemptNumber: 2, executor: 'node-1' }
    node.answers = { UpdateTask: { task: task('mine'), inFlightAttempt } }
    const ran = await run(['task', 'update', 'mine', '--priority', '9', '--etag', 'v1'])
    const { request } = node.calls[0] ?? assert.fail('nothing was sent')
    assert.deepEqual(request['updateMask'], { paths: ['priority'] })
    assert.equal((given(request['task']) as Record<string, unknown>)['etag'], 'v1')
    assert.equal(ran.stdout, 'task/mine changed: priority\n')
    assert.match(ran.stderr, /attempt 2 is under way on node-1/)
  })

  test('several tasks are cancelled one by one', async () => {
    // Each has its own answer; the first refusal ends it.
    node.answers = { CancelTask: { task: task('x') } }
    const ran = await run(['task', 'cancel', 'a', 'b', '--reason', 'no longer'])
    assert.equal(ran.stdout, 'task/a cancelled\ntask/b cancelled\n')
    assert.deepEqual(
      node.calls.map(({ request }) => [request['taskId'], request['reason']]),
      [
        ['a', 'no longer'],
        ['b', 'no longer'],
      ],
    )
    assert.notEqual(node.calls[0]?.request['requestId'], node.calls[1]?.request['requestId'])
  })

  test('run, reschedule, retry, delete: what was typed is what is asked', async () => {
    node.answers = {
      RunTask: { task: task('a') },
      RescheduleTask: { task: task('a'), inFlightAttempt: { attemptNumber: 3 } },
      RetryTask: { task: task('a') },
      DeleteTask: {},
    }
    const ran = await run(['task', 'run', 'a', '--etag', 'v2', '--request-id', 'r'])
    assert.equal(ran.stdout, 'task/a is due now\n')
    const moved = await run(['task', 'reschedule', 'a', '--in', '10s'])
    assert.match(moved.stderr, /attempt 3 is under way/)
    await run(['task', 'retry', 'a', '--at', '2027-01-31T09:00:00Z'])
    await run(['task', 'delete', 'a', '--force', '--allow-missing'])
    const sent = node.calls.map(({ request }) => given(request) as Record<string, unknown>)
    const common = { namespace: 'default', taskId: 'a' }
    assert.deepEqual(sent[0], { ...common, etag: 'v2', requestId: 'r' })
    assert.deepEqual(sent[1]?.['delay'], { seconds: '10' })
    assert.deepEqual(sent[2]?.['scheduleTime'], { seconds: String(dueMs / 1_000) })
    assert.deepEqual([sent[3]?.['force'], sent[3]?.['allowMissing']], [true, true])
    assert.equal((await run(['task', 'reschedule', 'a'])).code, exitCodes.usage)
  })

  test('wait says by its exit code whether the task came to its end in time', async () => {
    node.answers = { WaitTask: { task: task('a', { state: 'TASK_STATE_COMPLETED' }) } }
    assert.equal((await run(['task', 'wait', 'a'])).code, exitCodes.ok)
    node.answers = { WaitTask: { task: task('a'), timedOut: true } }
    const late = await run(['task', 'wait', 'a', '--for', '0s'])
    assert.equal(late.code, exitCodes.deadline)
    assert.match(late.stderr, /task a is still PENDING/)
  })

  test('counts and explanations as tables', async () => {
    const byState = [{ state: 'TASK_STATE_READY', count: '3' }]
    node.answers = {
      CountTasks: { count: '3', byState, lowerBound: true },
      ExplainTask: { explanations: [{ code: 'NOT_DUE', message: 'it waits for its time' }] },
    }
    const counted = await run(['task', 'count', '--queue', 'mail,other', '--state', 'ready'])
    assert.deepEqual(lines(counted.stdout), ['STATE  TASKS', 'READY  3', 'ALL    3'])
    assert.match(counted.stderr, /at least so many/)
    const filter = given(node.calls[0]?.request['filter']) as Record<string, unknown>
    assert.deepEqual(filter['queues'], ['mail', 'other'])
    assert.deepEqual(filter['states'], ['TASK_STATE_READY'])
    const explained = await run(['task', 'explain', 'a', '--columns', 'code,why', '--no-headers'])
    assert.deepEqual(lines(explained.stdout), ['NOT_DUE  it waits for its time'])
  })

  test('dead letters: listed, redriven with changes, purged as an operation', async () => {
    const dead = task('a', { state: 'TASK_STATE_FAILED', attemptCount: 3 })
    const operation = { operationId: 'op-1', state: 'OPERATION_STATE_PENDING', detail: 'purge' }
    node.answers = {
      ListDeadLetters: {
        deadLetters: [{ task: dead, reason: 'DEAD_LETTER_REASON_MAX_ATTEMPTS' }],
      },
      RedriveDeadLetter: { task: task('a') },
      PurgeDeadLetters: { operation },
    }
    const args = ['dlq', 'list', '--queue', 'mail', '--columns', 'task,reason,attempts']
    assert.deepEqual(lines((await run(args)).stdout), [
      'TASK  REASON        ATTEMPTS',
      'a     MAX_ATTEMPTS  3',
    ])
    assert.equal((await run(['dlq', 'list', '-o', 'name'])).stdout, 'task/a\n')
    await run(['dlq', 'redrive', 'a', '--data', '{"b":2}', '--to-queue', 'other'])
    const overrides = given(node.calls[2]?.request['overrides']) as Record<string, unknown>
    assert.deepEqual(overrides, { payload: '{"b":2}', overridePayload: true, queue: 'other' })
    assert.equal((await run(['dlq', 'redrive'])).code, exitCodes.usage)
    await run(['dlq', 'purge', '--queue', 'mail', '--dry-run', '--max', '5'])
    const asked = given(node.calls[3]?.request) as Record<string, Record<string, unknown>>
    assert.equal(asked['queueId'], 'mail')
    assert.deepEqual([asked['options']?.['dryRun'], asked['options']?.['maxAffected']], [true, '5'])
  })

  test('what is done to many names its filter; nothing is done to all by oversight', async () => {
    const operation = { operationId: 'op-1', state: 'OPERATION_STATE_PENDING', detail: 'cancel' }
    node.answers = { BulkCancelTasks: { operation }, BulkUpdateTaskLabels: { operation } }
    assert.equal((await run(['task', 'cancel'])).code, exitCodes.usage)
    assert.equal((await run(['task', 'cancel', 'a', '--queue', 'mail'])).code, exitCodes.usage)
    assert.equal((await run(['task', 'cancel', '--status', '9xx'])).code, exitCodes.usage)
    assert.equal((await run(['task', 'label', '--queue', 'mail'])).code, exitCodes.usage)
    assert.equal(node.calls.length, 0)
    await run([
      ...['task', 'cancel', '--queue', 'mail,other', '--status', '429,5xx', '--failure', 'timeout'],
      ...['--due-until', '2027-01-31T09:00:00Z', '--overdue', '90s', '--max', '5', '--dry-run'],
    ])
    const asked = given(node.calls[0]?.request) as Record<string, Record<string, unknown>>
    assert.deepEqual(asked['filter'], {
      queues: ['mail', 'other'],
      scheduleTime: { until: { seconds: String(Date.UTC(2027, 0, 31, 9) / 1_000) } },
      failureKinds: ['FAILURE_KIND_TIMEOUT'],
      httpStatuses: [
        { first: 429, last: 429 },
        { first: 500, last: 599 },
      ],
      overdueBy: { seconds: '90' },
    })
    assert.deepEqual([asked['options']?.['dryRun'], asked['options']?.['maxAffected']], [true, '5'])
    const set = ['--set', 'team=a', '--remove', 'old']
    const ran = await run(['task', 'label', '--all', ...set])
    assert.match(ran.stdout, /op-1 begun/)
    const labels = given(node.calls[1]?.request) as Record<string, unknown>
    assert.deepEqual([labels['setLabels'], labels['removeLabels']], [{ team: 'a' }, ['old']])
  })

  test('a dry run only asks', async () => {
    // It must say so, or somebody believes that it happened.
    node.answers = { CreateTask: { task: null } }
    const ran = await run(['task', 'create', '--url', 'http://127.0.0.1:9/x', '--dry-run'])
    assert.equal(node.calls[0]?.request['validateOnly'], true)
    assert.equal(ran.stdout, '')
    assert.match(ran.stderr, /nothing was/)
  })
})
