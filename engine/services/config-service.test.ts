// If this breaks: what is kept in version control is not what the cluster does, or a deployment
// changes half of it, or overwrites what someone else did, or deletes what nobody meant.
// Real services, router, machine and LevelDB on a clock that the tests move.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { MessageOutputs } from '#proto'
import { SchedulerError } from '../errors.ts'
import { configLimits } from './config-service.ts'
import { ScheduleFixture } from './schedule-fixture.ts'

type Change = MessageOutputs['ResourceChange']
type Exported = MessageOutputs['ExportResourcesResponse']

const url = 'http://127.0.0.1:9/hook'
const mail = { queue: { queueId: 'mail', labels: { from: 'git' }, maxTasks: '100' } }
const holidays = { calendar: { calendarId: 'holidays', weekdays: [6, 7] } }
const nightly = {
  schedule: {
    scheduleId: 'nightly',
    labels: { from: 'git' },
    spec: {
      cron: ['0 3 * * *'],
      timeZone: 'Europe/Vienna',
      calendars: [{ calendarId: 'holidays' }],
    },
    taskTemplate: { queue: 'mail', target: { webhook: { url } }, payload: Buffer.from('{}') },
  },
}
/** What uses others stands first: the order is the server's. */
const all = [nightly, mail, holidays]

const start = (t: TestContext): Promise<ScheduleFixture> => ScheduleFixture.start(t)

async function apply(
  fixture: ScheduleFixture,
  resources: readonly object[],
  more: object = {},
): Promise<readonly Change[]> {
  const request = { resources, ...more }
  return (await fixture.ask<{ changes: Change[] }>('ConfigService/ApplyResources', request)).changes
}

async function exported(fixture: ScheduleFixture, more: object = {}): Promise<object[]> {
  const resources: object[] = []
  let pageToken = ''
  do {
    const page = await fixture.ask<Exported>('ConfigService/ExportResources', {
      pageToken,
      ...more,
    })
    resources.push(...page.resources)
    pageToken = page.nextPageToken
  } while (pageToken !== '')
  return resources
}

const told = (changes: readonly Change[]): string[] =>
  changes.map(({ resourceId, action, error }) => {
    const failed = error === null ? '' : ` ${error.message}`
    return `${resourceId} ${action.replace('CHANGE_ACTION_', '')}${failed}`
  })

async function wrongOf(promise: Promise<unknown>): Promise<string[]> {
  try {
    await promise
  } catch (error) {
    if (error instanceof SchedulerError) return error.violations.map(({ field }) => field)
    throw error
  }
  return []
}

test('what is applied is there; applied again, nothing changes', async (t) => {
  const fixture = await start(t)
  const dry = await apply(fixture, all, { dryRun: true })
  assert.deepEqual(told(dry), ['nightly CREATE', 'mail CREATE', 'holidays CREATE'])
  assert.deepEqual(await exported(fixture), [], 'a dry run makes nothing')
  assert.deepEqual(told(await apply(fixture, all)), told(dry))
  assert.deepEqual(told(await apply(fixture, all)), ['nightly NONE', 'mail NONE', 'holidays NONE'])
  const { schedule } = await fixture.schedules<{ schedule: MessageOutputs['Schedule'] }>(
    'GetSchedule',
    { scheduleId: 'nightly' },
  )
  assert.equal(schedule.taskTemplate?.queue, 'mail')
})

test('what is exported is what has to be applied elsewhere', async (t) => {
  const fixture = await start(t)
  await fixture.ask('NamespaceService/CreateNamespace', { namespace: { namespace: 'copy' } })
  await apply(fixture, all)
  const text = await exported(fixture, { pageSize: 1 })
  assert.deepEqual(
    text.map((resource) => Object.keys(resource)[0]),
    ['queue', 'schedule', 'calendar'],
  )
  assert.deepEqual(told(await apply(fixture, text)), ['mail NONE', 'nightly NONE', 'holidays NONE'])
  await apply(fixture, text, { namespace: 'copy' })
  assert.deepEqual(await exported(fixture, { namespace: 'copy' }), text)
  const labelled = await exported(fixture, { labelSelector: 'from=git' })
  assert.equal(labelled.length, 2, 'a calendar has no labels')
})

test('a change names its fields with both values; what is left out is cleared', async (t) => {
  const fixture = await start(t)
  await apply(fixture, all)
  const changed = { queue: { queueId: 'mail', rateLimit: { maxConcurrentDispatches: 3 } } }
  const [change] = await apply(fixture, [changed], { dryRun: true })
  assert.deepEqual(change?.fields, [
    { path: 'labels', oldValue: '{"from":"git"}', newValue: '' },
    { path: 'max_tasks', oldValue: '"100"', newValue: '' },
    { path: 'rate_limit', oldValue: '', newValue: '{"maxConcurrentDispatches":3}' },
  ])
  assert.deepEqual(told(await apply(fixture, [changed])), ['mail UPDATE'])
  const { queue } = await fixture.ask<{ queue: MessageOutputs['Queue'] }>('QueueService/GetQueue', {
    queueId: 'mail',
    view: 'VIEW_BASIC',
  })
  assert.deepEqual([queue.labels, queue.maxTasks], [{}, '0'])
})

// Y5
test('nothing happens if one is wrong; all that is wrong is named by its place', async (t) => {
  const fixture = await start(t)
  const wrong = [
    mail,
    { queue: { queueId: 'q', rateLimit: { maxBurstSize: -1 } } },
    {
      ...nightly,
      schedule: { ...nightly.schedule, taskTemplate: { queue: 'nowhere', target: null } },
    },
    { calendar: { calendarId: 'c', weekdays: [8] } },
  ]
  const fields = await wrongOf(apply(fixture, wrong))
  assert.ok(fields.includes('resources[1].queue.rate_limit.max_burst_size'), fields.join())
  assert.ok(fields.some((field) => field.startsWith('resources[2].schedule.task_template')))
  assert.ok(fields.includes('resources[3].calendar.weekdays[0]'))
  assert.deepEqual(await exported(fixture), [])
  assert.deepEqual(await wrongOf(apply(fixture, [mail, mail])), ['resources[1].queue'])
  const elsewhere = { queue: { queueId: 'q', namespace: 'other' } }
  assert.deepEqual(await wrongOf(apply(fixture, [elsewhere])), ['resources[0].queue.namespace'])
  assert.deepEqual(await wrongOf(apply(fixture, [{}])), ['resources[0]'])
  const many = Array.from({ length: configLimits.resourcesMax + 1 }, () => mail)
  assert.deepEqual(await wrongOf(apply(fixture, many)), ['resources'])
})

// Y5
test('what is given with an etag is changed only if it is as it was then', async (t) => {
  const fixture = await start(t)
  await apply(fixture, [mail, nightly, holidays])
  const read = async (): Promise<string> => {
    const request = { queueId: 'mail', view: 'VIEW_BASIC' }
    const { queue } = await fixture.ask<{ queue: MessageOutputs['Queue'] }>(
      'QueueService/GetQueue',
      request,
    )
    return queue.etag
  }
  const etag = await read()
  const changed = { queue: { ...mail.queue, description: 'new', etag } }
  assert.deepEqual(told(await apply(fixture, [changed])), ['mail UPDATE'])
  const late = { queue: { ...mail.queue, description: 'newer', etag } }
  await assert.rejects(apply(fixture, [late]), { code: 'VERSION_MISMATCH' })
})

test('what a selector finds and nobody gave is deleted, in bounds; all else stays', async (t) => {
  const fixture = await start(t)
  const old = Array.from({ length: 3 }, (_, i) => ({
    queue: { queueId: `old-${i}`, labels: { from: 'git' } },
  }))
  await apply(fixture, [...all, ...old, { queue: { queueId: 'by-hand' } }])
  const prune = { pruneLabelSelector: 'from=git' }
  const dry = await apply(fixture, [mail], { ...prune, dryRun: true })
  assert.deepEqual(told(dry), ['mail NONE', 'old-0 DELETE', 'old-1 DELETE', 'old-2 DELETE'])
  await assert.rejects(apply(fixture, [mail], { ...prune, maxDeletions: 2 }), /more than max_del/)
  const task = { taskId: 't', queue: 'old-1', target: { webhook: { url } } }
  await fixture.ask('TaskService/CreateTask', { task })
  const done = told(await apply(fixture, [mail], prune))
  assert.match(done[2] ?? '', /^old-1 DELETE .* holds 1 tasks/, 'each tells of its own')
  const left = await exported(fixture, { kinds: ['RESOURCE_KIND_QUEUE'] })
  const ids = left.map((resource) => (resource as typeof mail).queue.queueId)
  assert.deepEqual(ids, ['by-hand', 'mail', 'old-1'])
})
