// If this breaks: a client waits for ever, is answered twice, or is told the wrong fate (H3).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { LogIndex, Term } from '#base/brand'
import {
  PendingProposals,
  PendingReads,
  type ProposalOutcome,
  type ReadOutcome,
} from './pending.ts'

const index = (value: number): LogIndex => value as LogIndex
const term = (value: number): Term => value as Term

type Step =
  | { readonly type: 'add'; readonly back: number; readonly newTerm: boolean; readonly ms: number }
  | { readonly type: 'apply'; readonly count: number; readonly sameTerm: boolean }
  | { readonly type: 'snapshot'; readonly ahead: number }
  | { readonly type: 'expire'; readonly ms: number }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constant('add' as const),
        back: fc.integer({ min: 0, max: 4 }),
        newTerm: fc.boolean(),
        ms: fc.integer({ min: 0, max: 100 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant('apply' as const),
        count: fc.integer({ min: 1, max: 5 }),
        sameTerm: fc.boolean(),
      }),
    },
    fc.record({ type: fc.constant('snapshot' as const), ahead: fc.integer({ min: 0, max: 6 }) }),
    fc.record({ type: fc.constant('expire' as const), ms: fc.integer({ min: 0, max: 100 }) }),
  ),
  { maxLength: 60 },
)

/** What a log does to its waiters, kept apart: one row per proposal. */
interface Row {
  readonly index: number
  readonly term: number
  readonly deadlineMs: number
  readonly outcomes: ProposalOutcome[]
}

class Model {
  readonly pending = new PendingProposals()
  readonly rows: Row[] = []
  /** Without an answer when the step began. */
  openBefore: Row[] = []
  lastIndex = 0
  applied = 0
  currentTerm = 1
  nowMs = 0

  take(step: Step): void {
    this.openBefore = this.rows.filter((row) => this.isOpen(row))
    switch (step.type) {
      case 'add':
        this.add(step)
        return
      case 'apply':
        for (let i = 0; i < step.count && this.applied < this.lastIndex; i += 1) this.apply(step)
        return
      case 'snapshot':
        this.applied = Math.max(this.applied, this.applied + step.ahead)
        this.lastIndex = Math.max(this.lastIndex, this.applied)
        this.pending.overtakenBySnapshot(index(this.applied))
        this.judge((row) => row.index <= this.applied, ['unknown'])
        return
      case 'expire':
        this.nowMs += step.ms
        this.pending.expire(this.nowMs)
        this.judge((row) => row.deadlineMs <= this.nowMs, ['unknown'])
        return
      default:
        throw new Error(`step ${String(step)}`)
    }
  }

  private add(step: Extract<Step, { type: 'add' }>): void {
    if (step.newTerm) {
      // Another leader replaced a tail, then this replica leads again.
      this.currentTerm += 1
      this.lastIndex = Math.max(this.applied, this.lastIndex - step.back)
    }
    this.lastIndex += 1
    const deadlineMs = this.nowMs + step.ms + 1
    const row: Row = { index: this.lastIndex, term: this.currentTerm, deadlineMs, outcomes: [] }
    this.pending.add(index(row.index), term(row.term), {
      deadlineMs,
      settle: (outcome) => row.outcomes.push(outcome),
    })
    const isReplaced = (old: Row): boolean => old.index >= row.index && old.term < row.term
    // A leader that still has the old entry could yet commit it (figure 8).
    this.judge(isReplaced, ['unknown'])
    this.rows.push(row)
  }

  private apply(step: Extract<Step, { type: 'apply' }>): void {
    this.applied += 1
    const waiting = this.rows.find((row) => row.index === this.applied && this.isOpen(row))
    const applied = waiting === undefined || !step.sameTerm ? this.currentTerm + 1 : waiting.term
    this.pending.applied(index(this.applied), term(applied), `result ${this.applied}`)
    if (waiting === undefined) return
    const [outcome] = waiting.outcomes
    assert.equal(outcome?.type, applied === waiting.term ? 'applied' : 'dropped')
    if (outcome?.type === 'applied') {
      assert.equal(outcome.result, `result ${waiting.index}`)
      assert.equal(outcome.index, waiting.index)
    }
  }

  private isOpen(row: Row): boolean {
    return row.outcomes.length === 0
  }

  /** Those of these rows that waited have their answer now: one of the types. */
  private judge(isMeant: (row: Row) => boolean, types: readonly string[]): void {
    for (const row of this.openBefore.filter(isMeant)) {
      assert.equal(row.outcomes.length, 1, `index ${row.index} of term ${row.term} is answered`)
      const type = row.outcomes[0]?.type ?? ''
      assert.ok(types.includes(type), `index ${row.index} of term ${row.term} is told ${type}`)
    }
  }
}

test('each proposal is answered once, by what became of its entry (H3)', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const model = new Model()
      for (const step of list) {
        model.take(step)
        const open = model.rows.filter((row) => row.outcomes.length === 0)
        assert.equal(model.pending.size, open.length, 'who waits is known')
        for (const { outcomes } of model.rows) assert.ok(outcomes.length <= 1, 'never twice')
        for (const row of open) assert.ok(row.index > model.applied, 'applied means answered')
      }
      model.pending.close()
      for (const { outcomes } of model.rows) assert.equal(outcomes.length, 1)
    }),
    { numRuns: 400 },
  )
})

test('ten thousand waiters are answered in order, and forgotten', () => {
  const pending = new PendingProposals()
  const answered: number[] = []
  for (let i = 1; i <= 10_000; i += 1) {
    const settle = (outcome: ProposalOutcome): void => {
      if (outcome.type === 'applied') answered.push(outcome.index)
    }
    pending.add(index(i), term(1), { deadlineMs: 1, settle })
    if (i % 3 === 0) pending.applied(index(i / 3), term(1), undefined)
  }
  for (let i = answered.length + 1; i <= 10_000; i += 1) {
    pending.applied(index(i), term(1), undefined)
  }
  assert.deepEqual(
    answered,
    Array.from({ length: 10_000 }, (_, i) => i + 1),
  )
  assert.equal(pending.size, 0)
})

interface ReadStep {
  readonly type: 'add' | 'take' | 'confirm' | 'apply' | 'refuse' | 'drop' | 'expire'
  readonly by: number
}

const readStepTypes = [
  'add',
  'add',
  'take',
  'confirm',
  'confirm',
  'apply',
  'refuse',
  'drop',
  'expire',
] as const

const readSteps: fc.Arbitrary<ReadStep[]> = fc.array(
  fc.record({
    type: fc.constantFrom(...readStepTypes),
    by: fc.integer({ min: 0, max: 10 }),
  }),
  { maxLength: 60 },
)

interface ReadRow {
  /** The index that its read was confirmed at. */
  needs: number
  readonly outcomes: ReadOutcome[]
}

class ReadModel {
  readonly pending = new PendingReads()
  readonly all: ReadRow[] = []
  private readonly asked: ReadRow[][] = []
  private fresh: ReadRow[] = []
  private applied = 0
  private nowMs = 0

  take({ type, by }: ReadStep): void {
    switch (type) {
      case 'add':
        this.add(by)
        return
      case 'apply':
        this.applied += by
        this.pending.applied(index(this.applied))
        return
      case 'expire':
        this.nowMs += by
        this.pending.expire(this.nowMs)
        return
      case 'refuse':
        this.pending.refuseFresh('noLeader', 0)
        this.fresh = []
        return
      case 'take':
        this.pending.take(this.asked.length)
        this.asked.push(this.fresh)
        this.fresh = []
        return
      default:
        if (this.asked.length > 0) this.answer(type, by)
    }
  }

  private add(ms: number): void {
    const row: ReadRow = { needs: Number.POSITIVE_INFINITY, outcomes: [] }
    this.fresh.push(row)
    this.all.push(row)
    this.pending.add({
      deadlineMs: this.nowMs + ms + 1,
      settle: (outcome) => {
        row.outcomes.push(outcome)
        if (outcome.type === 'ready') assert.ok(this.applied >= row.needs, 'not too early')
      },
    })
  }

  private answer(type: 'confirm' | 'drop', by: number): void {
    const id = by % this.asked.length
    if (type === 'drop') {
      this.pending.drop(id, 0)
      return
    }
    const needs = this.applied + by
    for (const row of this.asked[id] ?? []) row.needs = Math.min(row.needs, needs)
    this.pending.confirm(id, index(needs), index(this.applied))
  }
}

test('a read is ready only when what it may see is applied, and answered once (H3)', () => {
  fc.assert(
    fc.property(readSteps, (list) => {
      const model = new ReadModel()
      for (const step of list) {
        model.take(step)
        for (const { outcomes } of model.all) assert.ok(outcomes.length <= 1, 'never twice')
        const waiting = model.all.filter(({ outcomes }) => outcomes.length === 0)
        assert.equal(model.pending.size, waiting.length, 'all that wait count')
      }
      model.pending.close()
      for (const { outcomes } of model.all) assert.equal(outcomes.length, 1, 'answered')
    }),
    { numRuns: 400 },
  )
})
