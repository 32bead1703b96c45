// If this broke: a queue is made twice or not at all, a partial update forgets what it did not
// name, two deployments overwrite each other, a pause that is over holds tasks back for ever.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng } from '#base/prng'
import { apiCodec, type MessageInputs, type MessageName, type MessageOutputs } from '#proto'
import { SchedulerError } from '../errors.ts'
import { StandingClock } from '../lone-group.ts'
import { sumOfUsage } from '../query/usage.ts'
import { combined } from '../query/queue-stats.ts'
import { LoneTable } from './lone-table.ts'
import { ResourceView } from './resource-view.ts'
import { CalendarService } from './calendar-service.ts'
import { NamespaceService } from './namespace-service.ts'
import { QueueService } from './queue-service.ts'

const random = createPrng(1).range

const call = { timeoutMs: 1_000 }

function services() {
  const door = new LoneTable()
  const clock = new StandingClock()
  const context = { door, view: new ResourceView(door), clock, random }
  const held = new Map<string, number>()
  const contentCount = async (namespace: string): Promise<number> => held.get(namespace) ?? 0
  return {
    door,
    clock,
    held,
    queues: new QueueService({
      ...context,
      stats: () => Promise.resolve(combined([])),
      isDraining: () => false,
      workers: async () => [],
    }),
    calendars: new CalendarService(context),
    namespaces: new NamespaceService({
      ...context,
      contentCount,
      usage: () => Promise.resolve(sumOfUsage([])),
    }),
  }
}

/** A request as it comes off the wire: with every default filled in. */
function wire<Name extends MessageName>(name: Name, message: MessageInputs[Name]) {
  const codec = apiCodec(name)
  return codec.decode(codec.encode(message))
}

type Answer = { queue: MessageOutputs['Queue'] }
const queueOf = (answer: object): MessageOutputs['Queue'] => (answer as Answer).queue

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'ok'
  } catch (error) {
    if (error instanceof SchedulerError) return error.code
    throw error
  }
}

async function fieldsOf(promise: Promise<unknown>): Promise<string[]> {
  try {
    await promise
  } catch (error) {
    if (error instanceof SchedulerError) return error.violations.map(({ field }) => field)
    throw error
  }
  return []
}

test('a queue is made once; the same request is answered as before, another refused', async () => {
  const { queues } = services()
  const request = (requestId: string) =>
    wire('CreateQueueRequest', { queue: { queueId: 'mail', description: 'd' }, requestId })
  const first = await queues.create(request('one'), call)
  assert.equal(queueOf(first).state, 'QUEUE_STATE_RUNNING')
  assert.equal(
    ((await queues.create(request('one'), call)) as { existing: boolean }).existing,
    true,
  )
  assert.equal(await codeOf(queues.create(request('two'), call)), 'RESOURCE_EXISTS')
  const inNowhere = wire('CreateQueueRequest', { queue: { namespace: 'none', queueId: 'mail' } })
  assert.equal(await codeOf(queues.create(inNowhere, call)), 'RESOURCE_NOT_FOUND')
})

test('an update changes what it names, also below a policy, and nothing else', async () => {
  const { queues } = services()
  const queue = {
    queueId: 'mail',
    labels: { team: 'a' },
    retryPolicy: { maxAttempts: 3, backoffMultiplier: 2 },
  }
  await queues.create(wire('CreateQueueRequest', { queue }), call)
  const changed = queueOf(
    await queues.update(
      wire('UpdateQueueRequest', {
        queue: { queueId: 'mail', retryPolicy: { maxAttempts: 7 } },
        updateMask: { paths: ['retry_policy.max_attempts'] },
      }),
      call,
    ),
  )
  assert.equal(changed.retryPolicy?.maxAttempts, 7)
  assert.equal(changed.retryPolicy?.backoffMultiplier, 2)
  assert.deepEqual(changed.labels, { team: 'a' })
  // Named and empty: cleared.
  const cleared = queueOf(
    await queues.update(
      wire('UpdateQueueRequest', {
        queue: { queueId: 'mail' },
        updateMask: { paths: ['labels', 'retry_policy'] },
      }),
      call,
    ),
  )
  assert.deepEqual(cleared.labels, {})
  assert.equal(cleared.retryPolicy, null)
  const unknown = wire('UpdateQueueRequest', {
    queue: { queueId: 'mail' },
    updateMask: { paths: ['state'] },
  })
  assert.deepEqual(await fieldsOf(queues.update(unknown, call)), ['update_mask.paths'])
})

test('two writers: with an etag the second is refused, without one nothing is lost', async () => {
  const { queues, door } = services()
  const made = queueOf(
    await queues.create(wire('CreateQueueRequest', { queue: { queueId: 'q' } }), call),
  )
  const describe = (description: string, etag: string) =>
    wire('UpdateQueueRequest', { queue: { queueId: 'q', description, etag } })
  await queues.update(describe('first', made.etag), call)
  assert.equal(await codeOf(queues.update(describe('late', made.etag), call)), 'VERSION_MISMATCH')
  // Between reading and writing somebody sets a label: the update without etag is planned again.
  door.before = () => {
    const record = door.table.get('queue', 'default/q')
    const other = apiCodec('Queue').encode({
      ...apiCodec('Queue').decode(record?.value ?? new Uint8Array(0)),
      labels: { by: 'other' },
    })
    const change = { kind: 'queue', key: 'default/q', expected: 'any', value: other } as const
    door.table.apply({ changes: [change], requestHash: 0, atMs: 2 })
  }
  const both = queueOf(await queues.update(describe('second', ''), call))
  assert.deepEqual([both.description, both.labels], ['second', { by: 'other' }])
})

test('a pause holds until it is resumed or its end has come', async () => {
  const { queues, clock } = services()
  const until = { seconds: String(clock.wall / 1_000 + 60), nanos: 0 }
  const pause = wire('PauseQueueRequest', { queueId: 'default', reason: 'flood', until })
  const paused = queueOf(await queues.pause(pause, call))
  assert.deepEqual([paused.state, paused.pause?.reason], ['QUEUE_STATE_PAUSED', 'flood'])
  const states = ['QUEUE_STATE_PAUSED'] as const
  const list = wire('ListQueuesRequest', { filter: { states: [...states] } })
  const count = async (): Promise<number> =>
    ((await queues.list(list, call)) as { queues: object[] }).queues.length
  assert.equal(await count(), 1)
  clock.pass(60_000)
  assert.equal(await count(), 0)
  const name = wire('GetQueueRequest', { queueId: 'default' })
  const over = queueOf(await queues.get(name, call))
  assert.deepEqual([over.state, over.pause], ['QUEUE_STATE_RUNNING', null])
  clock.pass(-60_000)
  await queues.resume(wire('ResumeQueueRequest', { queueId: 'default' }), call)
  assert.equal(queueOf(await queues.get(name, call)).state, 'QUEUE_STATE_RUNNING')
})

test('queues are listed by pages, by prefix and by label; default is always there', async () => {
  const { queues } = services()
  for (const queueId of ['b', 'a', 'mail.x', 'mail.y']) {
    const labels = queueId.startsWith('mail') ? { kind: 'mail' } : {}
    await queues.create(wire('CreateQueueRequest', { queue: { queueId, labels } }), call)
  }
  const ids = async (request: MessageInputs['ListQueuesRequest']): Promise<string[]> => {
    const found: string[] = []
    let pageToken = ''
    do {
      const page = (await queues.list(
        wire('ListQueuesRequest', { ...request, pageSize: 2, pageToken }),
        call,
      )) as MessageOutputs['ListQueuesResponse']
      found.push(...page.queues.map(({ queueId }) => queueId))
      pageToken = page.nextPageToken
    } while (pageToken !== '')
    return found
  }
  assert.deepEqual(await ids({}), ['a', 'b', 'default', 'mail.x', 'mail.y'])
  assert.deepEqual(await ids({ filter: { queueIdPrefix: 'mail.' } }), ['mail.x', 'mail.y'])
  assert.deepEqual(await ids({ filter: { labelSelector: 'kind=mail' } }), ['mail.x', 'mail.y'])
  assert.deepEqual(await ids({ filter: { labelSelector: '!kind' } }), ['a', 'b', 'default'])
  assert.deepEqual(await fieldsOf(ids({ filter: { labelSelector: 'a in (b' } })), [
    'filter.label_selector',
  ])
})

test('what is wrong with a queue is said field by field', async () => {
  const { queues } = services()
  const queue = {
    queueId: 'no spaces',
    rateLimit: { maxDispatchesPerSecond: -1 },
    retryPolicy: { maxAttempts: -1, jitter: 2 },
    // What would be kept and not heeded is refused as well.
    retention: { byState: [{ state: 'TASK_STATE_FAILED' as const }], maxCount: '5' },
    deadLetterPolicy: { maxCount: '5' },
    slowStart: { seconds: '7200' },
  }
  const fields = await fieldsOf(queues.create(wire('CreateQueueRequest', { queue }), call))
  assert.deepEqual(fields, [
    'queue.queue_id',
    'queue.rate_limit.max_dispatches_per_second',
    'queue.retry_policy.max_age',
    'queue.retry_policy.jitter',
    'queue.retention.max_count',
    'queue.retention.by_state[0].max_age',
    'queue.dead_letter_policy.max_count',
    'queue.slow_start',
  ])
})

test('a calendar knows the days that there are', async () => {
  const { calendars } = services()
  const good = { calendarId: 'ch', days: [{ date: '2027-08-01' }], annualDays: ['02-29'] }
  assert.equal(
    await codeOf(calendars.create(wire('CreateCalendarRequest', { calendar: good }), call)),
    'ok',
  )
  const bad = {
    calendarId: 'bad',
    days: [{ date: '2027-02-29' }],
    annualDays: ['02-30', '1-1'],
    weekdays: [0, 7],
  }
  const request = wire('CreateCalendarRequest', { calendar: bad })
  assert.deepEqual(await fieldsOf(calendars.create(request, call)), [
    'calendar.days[0].date',
    'calendar.annual_days[0]',
    'calendar.annual_days[1]',
    'calendar.weekdays[0]',
  ])
  const gone = wire('DeleteCalendarRequest', { calendarId: 'none', allowMissing: true })
  assert.equal(await codeOf(calendars.delete(gone, call)), 'ok')
  assert.equal(
    await codeOf(calendars.delete(wire('DeleteCalendarRequest', { calendarId: 'none' }), call)),
    'RESOURCE_NOT_FOUND',
  )
})

test('a namespace goes only when it is empty, and default never', async () => {
  const { namespaces, queues, held } = services()
  const remove = (namespace: string) =>
    codeOf(namespaces.delete(wire('DeleteNamespaceRequest', { namespace }), call))
  await namespaces.create(
    wire('CreateNamespaceRequest', { namespace: { namespace: 'test' } }),
    call,
  )
  await namespaces.create(
    wire('CreateNamespaceRequest', { namespace: { namespace: 'test-1' } }),
    call,
  )
  await queues.create(
    wire('CreateQueueRequest', { queue: { namespace: 'test-1', queueId: 'q' } }),
    call,
  )
  held.set('test', 3)
  assert.equal(await remove('default'), 'INVALID_ARGUMENT')
  assert.equal(await remove('test'), 'RESOURCE_BUSY')
  held.set('test', 0)
  // S-13: the queue of test-1 is not one of test.
  assert.equal(await remove('test'), 'ok')
  assert.equal(await remove('test-1'), 'RESOURCE_BUSY')
})
