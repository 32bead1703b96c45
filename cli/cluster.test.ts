// What operators type about nodes and shards. If a test in here breaks, they see something else, or
// do something else than they typed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exitCodes } from './exit-codes.ts'
import { given, lines, schedctlOfFile } from './schedctl-process.ts'

const { node, run } = schedctlOfFile()

const lastOf = (method: string): unknown =>
  given(node.calls.findLast((call) => call.method === method)?.request)

const shard = (shardId: number, more: object = {}): object => ({
  shardId,
  leaderNodeId: 1,
  term: 4,
  commitIndex: 90,
  available: true,
  wellPlaced: true,
  replicas: [
    { nodeId: 1, role: 'REPLICA_ROLE_LEADER', alive: true, matchIndex: 90 },
    { nodeId: 2, role: 'REPLICA_ROLE_FOLLOWER', alive: true, matchIndex: 88, lagEntries: 2 },
  ],
  ...more,
})

test('nodes, with what they have', async () => {
  const one = { nodeId: 1, alive: true, zone: 'a', clientAddress: 'h1:7400', leaderCount: 2 }
  const more = { state: 'NODE_STATE_ACTIVE', memoryBytes: 300_000_000, diskFreeBytes: 2 ** 40 }
  node.answers = { ListNodes: { nodes: [{ ...one, ...more }] } }
  assert.deepEqual(lines((await run(['node', 'list'])).stdout), [
    'NODE  ALIVE  ZONE  ADDRESS  LEADS  REPLICAS  CLOCK  VERSION  STATE   MEMORY   DISK FREE',
    '1     yes    a     h1:7400  2      0                         ACTIVE  286 MiB  1.0 TiB',
  ])
})

test('all pages of shards, and what ails them', async () => {
  const ailing = shard(2, {
    replicas: [{ nodeId: 1, role: 'REPLICA_ROLE_LEADER', alive: true }, { nodeId: 2 }],
    wellPlaced: false,
  })
  node.answers = {
    ListShards: [{ shards: [shard(1)], nextPageToken: 'x' }, { shards: [ailing] }],
  }
  const ran = await run(['shard', 'list', '--node', '2', '--unhealthy'])
  const rows = lines(ran.stdout)
  assert.equal(rows.length, 3)
  assert.match(rows[1] ?? '', /^1 .*OK$/)
  assert.match(rows[2] ?? '', /^2 .*replica missing, zones$/)
  assert.partialDeepStrictEqual(lastOf('ListShards'), { nodeId: 2, onlyUnhealthy: true })
})

test('a leadership is moved, a node is drained', async () => {
  node.answers = {
    TransferLeader: { shard: shard(7, { leaderNodeId: 2 }) },
    DrainNode: { operation: { operationId: 'op1', state: 'OPERATION_STATE_SUCCEEDED' } },
    UndrainNode: { node: { nodeId: 2, state: 'NODE_STATE_ACTIVE' } },
  }
  const moved = await run(['shard', 'transfer-leader', '7', '--to', '2'])
  assert.equal(moved.stdout, 'shard/7 is led by node 2\n')
  assert.partialDeepStrictEqual(lastOf('TransferLeader'), { shardId: 7, targetNodeId: 2 })
  const drained = await run(['node', 'drain', '2', '--reason', 'new disk', '--wait'])
  assert.equal(drained.code, exitCodes.ok)
  assert.partialDeepStrictEqual(lastOf('DrainNode'), { nodeId: 2, reason: 'new disk' })
  assert.equal((await run(['node', 'undrain', '2'])).stdout, 'node/2 may lead again\n')
})

test('replicas that differ end a script', async () => {
  const replicas = [{ nodeId: 1, digest: 'aa' }, { nodeId: 2, digest: 'bb' }, { nodeId: 3 }]
  node.answers = { CompareShardDigests: { equal: false, index: 12, replicas } }
  const ran = await run(['shard', 'compare', '3'])
  assert.equal(ran.code, exitCodes.failed)
  assert.deepEqual(lines(ran.stdout), [
    'node 1  aa',
    'node 2  bb',
    'node 3  not comparable',
    'DIFFERENT at index 12',
  ])
})

test('numbers that are none are refused before anything is asked', async () => {
  for (const args of [
    ['node', 'get', 'two'],
    ['node', 'drain', '0'],
    ['shard', 'get', '-1'],
    ['shard', 'transfer-leader', '1', '--to', 'x'],
  ]) {
    const ran = await run(args)
    assert.equal(ran.code, exitCodes.usage, args.join(' '))
    assert.equal(node.calls.length, 0)
  }
})
