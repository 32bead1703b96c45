// If this breaks: a node starts with settings that its operator did not mean, or refuses to start
// without saying which line of the file to mend.

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { stringify } from 'yaml'
import { ConfigError, loadConfig, type NodeConfig, parseConfig } from './config.ts'
import { temporaryDirectory } from './lone-shard.ts'

/** The least that a configuration has to say, as fresh objects. */
function least(): Record<string, Record<string, unknown>> {
  return {
    node: { id: 1, dataDirectory: '/var/lib/schedd' },
    cluster: { name: 'tests', nodes: [nodeAt(1)], replicationFactor: 1 },
  }
}

function nodeAt(id: number): Record<string, unknown> {
  const address = (port: number): string => `10.0.0.${id}:${port}`
  return { id, client: address(7400), peer: address(7401), admin: address(7402) }
}

function problemsOf(value: unknown): readonly string[] {
  try {
    parseConfig(value, 'schedd.yaml')
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error))
    assert.ok(error.message.startsWith('schedd.yaml: '), 'names the file')
    for (const problem of error.problems) {
      assert.match(problem, /^(\(top level\)|[a-zA-Z0-9.]+): \S/, 'names the field')
      assert.ok(error.message.includes(problem))
    }
    return error.problems
  }
  return []
}

/** The least, with one setting changed. */
function withSetting(path: string, value: unknown): unknown {
  const config = least()
  const names = path.split('.')
  let place: Record<string, unknown> = config
  for (const name of names.slice(0, -1)) {
    place[name] ??= {}
    place = place[name] as Record<string, unknown>
  }
  place[names.at(-1) as string] = value
  return config
}

test('the least that must be said is enough; the rest has its defaults', () => {
  const config: NodeConfig = parseConfig(least(), 'schedd.yaml')
  assert.equal(config.cluster.shards, 16)
  assert.equal(config.cluster.nodes[0]?.zone, 'default')
  assert.ok(config.timing.electionTicks > 2 * config.timing.heartbeatTicks)
  assert.equal(config.log.level, 'info')
  assert.ok(Object.isFrozen(config))
})

/** Setting, the last allowed values, the first that are not, what the error tells to do. */
const bounds: readonly (readonly [string, readonly unknown[], readonly unknown[], RegExp])[] = [
  ['node.id', [1], [0, 8_192, 1.5, '1', Number.NaN], /at least 1|at most 8191|number|int/],
  ['node.dataDirectory', ['d'], ['', 7], /at least 1|string/],
  ['cluster.name', ['a', 'a'.repeat(63)], ['', 'a'.repeat(64), 'A', '-a'], /1 to 63 of/],
  ['cluster.shards', [1, 1_024], [0, 1_025], /at (least 1|most 1024)/],
  ['cluster.replicationFactor', [1], [0, 2, 4, 6], /1, 3 or 5/],
  ['timing.tickMs', [10, 1_000], [9, 1_001], /at (least 10|most 1000)/],
  ['timing.electionTicks', [5, 100], [3, 101], /at (least 4|most 100)/],
  ['timing.heartbeatTicks', [1, 5], [0, 21], /at (least 1|most 20)/],
  ['raft.retainedBytes', [0, 32 << 20], [-1, (32 << 20) + 1], /at (least 0|most 33554432)/],
  ['timing.sessionTtlMs', [3_000, 600_000], [2_999, 600_001], /at (least 3000|most 600000)/],
  ['webhook.concurrency', [1, 10_000], [0, 10_001], /at (least 1|most 10000)/],
  ['webhook.connectionsPerOrigin', [1, 1_000], [0, 1_001], /at (least 1|most 1000)/],
  ['webhook.allowNetworks', [[]], ['10.0.0.0/8'], /list/],
  ['log.level', ['debug', 'error'], ['loud'], /one of debug, info, warn, error/],
  ['timing.ticks', [], [1], /no setting ticks here/],
  ['colour', [], ['red'], /no setting colour here/],
]

test('each setting has bounds, and an error says which and what to do', () => {
  for (const [path, good, bad, remedy] of bounds) {
    for (const value of good) assert.deepEqual(problemsOf(withSetting(path, value)), [], path)
    for (const value of bad) {
      const problems = problemsOf(withSetting(path, value))
      assert.equal(problems.length, 1, `${path} = ${String(value)}: ${problems.join('; ')}`)
      const field = path.split('.').slice(0, remedy.source.includes('no setting') ? -1 : 9)
      assert.ok(problems[0]?.startsWith(`${field.join('.') || '(top level)'}: `), problems[0])
      assert.match(problems[0] ?? '', remedy)
    }
  }
})

test('addresses are host:port with a port that exists', () => {
  const good = ['localhost:1', '10.0.0.1:65535', '[::1]:7400', 'node-1.example.org:7400']
  const bad = ['', 'localhost', 'localhost:', ':7400', 'localhost:0', 'localhost:65536', 'a b:1']
  for (const client of good) {
    assert.deepEqual(problemsOf(withSetting('cluster.nodes', [{ ...nodeAt(1), client }])), [])
  }
  for (const client of [...bad, '::1:7400', 7400]) {
    const [problem] = problemsOf(withSetting('cluster.nodes', [{ ...nodeAt(1), client }]))
    assert.match(problem ?? '', /^cluster\.nodes\.0\.client: must be/, String(client))
  }
})

test('every problem is told at once, not one per start', () => {
  const problems = problemsOf({ node: { id: 0 }, cluster: { name: 'A', nodes: [] } })
  const fields = problems.map((problem) => problem.split(':')[0])
  assert.deepEqual(fields, ['node.id', 'node.dataDirectory', 'cluster.name', 'cluster.nodes'])
  assert.match(problems[1] ?? '', /is missing; give a string/)
  assert.match(problemsOf(undefined)[0] ?? '', /\(top level\): is missing/)
  assert.match(problemsOf(null)[0] ?? '', /\(top level\): must be a section/)
})

test('settings that contradict each other are refused', () => {
  const cluster = (nodes: unknown[], more: object = {}): unknown => ({
    ...least(),
    cluster: { name: 'tests', nodes, replicationFactor: 1, ...more },
  })
  const expect = (value: unknown, problem: RegExp): void => {
    const problems = problemsOf(value)
    assert.equal(problems.length, 1, problems.join('; '))
    assert.match(problems[0] ?? '', problem)
  }
  expect(cluster([nodeAt(2), nodeAt(3)]), /^node\.id: 1 is not in cluster\.nodes \(2, 3\); add it/)
  const sameId = { ...nodeAt(2), id: 1 }
  expect(cluster([nodeAt(1), sameId]), /^cluster\.nodes: two nodes have the same id; each/)
  const sameAddress = { ...nodeAt(2), admin: '10.0.0.1:7400' }
  expect(cluster([nodeAt(1), sameAddress]), /address 10\.0\.0\.1:7400 is used twice; each/)
  const two = [nodeAt(1), nodeAt(2)]
  expect(cluster(two, { replicationFactor: 3 }), /^cluster\.replicationFactor: 3 .* there are 2;/)
  assert.deepEqual(problemsOf(cluster([nodeAt(1)], { replicationFactor: 3 })), [], 'a node alone')
  const timing = { electionTicks: 6, heartbeatTicks: 3 }
  expect({ ...least(), timing }, /^timing\.electionTicks: must be more than twice .* \(3\)/)
  const enough = { electionTicks: 7, heartbeatTicks: 3 }
  assert.deepEqual(problemsOf({ ...least(), timing: enough }), [])
})

test('the environment wins over the file, the file over the defaults', (t) => {
  const path = join(temporaryDirectory(t), 'schedd.yaml')
  const nodes = [nodeAt(1), nodeAt(2)]
  const file = { ...least(), cluster: { name: 'tests', nodes, replicationFactor: 1, shards: 3 } }
  writeFileSync(path, stringify(file))
  const plain = loadConfig(path, {})
  assert.equal(plain.node.id, 1)
  assert.equal(plain.cluster.shards, 3)
  const env = { SCHEDD_NODE_ID: '2', SCHEDD_DATA_DIRECTORY: '/data', SCHEDD_LOG_LEVEL: 'warn' }
  const changed = loadConfig(path, env)
  assert.deepEqual(changed.node, { id: 2, dataDirectory: '/data' })
  assert.equal(changed.log.level, 'warn')
  assert.deepEqual(changed.cluster, plain.cluster)
  for (const id of ['two', '', '1.5']) {
    assert.throws(() => loadConfig(path, { SCHEDD_NODE_ID: id }), /node\.id: /)
  }
})

test('a file that is not there or not YAML is named', (t) => {
  const path = join(temporaryDirectory(t), 'schedd.yaml')
  assert.throws(() => loadConfig(path, {}), /schedd\.yaml: can not be read .*--config/)
  writeFileSync(path, 'node: [1, 2')
  assert.throws(() => loadConfig(path, {}), ConfigError)
  writeFileSync(path, '')
  assert.throws(() => loadConfig(path, {}), /\(top level\)/)
  writeFileSync(path, JSON.stringify(least()))
  assert.equal(loadConfig(path, {}).node.id, 1, 'JSON is YAML')
})
