// The power fails: all nodes die at once, while they register and fire, and while they recover.

import assert from 'node:assert/strict'
import test from 'node:test'
import { eventually, type Fixture, startFixture, within } from './cluster-fixture.ts'
import { checkDeliveries, type Kill, some } from './delivery-check.ts'
import { Load } from './load.ts'
import { listAll, openTasks, repetitionFaults } from './records-check.ts'

const taskCount = 9_000
const perSecond = 500
/** Registered first, due after everything: they lie in the stores through all failures. */
const farCount = 500
const farMs = 3_600_000

// If it broke, a power failure would lose what was acknowledged: the one promise nobody can mend
// later.
test('all nodes die at once, twice, once more in recovery: nothing is missing', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, {
    receiver: { respond: (_, at) => (at % 3 === 0 ? { delayMs: 60 } : undefined) },
  })
  const far = new Load({
    client,
    prefix: 'far',
    count: farCount,
    perSecond: 100_000,
    task: (taskId) => ({ webhook: receiver.url, payload: taskId }),
    dueInMs: () => farMs,
  })
  await far.run()
  const load = new Load({
    client,
    prefix: 'p',
    count: taskCount,
    perSecond,
    task: (taskId) => ({ webhook: receiver.url, payload: taskId }),
    // Some fall due while nothing runs, some later.
    dueInMs: (position) => 100 + ((position * 7_919) % 8_000),
    deadlineMs: 60_000,
  })
  const running = load.run()
  const kills: Kill[] = []
  for (const round of [1, 2, 3]) {
    await within(40_000, 'registration goes on', load.reached((round * taskCount) / 5))
    const told = await failAndRecover({ cluster, client, receiver, load, far, kills }, round === 3)
    t.diagnostic(`power back ${round}: ${told}`)
  }

  await within(90_000, 'all is registered', running)
  assert.equal(load.errors.length, 0, some(load.errors.map((error) => error.message)))
  await eventually('every task has come', async () => {
    const left = load.acknowledged.size - receiver.arrivals.distinctKeys
    return left <= 0 ? true : `${left} have not`
  })
  await eventually('every task is at its end', () => openTasks(client, load.acknowledged))
  const report = checkDeliveries(load.acknowledged, receiver.arrivals)
  assert.equal(report.missing.length, 0, `lost: ${some(report.missing)}`)
  assert.equal(report.faults.length, 0, some(report.faults))
  assert.equal(report.strangers.length, 0, some(report.strangers))
  const faults = await repetitionFaults(client, report.repeated, kills)
  assert.equal(faults.length, 0, some(faults))
  assert.ok(
    report.repeated.size > 0,
    'no failure met an attempt in flight: this run proved nothing',
  )
  t.diagnostic(`repeated: ${report.repeated.size} of ${load.acknowledged.size}`)
})

interface World {
  readonly cluster: Fixture['cluster']
  readonly client: Fixture['client']
  readonly receiver: Fixture['receiver']
  readonly load: Load
  readonly far: Load
  readonly kills: Kill[]
}

/** All nodes die, `twice` once more while they recover; all that was acknowledged is there. */
async function failAndRecover(world: World, twice: boolean): Promise<string> {
  const { cluster, client, receiver, load, far } = world
  await killAll(world)
  if (twice) {
    // As soon as the first node has read its log, and before the others are done.
    for (const process of cluster.processes) process.start()
    const read = cluster.processes.map((process) => process.event('recovered'))
    await within(30_000, 'a node has read its log', Promise.any(read))
    await killAll(world)
  }
  const restartedMs = Date.now()
  const acknowledged = [...load.acknowledged.values()]
  await within(60_000, 'the cluster is ready again', cluster.start())
  const readyMs = Date.now()
  const first = await within(
    30_000,
    'something fires',
    receiver.waitFor((arrival) => arrival.wallMs > restartedMs),
  )
  const tasks = await listAll(client)
  const missing = acknowledged.filter(({ taskId }) => !tasks.has(taskId))
  assert.equal(missing.length, 0, `lost: ${some(missing.map(({ taskId }) => taskId))}`)
  for (const taskId of far.acknowledged.keys()) assert.equal(tasks.get(taskId)?.state, 'PENDING')
  return `ready after ${readyMs - restartedMs} ms, fired after ${first.wallMs - restartedMs} ms`
}

async function killAll({ cluster, kills }: World): Promise<void> {
  await cluster.killAll()
  const atMs = Date.now()
  for (const nodeId of [1, 2, 3]) kills.push({ nodeId, atMs })
}
