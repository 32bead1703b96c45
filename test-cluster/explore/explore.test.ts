import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { type ExploreResult, Explorer } from './explorer.ts'
import { openCore } from './open-core.ts'
import type { Scope } from './scope.ts'
import { quickScopes, scopeWith } from './scopes.ts'

// If this breaks, there is a way, by loss, repetition, disorder, timeouts and a crash alone, in
// which three replicas disagree or lose what was committed. `npm run explore` prints it.

const core = await openCore()
const statesMax = 1_000_000

function explore(scope: Scope): ExploreResult {
  const limits = { statesMax, msMax: Number.POSITIVE_INFINITY, now: () => 0 }
  return new Explorer(core, scope, limits).run()
}

describe('every state', () => {
  for (const scope of quickScopes) {
    test(`of "${scope.name}" is safe`, (t) => {
      const result = explore(scope)
      assert.equal(result.violation?.message, undefined)
      assert.ok(result.isComplete, 'all states of the scope fit into the bounds of the test')
      // A scope in which nothing is committed proves nothing.
      const atLeast = scope.entriesMax + (scope.termMax > 1 || scope.changes.length > 0 ? 2 : 1)
      assert.ok(result.committed >= atLeast, `${result.committed} entries were committed`)
      t.diagnostic(`note: "${scope.name}": ${result.states} states, depth ${result.depth}`)
    })
  }
})

test('what is left out for being equal up to names is just what would be counted again', () => {
  const scope = scopeWith({ termMax: 2, entriesMax: 0, crashesMax: 0 })
  const reduced = explore(scope)
  const whole = explore({ ...scope, symmetry: false })
  assert.ok(reduced.isComplete && whole.isComplete)
  assert.equal(reduced.unreducedStates, whole.states)
  assert.ok(reduced.states * 5 < whole.states)
})

test('messages that may be thought to be sent hide no state of the ones that are', () => {
  // Each commits as much, and the freer one reaches it in no more steps.
  const scope = scopeWith({ termMax: 1, entriesMax: 1, crashesMax: 0 })
  const any = explore(scope)
  const real = explore({ ...scope, flow: 'real' })
  assert.ok(any.isComplete && real.isComplete)
  assert.equal(any.committed, real.committed)
  assert.ok(any.depth <= real.depth)
})

/** Explores in a process of its own into which a bug was planted. */
function exploreWith(mutant: string, scope: string): string {
  const hook = join(import.meta.dirname, '../mutants/hook.ts')
  const main = join(import.meta.dirname, './main.ts')
  const ran = spawnSync(process.execPath, ['--import', hook, main, scope], {
    env: { ...process.env, MUTANT: mutant },
    encoding: 'utf8',
  })
  assert.equal(ran.status, 1, ran.stdout + ran.stderr)
  return ran.stdout
}

describe('the net has no hole where', () => {
  test('an entry of an old term is committed by counting (R1): figure 8 is found', () => {
    const found = exploreWith('old-term-commit', 'terms')
    assert.match(found, /violated: who can be elected has all that is committed/)
    assert.match(found, /^message 3 1 AppendEntriesReply term=3 accepted=on index=1$/m)
  })
  test('a vote is given twice (R2)', () => {
    assert.match(exploreWith('vote-twice', 'terms'), /violated: one vote per term/)
  })
})
