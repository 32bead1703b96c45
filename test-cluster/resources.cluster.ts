// Queues, calendars and namespaces on real processes: made through any node, there after each
// leader's death and after the loss of all processes at once.

import assert from 'node:assert/strict'
import test from 'node:test'
import { SchedulerError } from '#sdk'
import { clientFor, eventually, startFixture, within } from './cluster-fixture.ts'

// If it broke, a queue that was acknowledged would be gone after a failover, and with it its pause.
test('what was acknowledged is there through every node, whatever died since', async (t) => {
  const { cluster, client } = await startFixture(t, { cluster: { shards: 1 } })
  await client.call('CreateNamespace', { namespace: { namespace: 'shop' } })
  const ids: string[] = []
  const create = async (queueId: string): Promise<void> => {
    const queue = { namespace: 'shop', queueId, labels: { made: 'here' } }
    await client.call('CreateQueue', { queue }, { deadlineMs: 30_000 })
    ids.push(queueId)
  }
  for (const nodeId of [1, 2, 3]) {
    for (let i = 0; i < 10; i += 1) await create(`q-${nodeId}-${i}`)
    await cluster.process(nodeId).kill()
    for (let i = 10; i < 20; i += 1) await create(`q-${nodeId}-${i}`)
    await within(30_000, `node ${nodeId} is ready again`, cluster.restart(nodeId))
  }
  await client.call('PauseQueue', { namespace: 'shop', queueId: 'q-1-0', reason: 'flood' })
  await cluster.killAll()
  await within(60_000, 'all are ready again', cluster.start())
  const wanted = [...ids, 'default'].sort()
  for (const endpoint of cluster.endpoints) {
    const reader = clientFor(t, cluster, { endpoints: [endpoint], deadlineMs: 30_000 })
    const found = await eventually('the queues', async () => {
      try {
        const request = { namespace: 'shop', pageSize: 1_000 }
        return (await reader.call('ListQueues', request)).queues
      } catch (error) {
        if (error instanceof SchedulerError) return error.message
        throw error
      }
    })
    assert.deepEqual(found.map(({ queueId }) => queueId).sort(), wanted, endpoint)
    const paused = found.filter(({ state }) => state === 'QUEUE_STATE_PAUSED')
    assert.deepEqual(
      paused.map(({ queueId, pause }) => [queueId, pause?.reason]),
      [['q-1-0', 'flood']],
    )
  }
})

// If it broke, a deployment would be half done after a failover, or done again for ever.
test('what was applied stays as given over the death of every leader', async (t) => {
  const { cluster, client } = await startFixture(t, { cluster: { shards: 3 } })
  const webhook = { url: 'http://127.0.0.1:9/' }
  const schedules = Array.from({ length: 6 }, (_, i) => ({
    schedule: {
      scheduleId: `nightly-${i}`,
      spec: { cron: ['0 3 * * *'], calendars: [{ calendarId: 'holidays' }] },
      taskTemplate: { queue: 'mail', target: { webhook } },
    },
  }))
  const queue = { queueId: 'mail', labels: { from: 'git' } }
  const calendar = { calendarId: 'holidays', weekdays: [7] }
  const resources = [...schedules, { queue }, { calendar }]
  const made = await client.call('ApplyResources', { resources }, { deadlineMs: 30_000 })
  const actionsOf = ({ changes }: typeof made): string[] =>
    changes.map(({ action, error }) => error?.message ?? action)
  assert.deepEqual(
    new Set(actionsOf(made)),
    new Set(['CHANGE_ACTION_CREATE']),
    actionsOf(made).join(),
  )
  for (const nodeId of [1, 2, 3]) {
    await cluster.process(nodeId).kill()
    await within(30_000, `node ${nodeId} is ready again`, cluster.restart(nodeId))
  }
  const again = await client.call('ApplyResources', { resources }, { deadlineMs: 30_000 })
  assert.deepEqual(new Set(actionsOf(again)), new Set(['CHANGE_ACTION_NONE']))
})
