// If this breaks: a node whose own event loop stood still takes that for the death of its leader.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LogIndex, Term } from '#base/brand'
import type { Clock, Timer } from '#base/clock'
import type { PeerMessage } from '#raft/core'
import { group1, HeldLog, MemoryNetwork, nodeIds } from './memory-doors.ts'
import { createTicker } from './ticker.ts'
import { startNode, type TrioNode } from './trio.ts'

/** An event loop by hand: timers, then sockets, then what asked for a later turn. */
class HandLoop implements Clock {
  #nowMs = 0
  #timers: { readonly atMs: number; readonly act: () => void }[] = []
  #soon: (() => void)[] = []
  /** What waits in the sockets. */
  arrived: (() => void)[] = []

  monotonicMs(): number {
    return this.#nowMs
  }
  wallMs(): number {
    return this.#nowMs
  }
  after(delayMs: number, act: () => void): Timer {
    const timer = { atMs: this.#nowMs + delayMs, act }
    this.#timers.push(timer)
    return { cancel: () => void (this.#timers = this.#timers.filter((other) => other !== timer)) }
  }
  soon(act: () => void): void {
    this.#soon.push(act)
  }

  /** One turn of the loop, `ms` after the last one. */
  turn(ms: number): void {
    this.#nowMs += ms
    const due = this.#timers.filter(({ atMs }) => atMs <= this.#nowMs)
    this.#timers = this.#timers.filter(({ atMs }) => atMs > this.#nowMs)
    for (const { act } of due) act()
    const { arrived } = this
    this.arrived = []
    for (const act of arrived) act()
    const soon = this.#soon
    this.#soon = []
    for (const act of soon) act()
  }
}

/** The log's writes take turns of the real loop. */
async function settled(): Promise<void> {
  for (let i = 0; i < 10; i += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('a tick', () => {
  function record(): {
    readonly loop: HandLoop
    readonly seen: string[]
    readonly stop: () => void
  } {
    const loop = new HandLoop()
    const seen: string[] = []
    const ticker = createTicker({ clock: loop, tickMs: 10, onTick: () => seen.push('tick') })
    ticker.start()
    return { loop, seen, stop: () => ticker.stop() }
  }

  test('comes every `tickMs`, before what arrives after it', () => {
    const { loop, seen } = record()
    for (let i = 0; i < 3; i += 1) {
      loop.arrived.push(() => seen.push('message'))
      loop.turn(10)
    }
    assert.deepEqual(seen, ['tick', 'message', 'tick', 'message', 'tick', 'message'])
  })

  test('that is late counts once, after what came in meanwhile (R34)', () => {
    const { loop, seen } = record()
    loop.arrived.push(() => seen.push('message'))
    loop.turn(5_000)
    assert.deepEqual(seen, ['message', 'tick'])
    loop.turn(10)
    assert.deepEqual(seen, ['message', 'tick', 'tick'])
  })

  test('does not come after the end, however late it is', () => {
    const { loop, seen, stop } = record()
    loop.arrived.push(stop)
    loop.turn(5_000)
    loop.turn(10)
    assert.deepEqual(seen, [])
  })
})

describe('a follower', () => {
  const electionTicks = 10
  const heartbeat = {
    type: 'Heartbeat',
    from: nodeIds[0] as never,
    to: nodeIds[1] as never,
    term: 1 as Term,
    commit: 0 as LogIndex,
    readContext: 0,
  } as const satisfies PeerMessage

  /** Node 2 of three; nobody else is there but for what arrives by hand. */
  function start(seed: number): {
    readonly loop: HandLoop
    readonly node: TrioNode
    readonly network: MemoryNetwork
    readonly arrive: () => void
  } {
    const loop = new HandLoop()
    const network = new MemoryNetwork()
    // Its leader's term is known: nothing has to be written before it asks.
    const disk = new HeldLog()
    disk.hardState = { ...disk.hardState, term: heartbeat.term }
    const self = nodeIds[1] as never
    const node = startNode(self, network, { clock: loop, seed, electionTicks, disk })
    const arrive = (): void => {
      const message = { group: group1, message: heartbeat }
      network.handlers.get(self)?.onMessages(heartbeat.from, [message])
    }
    return { loop, node, network, arrive }
  }

  /** Ticks that it lets pass in silence before it asks for votes. */
  function patienceOf(seed: number): number {
    const { loop, network, arrive } = start(seed)
    arrive()
    loop.turn(0)
    for (let ticks = 1; ticks <= 3 * electionTicks; ticks += 1) {
      loop.turn(1)
      loop.turn(0)
      if (network.countOf('RequestVote') > 0) return ticks
    }
    throw new Error('it never asks for votes')
  }

  test('that stood still hears its leader before it counts (R34)', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const patience = patienceOf(seed)
      const { loop, node, network, arrive } = start(seed)
      arrive()
      loop.turn(0)
      for (let ticks = 1; ticks < patience; ticks += 1) loop.turn(1)
      assert.equal(network.countOf('RequestVote'), 0, `seed ${seed}`)
      loop.arrived.push(arrive)
      loop.turn(60_000)
      loop.turn(0)
      assert.equal(network.countOf('RequestVote'), 0, `seed ${seed}: it heard its leader`)
      // Whoever is silent afterwards is given the whole time again, not what the stall left of it.
      for (let ticks = 2; ticks < patience; ticks += 1) loop.turn(1)
      assert.equal(network.countOf('RequestVote'), 0, `seed ${seed}: the stall was one tick`)
      await settled()
      assert.deepEqual(node.fatal, [])
      await node.host.stop()
    }
  })

  test('that stood still and hears nothing asks for votes as late as any other', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const patience = patienceOf(seed)
      const { loop, network, arrive } = start(seed)
      arrive()
      loop.turn(0)
      loop.turn(60_000)
      for (let ticks = 2; ticks < patience; ticks += 1) loop.turn(1)
      loop.turn(0)
      assert.equal(network.countOf('RequestVote'), 0, `seed ${seed}: the stall was one tick`)
      loop.turn(1)
      loop.turn(0)
      assert.ok(network.countOf('RequestVote') > 0, `seed ${seed}`)
    }
  })
})
