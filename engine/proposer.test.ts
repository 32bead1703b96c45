// If this breaks: callers get each other's answers, writes lose their order, or a burst of callers
// fills the memory instead of being refused.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import type { LogIndex } from '#base/brand'
import type { Outcome } from '#machine'
import type { Entry } from '#raft/core'
import type { StateMachine } from '#raft/host/ports'
import { commandToFields, decodeBatch } from './codec/command-codec.ts'
import type { SchedulerError } from './errors.ts'
import { type LoneGroup, nextTurn, startLoneGroup, until } from './lone-group.ts'
import {
  batchBytesMax,
  batchCommandsMax,
  bytesQueuedMax,
  commandsQueuedMax,
  entriesInFlightMax,
  Proposer,
} from './proposer.ts'

const limits = { timeout: 30_000 }

/** Answers each command with its own number, and keeps what it was given, entry by entry. */
class NumberedAnswers implements StateMachine {
  appliedIndex = 0 as LogIndex
  readonly batches: number[][] = []

  attach(): void {}

  apply(entries: readonly Entry[], results: unknown[]): number {
    for (const { index, kind, payload } of entries) {
      this.appliedIndex = index
      const numbers: number[] = []
      for (const command of kind === 'command' ? decodeBatch(payload).commands : []) {
        if (command.type === 'RenewSession') numbers.push(command.sessionId)
      }
      if (kind === 'command') this.batches.push(numbers)
      results.push(numbers.map((version): Outcome => ({ ok: true, version, repeated: false })))
    }
    return entries.length
  }

  cutSnapshot(): Promise<never> {
    return Promise.reject(new Error('nobody asks a lone replica for a snapshot'))
  }

  stageSnapshot(): Promise<never> {
    return Promise.reject(new Error('nobody sends a lone replica a snapshot'))
  }

  stagedChunks(): number {
    return 0
  }

  async installSnapshot(): Promise<void> {}
}

interface Fixture extends LoneGroup {
  readonly machine: NumberedAnswers
  readonly proposer: Proposer
}

async function start(t: TestContext, options: { readonly leads: boolean }): Promise<Fixture> {
  const machine = new NumberedAnswers()
  const group = startLoneGroup(machine)
  t.after(() => group.stop())
  if (options.leads) {
    group.handle.campaign()
    await until(() => group.handle.isLeader && machine.appliedIndex === 1)
  }
  return { ...group, machine, proposer: new Proposer(group.handle, group.clock) }
}

interface Answer {
  readonly error: SchedulerError | undefined
  readonly numbers: readonly number[]
}

interface Ask {
  readonly numbers: readonly number[]
  readonly bytes?: number
  readonly isDuty?: boolean
}

function ask({ proposer, clock }: Fixture, call: Ask, timeoutMs = 1e9): Promise<Answer> {
  const commands = call.numbers.map((sessionId) =>
    commandToFields({ type: 'RenewSession', sessionId }),
  )
  const { bytes = 10, isDuty = false } = call
  const options = { bytes, isDuty, deadlineMs: clock.monotonicMs() + timeoutMs }
  return new Promise((resolve) => {
    proposer.propose(commands, options, (error, outcomes) => {
      resolve({ error, numbers: outcomes.map((outcome) => outcome.version) })
    })
  })
}

function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i)
}

test(
  'each caller gets the outcomes of its own commands; the log keeps the order',
  limits,
  async (t) => {
    const fixture = await start(t, { leads: true })
    const bursts = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 }), {
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(bursts, async (sizes) => {
        const { batches } = fixture.machine
        batches.length = 0
        let next = 1
        const waiting: Promise<void>[] = []
        for (const burst of sizes) {
          for (const size of burst) {
            const numbers = numbersFrom(next, size)
            next += size
            const check = async (): Promise<void> => {
              assert.deepEqual(await ask(fixture, { numbers }), { error: undefined, numbers })
            }
            waiting.push(check())
          }
          await nextTurn()
        }
        await Promise.all(waiting)
        assert.deepEqual(batches.flat(), numbersFrom(1, next - 1))
      }),
      { numRuns: 60 },
    )
  },
)

test(
  'one caller waits for nobody; who comes during a write shares the next entry',
  limits,
  async (t) => {
    const fixture = await start(t, { leads: true })
    fixture.log.hold()
    const first = ask(fixture, { numbers: [1] })
    await until(() => fixture.core.lastIndex === 2)
    const rest: Promise<Answer>[] = []
    for (let number = 2; number <= 40; number += 1) {
      rest.push(ask(fixture, { numbers: [number] }))
      await nextTurn()
    }
    assert.equal(fixture.core.lastIndex, 2, 'the others wait')
    fixture.log.letThrough()
    await Promise.all([first, ...rest])
    assert.deepEqual(fixture.machine.batches, [[1], numbersFrom(2, 39)])
  },
)

test(
  'an entry is bounded in commands and bytes, entries in flight in number',
  limits,
  async (t) => {
    const fixture = await start(t, { leads: true })
    fixture.log.hold()
    const each = 300
    const waiting = numbersFrom(0, 30).map((i) =>
      ask(fixture, { numbers: numbersFrom(1 + i * each, each) }),
    )
    await until(() => fixture.core.lastIndex > 1)
    for (let turn = 0; turn < 20; turn += 1) await nextTurn()
    assert.equal(fixture.core.lastIndex - 1, entriesInFlightMax)
    fixture.log.letThrough()
    await Promise.all(waiting)
    for (const batch of fixture.machine.batches) assert.ok(batch.length <= batchCommandsMax)
    assert.ok(fixture.machine.batches.length >= 9_000 / batchCommandsMax)

    fixture.machine.batches.length = 0
    const bytes = batchBytesMax / 2
    await Promise.all(numbersFrom(1, 4).map((n) => ask(fixture, { numbers: [n], bytes })))
    assert.deepEqual(fixture.machine.batches, [
      [1, 2],
      [3, 4],
    ])
    // What is too big for any entry goes alone: refusing it is not this file's decision.
    fixture.machine.batches.length = 0
    const big = { numbers: [1], bytes: batchBytesMax * 2 }
    await Promise.all([ask(fixture, big), ask(fixture, { numbers: [2] })])
    assert.deepEqual(fixture.machine.batches, [[1], [2]])
  },
)

test('a full queue refuses by name, and works again when it has drained', limits, async (t) => {
  const fixture = await start(t, { leads: true })
  fixture.log.hold()
  const waiting = numbersFrom(0, 50).map(() => ask(fixture, { numbers: numbersFrom(1, 1_000) }))
  const refused = await ask(fixture, { numbers: [1] })
  assert.equal(refused.error?.code, 'OVERLOADED')
  assert.deepEqual(refused.error.metadata, { limit: 'commandsQueuedMax' })
  assert.ok(refused.error.retryAfterMs > 0)
  assert.equal(fixture.proposer.queued, commandsQueuedMax)
  // The leader's own duties pass: clients must not stop the clock.
  const duty = ask(fixture, { numbers: [7], isDuty: true })
  fixture.log.letThrough()
  for (const answer of await Promise.all(waiting)) assert.equal(answer.error, undefined)
  assert.deepEqual(await duty, { error: undefined, numbers: [7] })
  assert.equal(fixture.proposer.queued, 0)
  assert.equal((await ask(fixture, { numbers: [1] })).error, undefined)

  fixture.log.hold()
  const heavy = ask(fixture, { numbers: [1], bytes: bytesQueuedMax })
  const over = await ask(fixture, { numbers: [2], bytes: 1 })
  assert.equal(over.error?.code, 'OVERLOADED', 'bytes are bounded as well')
  fixture.log.letThrough()
  await heavy
})

test('a replica that does not lead refuses: nothing happened, ask elsewhere', limits, async (t) => {
  const fixture = await start(t, { leads: false })
  const answers = await Promise.all([
    ask(fixture, { numbers: [1] }),
    ask(fixture, { numbers: [2, 3] }),
  ])
  for (const { error, numbers } of answers) {
    assert.equal(error?.code, 'NO_LEADER')
    assert.equal(error.tryAgain, 'yes')
    assert.deepEqual(numbers, [])
  }
})

test(
  'who waited too long is told that it may have happened, and others go on',
  limits,
  async (t) => {
    const fixture = await start(t, { leads: true })
    fixture.log.hold()
    const slow = ask(fixture, { numbers: [1] }, 50)
    await until(() => fixture.core.lastIndex === 2)
    const later = ask(fixture, { numbers: [2] })
    fixture.clock.pass(60)
    const answer = await slow
    assert.equal(answer.error?.code, 'OUTCOME_UNKNOWN')
    assert.equal(answer.error.tryAgain, 'sameRequestId')
    fixture.log.letThrough()
    assert.deepEqual(await later, { error: undefined, numbers: [2] })
    assert.deepEqual(fixture.machine.batches, [[1], [2]], 'unknown is not no')
  },
)

test(
  'who gave up before its turn came is told that nothing happened, and nothing does',
  limits,
  async (t) => {
    const fixture = await start(t, { leads: true })
    fixture.log.hold()
    const first = ask(fixture, { numbers: [1] })
    await until(() => fixture.core.lastIndex === 2)
    const late = ask(fixture, { numbers: [2] }, 50)
    const later = ask(fixture, { numbers: [3] })
    fixture.clock.pass(60)
    fixture.log.letThrough()
    assert.deepEqual(await first, { error: undefined, numbers: [1] })
    const answer = await late
    assert.equal(answer.error?.code, 'PROPOSAL_DROPPED')
    assert.equal(answer.error.tryAgain, 'yes')
    assert.deepEqual(await later, { error: undefined, numbers: [3] })
    assert.deepEqual(fixture.machine.batches, [[1], [3]])
  },
)
