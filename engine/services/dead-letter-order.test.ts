// If this breaks: a page of dead letters misses one, or shows one twice.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import type { TaskRecord } from '#machine'
import { defaultRetryPolicy } from '../codec/definition-codec.ts'
import type { DeadCursor } from '../query/dead-letters.ts'
import {
  type Found,
  isBefore,
  merge,
  type Place,
  type ShardPart,
  startIn,
} from './dead-letter-order.ts'

const seeds = Number(process.env['SEEDS'] ?? 300)

function deadTask(number: number, endedAtMs: number): TaskRecord {
  return {
    key: `n/t${number}`,
    number,
    state: 'FAILED',
    version: 2,
    definition: {
      fireAtMs: 0,
      queue: 'q',
      priority: 0,
      retry: defaultRetryPolicy,
      attemptTimeoutMs: 1,
      startDeadlineMs: 0,
      guarantee: 'AT_LEAST_ONCE',
      retentionMs: 1,
      spec: new Uint8Array(0),
    },
    createdAtMs: 0,
    updatedAtMs: 0,
    nextAttemptAtMs: 0,
    attemptCount: 1,
    lease: undefined,
    attempts: [],
    endedAtMs,
    endReason: 'MAX_ATTEMPTS',
    requests: [],
    origin: undefined,
  }
}

/** The dead letters of one shard in the order of its index. */
function drawShard(prng: Prng): TaskRecord[] {
  const count = prng.range(0, 12)
  const tasks = Array.from({ length: count }, (_, i) => deadTask(i + 1, prng.range(1, 6)))
  return tasks.sort((a, b) => b.endedAtMs - a.endedAtMs || a.number - b.number)
}

/** What a shard answers: every third task does not match, and only so many are looked at. */
function part(
  tasks: readonly TaskRecord[],
  from: DeadCursor | undefined,
  bounds: { readonly limit: number; readonly scanMax: number },
): ShardPart {
  const isBehind = ({ endedAtMs, number }: TaskRecord): boolean =>
    from === undefined ||
    endedAtMs < from.endedMs ||
    (endedAtMs === from.endedMs && number >= from.number)
  const found: TaskRecord[] = []
  let looked = 0
  for (const task of tasks.filter(isBehind)) {
    if (found.length >= bounds.limit || looked >= bounds.scanMax) {
      const next = { endedMs: task.endedAtMs, number: task.number }
      return { tasks: found, next, clockMs: 0 }
    }
    looked += 1
    if (task.number % 3 !== 0) found.push(task)
  }
  return { tasks: found, next: undefined, clockMs: 0 }
}

test('pages of any size over any shards are the whole list, once, in order (DL1)', () => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const prng = createPrng(seed)
    const shards = Array.from({ length: prng.range(1, 5) }, () => drawShard(prng))
    const limit = prng.range(1, 8)
    const scanMax = prng.range(1, 9)
    const listed: Found[] = []
    let from: Place | undefined
    for (let pages = 0; pages < 500; pages += 1) {
      const parts = shards.map((tasks, i) => part(tasks, startIn(i + 1, from), { limit, scanMax }))
      const { page, next } = merge(parts, limit)
      assert.ok(page.length <= limit, `seed ${seed}`)
      listed.push(...page)
      from = next
      if (next === undefined) break
    }
    assert.equal(from, undefined, `seed ${seed}: the list ends`)
    const expected = shards.flatMap((tasks, i) =>
      tasks
        .filter(({ number }) => number % 3 !== 0)
        .map(({ endedAtMs: endedMs, number }): Place => ({ shard: i + 1, endedMs, number })),
    )
    expected.sort((a, b) => (isBefore(a, b) ? -1 : 1))
    assert.deepEqual(
      listed.map(({ place }) => place),
      expected,
      `seed ${seed}`,
    )
  }
})
