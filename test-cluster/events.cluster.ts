// Events on real processes: all of them, in order within a task, over the death of every node.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type SchedulerClient, SchedulerError, type SchedulerEvent } from '#sdk'
import { eventually, startFixture, within } from './cluster-fixture.ts'

const perRound = 150

/** Takes events until each of the tasks has ended; gives back where it stopped. */
async function takeUntilEnded(
  client: SchedulerClient,
  asked: { readonly resumeToken: string; readonly wanted: ReadonlySet<string> },
  taken: SchedulerEvent[],
): Promise<string> {
  const left = new Set(asked.wanted)
  let token = asked.resumeToken
  for await (const { events, resumeToken } of client.watchEvents({ resumeToken: token })) {
    taken.push(...events)
    token = resumeToken
    for (const { type, taskId } of events) if (type === 'TASK_COMPLETED') left.delete(taskId)
    if (left.size === 0) return token
  }
  return token
}

// If it broke, whoever follows the stream would miss what happened around a failover.
test('a stream goes on behind its token, whichever node dies', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, { cluster: { shards: 4 } })
  const all: string[] = []
  const taken: SchedulerEvent[] = []
  const first = await within(30_000, 'the first message', client.watchEvents().next())
  assert.ok(first.value !== undefined)
  let token = first.value.resumeToken
  for (const nodeId of [1, 2, 3]) {
    const names = Array.from({ length: perRound }, (_, i) => `r${nodeId}-${i}`)
    const wanted = new Set(names)
    const follow = takeUntilEnded(client, { resumeToken: token, wanted }, taken)
    const inputs = names.map((taskId) => ({ taskId, delayMs: 0, webhook: receiver.url }))
    const half = inputs.length / 2
    await client.batchCreateTasks(inputs.slice(0, half), { deadlineMs: 60_000 })
    await cluster.process(nodeId).kill()
    await client.batchCreateTasks(inputs.slice(half), { deadlineMs: 60_000 })
    token = await within(90_000, `events of round ${nodeId}`, follow)
    await within(30_000, `node ${nodeId} is ready again`, cluster.restart(nodeId))
    all.push(...names)
  }
  // At least once: one that comes twice has the same id.
  const byId = new Map(taken.map((event) => [event.eventId, event]))
  const typesOf = new Map<string, string[]>()
  for (const { taskId, type } of byId.values()) {
    typesOf.set(taskId, [...(typesOf.get(taskId) ?? []), type])
  }
  for (const name of all) {
    const types = typesOf.get(name) ?? []
    assert.equal(types[0], 'TASK_CREATED', name)
    assert.equal(types.filter((type) => type === 'TASK_COMPLETED').length, 1, name)
    assert.ok(types.includes('TASK_STARTED'), `${name}: ${types.join()}`)
  }
  const [name] = all
  const listed = await eventually('the list has them', async () => {
    const { events } = await client.call('ListEvents', { taskId: name ?? '' })
    return events.length > 0 ? events : 'none'
  })
  const newestFirst = listed.map(({ type }) => type.replace('EVENT_TYPE_', ''))
  assert.deepEqual(newestFirst.toReversed(), typesOf.get(name ?? ''))
})

test('a stream that can not be gone on with says so', async (t) => {
  const { client } = await startFixture(t, { cluster: { shards: 2, nodes: 1 } })
  const watch = client.watchEvents({ resumeToken: 'not-a-token' })
  await assert.rejects(watch.next(), (error: unknown) => {
    assert.ok(error instanceof SchedulerError)
    assert.equal(error.code, 'INVALID_ARGUMENT')
    assert.match(JSON.stringify(error.violations), /resume_token/)
    return true
  })
  const unknown = client.watchEvents({ types: ['NODE_UP'] })
  await assert.rejects(unknown.next(), /types\[0\]: NODE_UP is not told by this version/)
})
