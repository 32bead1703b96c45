// A disk that becomes slow: nothing fails, nobody is deposed, everybody would wait (R26).

import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { pathToFileURL } from 'node:url'
import { eventually, startFixture, within } from './cluster-fixture.ts'
import { Load } from './load.ts'
import { openTasks } from './records-check.ts'

const hook = join(import.meta.dirname, './slow-disk-hook.ts')
const slowNode = 1

// If it broke, one worn disk would delay a third of all tasks until somebody notices.
test('a leader with a slow disk gives way, and is given nothing until it is well', async (t) => {
  const execArguments = ['--import', pathToFileURL(hook).href]
  const fixture = await startFixture(t, { cluster: { shards: 6, execArguments } })
  const { cluster, client, receiver } = fixture
  const node = cluster.process(slowNode)
  const ledBy = async (id: number): Promise<number> => {
    const answer = await fetch(`http://${cluster.nodes[id - 1]?.admin}/metrics`)
    return Number(/^schedd_shards_led (\d+)$/m.exec(await answer.text())?.[1])
  }
  const leads = (count: (led: number) => boolean) => async (): Promise<true | string> => {
    const led = await ledBy(slowNode)
    return count(led) ? true : `it leads ${led}`
  }
  await eventually(
    'leaderships are where they belong',
    leads((led) => led === 2),
  )
  const load = new Load({
    client,
    prefix: 'd',
    count: 20_000,
    perSecond: 100,
    task: (taskId) => ({ webhook: receiver.url, payload: taskId }),
    dueInMs: () => 200,
  })
  const running = load.run()
  await within(30_000, 'some tasks are there', load.reached(200))

  const marker = join(node.directory, 'slow-disk')
  writeFileSync(marker, '')
  const noticed = node.event('warning', ({ isSlow }) => isSlow === true)
  await within(30_000, 'it notices', noticed)
  await eventually(
    'it leads nothing',
    leads((led) => led === 0),
  )
  const timesLed = (): number => node.count('leader', ({ leading }) => leading === true)
  const before = timesLed()
  await within(60_000, 'the others go on', load.reached(load.acknowledged.size + 300))
  assert.equal(await ledBy(slowNode), 0)

  // A disk that is fast again rests for a while, and its peers know of it.
  rmSync(marker)
  const isWell = node.event('warning', ({ isSlow }) => isSlow === false)
  await within(90_000, 'it is well', isWell)
  assert.equal(timesLed(), before, 'nothing came back before')
  await eventually(
    'it leads again',
    leads((led) => led === 2),
    { timeoutMs: 90_000 },
  )
  load.stop()
  await within(60_000, 'all is registered', running)
  assert.equal(load.errors.length, 0, String(load.errors[0]?.message))
  await eventually('every task is at its end', () => openTasks(client, load.acknowledged))
})
