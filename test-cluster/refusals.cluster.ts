// What must not start does not start, and says why and what to do; the others go on meanwhile.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { clientFor, clusterFor, eventually, startFixture, within } from './cluster-fixture.ts'
import type { ProcessCluster } from './cluster.ts'
import type { NodeProcess } from './node-process.ts'
import { openTasks } from './records-check.ts'
import { untilWhole } from './whole.ts'

interface Config {
  node: { id: number; dataDirectory: string }
  cluster: { name: string; nodes: { id: number; client: string; peer: string; admin: string }[] }
  [section: string]: object
}

function changeConfig(process: NodeProcess, change: (config: Config) => void): void {
  const config = JSON.parse(readFileSync(process.configPath, 'utf8')) as Config
  change(config)
  writeFileSync(process.configPath, JSON.stringify(config))
}

/** Starts it, and returns how it ended; fails when it does not end. */
async function refusalOf(process: NodeProcess): Promise<{ code: number | string; error: string }> {
  process.start()
  const line = await within(
    20_000,
    `the refusal of node ${process.id}`,
    Promise.race([process.event('refused'), process.event('fatal')]),
  )
  const code = await within(20_000, `the end of node ${process.id}`, process.ended())
  return { code, error: String(line['error']) }
}

/** The configuration before is put back afterwards. */
async function refusalWith(
  process: NodeProcess,
  change: (config: Config) => void,
): Promise<{ code: number | string; error: string }> {
  const before = readFileSync(process.configPath)
  changeConfig(process, change)
  const refusal = await refusalOf(process)
  writeFileSync(process.configPath, before)
  return refusal
}

const alone = { nodes: 1, shards: 1 } as const

// If it broke, an operator's slip would run as something that nobody meant.
test('a wrong configuration: exit code 78, the field, and what to do', async (t) => {
  const cluster = await clusterFor(t, { nodes: 3 })
  const process = cluster.process(1)
  const cases: [string, (config: Config) => void, RegExp][] = [
    [
      'unknown field',
      (c) => Object.assign(c['timing'] ?? {}, { tik: 5 }),
      /timing: .*no setting tik here; remove it/,
    ],
    ['unknown section', (c) => Object.assign(c, { rafts: {} }), /: .*no setting rafts here/],
    ['unknown node', (c) => (c.node.id = 9), /node\.id: 9 is not in cluster\.nodes \(1, 2, 3\)/],
    [
      'an address twice',
      (c) => (c.cluster.nodes[1] = { ...c.cluster.nodes[0], id: 2 } as never),
      /cluster\.nodes: the address 127\.0\.0\.1:\d+ is used twice/,
    ],
    ['an id twice', (c) => Object.assign(c.cluster.nodes[1] ?? {}, { id: 1 }), /same id/],
    [
      'no port',
      (c) => Object.assign(c.cluster.nodes[2] ?? {}, { peer: 'localhost' }),
      /cluster\.nodes\.2\.peer: must be "host:port"/,
    ],
    ['too few nodes', (c) => c.cluster.nodes.pop(), /cluster\.replicationFactor: 3 replicas/],
    ['a number as text', (c) => (c.node.id = '1' as never), /node\.id: .*number/],
  ]
  for (const [name, change, error] of cases) {
    const refusal = await refusalWith(process, change)
    assert.equal(refusal.code, 78, name)
    assert.match(refusal.error, error, name)
  }
  rmSync(process.configPath)
  const { code, error } = await refusalOf(process)
  assert.equal(code, 78)
  assert.match(error, /schedd\.json: can not be read .*--config/)
})

// If it broke, a node would take part under a name that is not its own, and vote twice.
test("another's data directory, or one in use: refused by name, and unharmed", async (t) => {
  const cluster = await clusterFor(t, alone)
  const process = cluster.process(1)
  await cluster.start()
  await process.kill()

  const otherCluster = await refusalWith(process, (c) => (c.cluster.name = 'other'))
  assert.equal(otherCluster.code, 1)
  assert.match(
    otherCluster.error,
    /belongs to node 1 of cluster "local", .*node 1 of cluster "other"/,
  )
  const otherNode = await refusalWith(process, (c) => {
    c.node.id = 2
    Object.assign(c.cluster.nodes[0] ?? {}, { id: 2 })
  })
  assert.equal(otherNode.code, 1)
  assert.match(otherNode.error, /belongs to node 1 of .*this is node 2 .*Correct the node id/)

  await cluster.restart(1)
  const second = await clusterFor(t, alone)
  const { dataDirectory } = (JSON.parse(readFileSync(process.configPath, 'utf8')) as Config).node
  const inUse = await refusalWith(second.process(1), (c) => (c.node.dataDirectory = dataDirectory))
  assert.equal(inUse.code, 1)
  assert.match(inUse.error, new RegExp(`in use by process ${process.pid}: .*Stop that process`))
  assert.ok(process.running)
})

// If it broke, a node without one of its ports would look as if it ran.
test('a taken port: refused with the address; free again, it starts', async (t) => {
  const cluster = await clusterFor(t, alone)
  const process = cluster.process(1)
  const node = cluster.nodes[0]
  assert.ok(node !== undefined)
  for (const address of [node.client, node.peer, node.admin]) {
    const server = createServer()
    server.listen(Number(address.split(':')[1]), '127.0.0.1')
    await once(server, 'listening')
    const { code, error } = await refusalOf(process)
    assert.equal(code, 1, address)
    assert.ok(error.includes(address), `${error} names ${address}`)
    await new Promise((resolve) => server.close(resolve))
  }
  await cluster.start()
})

/** Registers tasks that are due at once, and waits for their end: two nodes are enough. */
async function serves(
  t: TestContext,
  cluster: ProcessCluster,
  options: { readonly url: string; readonly prefix: string; readonly count: number },
): Promise<void> {
  const client = clientFor(t, cluster, { deadlineMs: 30_000 })
  const inputs = Array.from({ length: options.count }, (_, i) => ({
    taskId: `${options.prefix}-${i}`,
    webhook: options.url,
    payload: 'x'.repeat(500),
  }))
  const results = await client.batchCreateTasks(inputs)
  for (const { error } of results) assert.equal(error, undefined)
  const expected = new Map(inputs.map((input) => [input.taskId, input]))
  await eventually('all are delivered', () => openTasks(client, expected))
}

const dataOf = (cluster: ProcessCluster, id: number, folder: string): string =>
  join(cluster.process(id).directory, 'data', folder)

function flipByte(file: string, offset: number): void {
  const bytes = readFileSync(file)
  bytes[offset] = (bytes[offset] ?? 0) ^ 0x10
  writeFileSync(file, bytes)
}

/** The largest file of a folder. */
function largest(folder: string, matches: RegExp): string {
  const files = readdirSync(folder).filter((name) => matches.test(name))
  files.sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)
  assert.ok(files[0] !== undefined, `${folder} has a file like ${matches}`)
  return join(folder, files[0])
}

/** Where the written part of a file ends: logs grow ahead of what they hold. */
function writtenBytes(file: string): number {
  const bytes = readFileSync(file)
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return end
}

/** Its replicas were rebuilt under other numbers: the warnings name the groups. */
async function isRebuilt(t: TestContext, cluster: ProcessCluster, id: number): Promise<void> {
  const node = cluster.process(id)
  await within(60_000, `node ${node.id} is ready`, node.event('ready'))
  const says = (text: RegExp) => node.event('warning', (line) => text.test(String(line['msg'])))
  const lost = await within(5_000, 'what is lost', says(/is lost here and is rebuilt/))
  assert.equal(typeof lost['group'], 'number')
  await within(5_000, 'who it is now', says(/is rebuilt as member \d+/))
  await untilWhole(t, cluster, id)
}

// If it broke, a node would vote with a log that lacks what it has acknowledged, and tasks be lost.
test('damage on disk: what it harms is rebuilt from the others, which go on (N1)', async (t) => {
  const { cluster, receiver } = await startFixture(t, { cluster: { shards: 4 } })
  const victim = cluster.process(3)
  await serves(t, cluster, { url: receiver.url, prefix: 'before', count: 500 })
  await victim.kill()

  const wal = largest(dataOf(cluster, 3, 'wal'), /^wal-/)
  flipByte(wal, Math.floor(writtenBytes(wal) / 2))
  victim.start()
  await isRebuilt(t, cluster, 3)
  assert.ok(readdirSync(dataOf(cluster, 3, 'wal')).some((name) => name.endsWith('.damaged')))
  await serves(t, cluster, { url: receiver.url, prefix: 'wal', count: 200 })

  await victim.stop()
  const state = largest(dataOf(cluster, 3, 'state'), /\.(?:log|ldb)$/)
  flipByte(state, Math.floor(writtenBytes(state) / 2))
  victim.start()
  await isRebuilt(t, cluster, 3)
  assert.ok(readdirSync(dataOf(cluster, 3, '')).includes('state.damaged-1'))
  await serves(t, cluster, { url: receiver.url, prefix: 'state', count: 200 })

  await victim.stop()
  rmSync(dataOf(cluster, 3, 'wal'), { recursive: true })
  victim.start()
  await isRebuilt(t, cluster, 3)
  // Everything is on nodes 2 and 3 together: what was rebuilt counts.
  await cluster.process(1).kill()
  await serves(t, cluster, { url: receiver.url, prefix: 'after', count: 200 })
})

// If it broke, a node that has the only copy of something would throw it away.
test('damage where nobody else has a copy: refused, with what to do', async (t) => {
  const cluster = await clusterFor(t, alone)
  await cluster.start()
  const victim = cluster.process(1)
  await victim.kill()
  const folder = dataOf(cluster, 1, 'wal')
  renameSync(folder, `${folder}.away`)
  for (let starts = 0; starts < 2; starts += 1) {
    const { code, error } = await refusalOf(victim)
    assert.equal(code, 1)
    assert.match(error, /log .*(?:holds nothing|ends at|was lost).*one replica of each shard/)
  }
  rmSync(folder, { recursive: true })
  renameSync(`${folder}.away`, folder)
  await within(30_000, 'the complete node is ready', cluster.restart(1))
})
