// If this broke: a bulk cancel that was accepted stops in the middle for ever after a failover,
// does more than it was allowed to, or goes on after it was cancelled (OP1–OP3).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiCodec } from '#proto'
import { SchedulerError } from '../errors.ts'
import { StandingClock, until } from '../lone-group.ts'
import { LoneTable } from '../resources/lone-table.ts'
import {
  decodeOperation,
  encodeOperation,
  hasEnded,
  type OperationMessage,
  type OperationRequest,
} from './operation-record.ts'
import { OperationRunner, type OperationStep } from './operation-runner.ts'

const kind = 'OPERATION_KIND_CANCEL_TASKS' as const

function request(changes: Partial<OperationRequest> = {}): OperationRequest {
  const bounds = { dryRun: false, maxAffected: 0, maxPerSecond: 0 }
  return { kind, namespace: 'default', details: {}, ...bounds, ...changes }
}

/** Numbers from 1 on as resources: changed once, in pages of three. */
class Numbers {
  readonly changed = new Set<number>()
  readonly count: number
  pages = 0
  /** Rejects the next pages with these. */
  readonly failures: Error[] = []

  constructor(count: number) {
    this.count = count
  }

  readonly step: OperationStep = async (_, cursor, { onlyCounts, limit }) => {
    this.pages += 1
    const failure = this.failures.shift()
    if (failure !== undefined) throw failure
    const from = Number(cursor || '0')
    const to = Math.min(this.count, from + Math.min(3, limit))
    let succeeded = 0
    for (let number = from + 1; number <= to; number += 1) {
      if (this.changed.has(number)) continue
      succeeded += 1
      if (!onlyCounts) this.changed.add(number)
    }
    const unchanged = to - from - succeeded
    const next = to === this.count ? undefined : String(to)
    return { cursor: next, succeeded, unchanged, failures: [] }
  }
}

/** As it was accepted, or as a runner has left it. */
function accept(
  door: LoneTable,
  asked: OperationRequest,
  left: { readonly state: OperationMessage['state']; readonly cursor: string } = {
    state: 'OPERATION_STATE_PENDING',
    cursor: '',
  },
): void {
  const operation = apiCodec('Operation').decode(
    apiCodec('Operation').encode({
      kind,
      operationId: 'op',
      state: left.state,
      createTime: { seconds: '1700000000' },
    }),
  )
  const phase = asked.dryRun || asked.maxAffected > 0 ? 'count' : 'change'
  const value = encodeOperation({ operation, request: asked, phase, cursor: left.cursor })
  const change = { kind: 'operation', key: 'op', expected: 'absent', value } as const
  assert.ok(door.table.apply({ changes: [change], requestHash: 0, atMs: 1 }).ok)
}

const operationOf = (door: LoneTable): OperationMessage =>
  decodeOperation(door.table.get('operation', 'op')?.value ?? new Uint8Array(0)).operation

function runnerOn(door: LoneTable, step: OperationStep, leads: () => boolean = () => true) {
  const clock = new StandingClock()
  const warn = (): void => {}
  return new OperationRunner({ door, clock, steps: { [kind]: step }, leads, warn })
}

const isOver = (door: LoneTable) => (): boolean => hasEnded(operationOf(door))

test('OP1: every page is done, and what came of them is on record', async () => {
  const door = new LoneTable()
  const numbers = new Numbers(20)
  numbers.changed.add(5)
  accept(door, request())
  runnerOn(door, numbers.step).maintain()
  await until(isOver(door))
  const { state, succeededCount, unchangedCount, endTime } = operationOf(door)
  assert.deepEqual(
    [state, succeededCount, unchangedCount],
    ['OPERATION_STATE_SUCCEEDED', '19', '1'],
  )
  assert.equal(numbers.changed.size, 20)
  assert.notEqual(endTime, null)
})

test('OP1: the next leader goes on; the old one, overtaken, stops (OP3)', async () => {
  const door = new LoneTable()
  const numbers = new Numbers(30)
  accept(door, request())
  let letGo: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const old = runnerOn(door, async (...page) => {
    if (numbers.pages === 4) await held
    return await numbers.step(...page)
  })
  old.maintain()
  await until(() => numbers.pages === 4)
  const next = runnerOn(door, numbers.step)
  next.maintain()
  await until(isOver(door))
  const over = door.table.get('operation', 'op')
  letGo()
  await until(() => numbers.pages > 14)
  assert.equal(numbers.changed.size, 30)
  assert.equal(door.table.get('operation', 'op'), over, 'the old one writes nothing any more')
})

test('OP1: what a runner that died has left is taken up where its record says', async () => {
  const door = new LoneTable()
  const numbers = new Numbers(20)
  accept(door, request(), { state: 'OPERATION_STATE_RUNNING', cursor: '6' })
  runnerOn(door, numbers.step).maintain()
  await until(isOver(door))
  assert.equal(Math.min(...numbers.changed), 7)
  assert.equal(numbers.changed.size, 14)
  assert.equal(operationOf(door).succeededCount, '14')
})

test('a dry run counts and changes nothing; a bound is kept before anything changes', async () => {
  for (const asked of [request({ dryRun: true }), request({ maxAffected: 19 })]) {
    const door = new LoneTable()
    const numbers = new Numbers(20)
    accept(door, asked)
    runnerOn(door, numbers.step).maintain()
    await until(isOver(door))
    const { state, totalCount, error } = operationOf(door)
    assert.equal(totalCount, '20')
    assert.equal(numbers.changed.size, 0)
    assert.equal(state, asked.dryRun ? 'OPERATION_STATE_SUCCEEDED' : 'OPERATION_STATE_FAILED')
    if (!asked.dryRun) assert.match(error?.message ?? '', /20 would be .* more than .* \(19\)/)
  }
  const door = new LoneTable()
  const numbers = new Numbers(20)
  accept(door, request({ maxAffected: 20 }))
  runnerOn(door, numbers.step).maintain()
  await until(isOver(door))
  assert.equal(numbers.changed.size, 20)
})

test('a page that failed is tried again, one that can not be done ends it', async () => {
  const door = new LoneTable()
  const numbers = new Numbers(6)
  numbers.failures.push(new SchedulerError('NO_LEADER', 'later'))
  // The data of one node, here or behind a call, says nothing about the operation.
  numbers.failures.push(new Error('the state on disk is damaged'))
  numbers.failures.push(new SchedulerError('INTERNAL', 'the state on disk is damaged'))
  accept(door, request())
  runnerOn(door, numbers.step).maintain()
  await until(isOver(door))
  assert.equal(operationOf(door).state, 'OPERATION_STATE_SUCCEEDED')
  const hopeless = new LoneTable()
  accept(hopeless, request())
  const refuse = async (): Promise<never> => {
    throw new SchedulerError('INVALID_ARGUMENT', 'no such queue')
  }
  runnerOn(hopeless, refuse).maintain()
  await until(isOver(hopeless))
  const { state, error } = operationOf(hopeless)
  assert.deepEqual([state, error?.message], ['OPERATION_STATE_FAILED', 'no such queue'])
})

test('OP3: one that was cancelled goes no further; who does not lead runs nothing', async () => {
  const door = new LoneTable()
  const numbers = new Numbers(3_000)
  accept(door, request({ maxPerSecond: 1_000_000 }))
  runnerOn(door, numbers.step, () => false).maintain()
  assert.equal(numbers.pages, 0)
  const clock = new StandingClock()
  const step: OperationStep = async (...page) => {
    // Each page takes long enough for progress to be written.
    clock.pass(1_000)
    if (numbers.pages === 5) cancel(door)
    return await numbers.step(...page)
  }
  const steps = { [kind]: step }
  const runner = new OperationRunner({ door, clock, steps, leads: () => true, warn: () => {} })
  runner.maintain()
  await until(() => operationOf(door).state === 'OPERATION_STATE_CANCELLED')
  await until(() => numbers.pages === 6)
  runner.maintain()
  assert.equal(numbers.pages, 6)
})

function cancel(door: LoneTable): void {
  const found = door.table.get('operation', 'op')
  const record = decodeOperation(found?.value ?? new Uint8Array(0))
  const operation = { ...record.operation, state: 'OPERATION_STATE_CANCELLED' as const }
  const value = encodeOperation({ ...record, operation })
  const change = { kind: 'operation', key: 'op', expected: 'any', value } as const
  door.table.apply({ changes: [change], requestHash: 0, atMs: 2 })
}
