// If this breaks: a client is told "it will never happen" about a write that happens, waits for
// ever, or is answered twice (H3).
// Leaders change, nodes are cut off, logs are compacted and snapshots installed, hosts stop; then
// every answer is compared with what the state machines hold.

import { systemClock } from '#base/clock'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import type { ProposalOutcome, ReadOutcome } from './pending.ts'
import { nextTurn, until } from './memory-doors.ts'
import { propose, Trio } from './trio.ts'

const seeds = Number(process.env['SEEDS'] ?? 40)
const steps = 300
const oneIn = (prng: Prng, denominator: number): boolean =>
  prng.chance({ numerator: 1, denominator })

interface Ask {
  readonly text: string
  readonly outcomes: ProposalOutcome[]
}

interface Storm {
  readonly trio: Trio
  readonly prng: Prng
  readonly asks: Ask[]
  readonly reads: ReadOutcome[][]
}

function ask({ trio, prng, asks, reads }: Storm): void {
  const node = trio.node(prng.range(1, 4))
  const deadlineMs = systemClock.monotonicMs() + (oneIn(prng, 6) ? 1 : 1e9)
  if (oneIn(prng, 4)) {
    const outcomes: ReadOutcome[] = []
    reads.push(outcomes)
    node.handle.read(deadlineMs, (outcome) => outcomes.push(outcome))
    return
  }
  const asked: Ask = { text: `${asks.length}`, outcomes: [] }
  asks.push(asked)
  node.handle.propose(Buffer.from(asked.text), deadlineMs, (outcome) =>
    asked.outcomes.push(outcome),
  )
}

function disturb({ trio, prng }: Storm): void {
  const node = trio.node(prng.range(1, 4))
  const { cutOff } = trio.network
  switch (prng.range(0, 8)) {
    case 0:
      if (cutOff.size === 0) cutOff.add(trio.leader?.id ?? node.id)
      return
    case 1:
    case 2:
      cutOff.clear()
      return
    case 3:
      node.handle.campaign()
      return
    case 4:
      if (trio.leader !== undefined) trio.leader.handle.transferLeadership(node.id)
      return
    case 5:
      node.disk.hold()
      return
    case 6:
      for (const { disk } of trio.nodes) disk.release()
      return
    default: {
      const meta = node.handle.appliedMeta()
      // As if memory were short: what is applied is forgotten, so that snapshots are needed.
      if (meta !== undefined && meta.index > 0 && node.core.firstIndex <= meta.index) {
        node.core.compact(meta.index)
        node.disk.releaseUpTo(meta)
      }
    }
  }
}

async function settle({ trio }: Storm): Promise<void> {
  trio.network.cutOff.clear()
  for (const { disk } of trio.nodes) disk.release()
  for (;;) {
    // Short: an entry that a new leader replaced is answered at its deadline.
    const outcome = await propose(await trio.leading(), 'last', systemClock.monotonicMs() + 50)
    if (outcome.type === 'applied') break
    await nextTurn()
  }
  await until(() => trio.nodes.every(({ machine }) => machine.texts.includes('last')))
}

/** What the machine that is furthest holds; the others hold the beginning of it. */
function historyOf({ trio }: Storm): readonly string[] {
  const lists = trio.nodes.map(({ machine }) => machine.texts).sort((a, b) => b.length - a.length)
  const longest = lists[0] ?? []
  for (const texts of lists) assert.deepEqual(texts, longest.slice(0, texts.length))
  return longest
}

function judge({ asks, reads }: Storm, texts: readonly string[]): void {
  const done = new Set(texts)
  const asked = texts.filter((text) => text !== 'last')
  assert.equal(new Set(asked).size, asked.length, 'none is applied twice')
  for (const { text, outcomes } of asks) {
    assert.equal(outcomes.length, 1, `proposal ${text} is answered once, not ${outcomes.length}`)
    const [outcome] = outcomes
    if (outcome?.type === 'applied') assert.ok(done.has(text), `${text} was said to be applied`)
    if (outcome?.type === 'refused') assert.ok(!done.has(text), `${text} was said to be refused`)
    if (outcome?.type === 'dropped') assert.ok(!done.has(text), `${text} was said to be dropped`)
  }
  for (const outcomes of reads) assert.equal(outcomes.length, 1, 'a read is answered once')
}

test('every answer comes once and is true (H3)', { timeout: 120_000 }, async (t) => {
  const seen = new Map<string, number>()
  for (let seed = 1; seed <= seeds; seed += 1) {
    const prng = createPrng(seed)
    const storm: Storm = { trio: new Trio({ seed, electionTicks: 4 }), prng, asks: [], reads: [] }
    t.after(() => storm.trio.stop())
    storm.trio.node(1).handle.campaign()
    await storm.trio.leading()
    for (let step = 0; step < steps; step += 1) {
      for (let asks = prng.range(0, 6); asks > 0; asks -= 1) ask(storm)
      if (oneIn(prng, 6)) disturb(storm)
      for (let turns = prng.range(0, 6); turns > 0; turns -= 1) await nextTurn()
    }
    await settle(storm)
    storm.trio.check()
    await storm.trio.stop()
    try {
      judge(storm, historyOf(storm))
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error })
    }
    for (const { outcomes } of storm.asks) {
      const type = outcomes[0]?.type ?? ''
      seen.set(type, (seen.get(type) ?? 0) + 1)
    }
    const installs = storm.trio.nodes.reduce((sum, { machine }) => sum + machine.installs, 0)
    seen.set('snapshots', (seen.get('snapshots') ?? 0) + installs)
  }
  t.diagnostic([...seen].map(([type, count]) => `${count} ${type}`).join(', '))
})
