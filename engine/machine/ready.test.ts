// If this breaks: a task is handed out twice at a time, or a follower's memory grows with every
// task.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng } from '#base/prng'
import { ReadyLanes } from './ready.ts'

test('what was put back comes first again; what was settled does not come', () => {
  const lanes = new ReadyLanes(2)
  for (const key of ['a', 'b', 'c']) lanes.add(key, 1)
  assert.equal(lanes.take(1), 'a')
  assert.equal(lanes.take(1), 'b')
  lanes.add('a', 1)
  assert.equal(lanes.size, 1, 'what is out is not added')
  lanes.putBack('b', 1)
  lanes.putBack('a', 1)
  assert.equal(lanes.take(1), 'a')
  assert.equal(lanes.settle('a'), true)
  assert.equal(lanes.settle('a'), false)
  assert.equal(lanes.take(1), 'b')
  assert.equal(lanes.take(1), 'c')
  assert.equal(lanes.take(1), undefined)
  lanes.checkInvariants()
})

test('what waits for a worker is no pause: counted as free, taken from its place in order', () => {
  const lanes = new ReadyLanes(1)
  for (const key of ['a', 'b', 'c']) lanes.add(key, 0)
  for (const key of ['a', 'b', 'c']) assert.equal(lanes.take(0), key)
  lanes.hold('a', 'work/n/q/')
  lanes.hold('b', 'n/q')
  lanes.hold('c', 'work/n/q/')
  const sample = lanes.sample(10)
  assert.deepEqual([sample.freeCount, sample.free], [2, ['a', 'c']])
  assert.deepEqual([sample.heldCount, sample.held], [1, ['b']])
  assert.equal(lanes.takeHeld('work/n/q/'), 'a')
  lanes.checkInvariants()
  assert.equal(lanes.takeHeld('work/n/q/'), 'c')
  assert.equal(lanes.takeHeld('work/n/q/'), undefined)
  assert.equal(lanes.settle('c'), true, 'it was out')
  lanes.checkInvariants()
})

// A follower adds what is due and forgets what the leader's grants name; it never takes.
test('a follower keeps about as many entries as keys that wait (Q3)', () => {
  const lanes = new ReadyLanes(10)
  const prng = createPrng(1)
  const waiting: string[] = []
  for (let number = 0; number < 200_000; number += 1) {
    lanes.add(`t${number}`, number % 10)
    waiting.push(`t${number}`)
    // One old key of each lane stays in front of all others.
    while (waiting.length > 100) {
      const at = prng.range(20, waiting.length)
      lanes.forget(waiting.splice(at, 1)[0] as string)
    }
  }
  lanes.prune()
  assert.equal(lanes.size, waiting.length)
  assert.ok(lanes.entryCount <= 2 * lanes.size + 1_025, `${lanes.entryCount} entries`)
  lanes.checkInvariants()
})

test('lanes against a list: first in, first out, whatever was forgotten in between', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const prng = createPrng(seed)
    const lanes = new ReadyLanes(1)
    let model: string[] = []
    const out = new Set<string>()
    for (let step = 0; step < 3_000; step += 1) {
      const key = `t${prng.range(0, 500)}`
      const kind = prng.range(0, 10)
      if (kind < 4) {
        // Back in line at the place of its old entry, if that is still there: so only fresh keys
        // here.
        const fresh = `t${seed}-${step}`
        lanes.add(fresh, 0)
        model.push(fresh)
      } else if (kind < 6) {
        const taken = lanes.take(0)
        assert.equal(taken, model.shift(), `seed ${seed}`)
        if (taken !== undefined) out.add(taken)
      } else if (kind < 7 && out.size > 0) {
        const [back] = out
        out.delete(back as string)
        lanes.putBack(back as string, 0)
        model.unshift(back as string)
      } else if (kind < 8 && model.length > 0) {
        const gone = prng.pick(model)
        lanes.forget(gone)
        model = model.filter((one) => one !== gone)
      } else {
        lanes.settle(key)
        lanes.prune()
      }
      assert.equal(lanes.size, model.length)
    }
    lanes.checkInvariants()
  }
})

test('Q4: what is held waits at its place until that is released, or its record changes', () => {
  const lanes = new ReadyLanes(2)
  for (const key of ['a', 'b', 'c', 'd']) lanes.add(key, 1)
  const hold = (key: string, place: string): void => {
    assert.equal(lanes.take(1), key)
    lanes.hold(key, place)
  }
  hold('a', 'x')
  hold('b', 'y')
  hold('c', 'x')
  lanes.add('a', 1)
  lanes.checkInvariants()
  assert.deepEqual([lanes.size, lanes.heldPlaces(), lanes.heldCount('x')], [1, ['x', 'y'], 2])
  lanes.forget('b')
  assert.deepEqual(lanes.heldPlaces(), ['x'])
  assert.deepEqual(lanes.release('x', 1), ['a'])
  lanes.leave('c')
  assert.deepEqual(lanes.heldPlaces(), [])
  assert.equal(lanes.unhold('c'), false)
  lanes.add('c', 1)
  assert.deepEqual([lanes.take(1), lanes.take(1)], ['d', 'c'])
  lanes.checkInvariants()
})
