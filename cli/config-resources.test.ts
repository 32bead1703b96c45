// What `schedctl export`, `apply` and `diff` send and print, as a process. If a test in here
// breaks, a deployment that failed looks like one that worked, or a file is read otherwise.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { exitCodes } from './exit-codes.ts'
import { Schedctl } from './schedctl-process.ts'

const schedctl = new Schedctl()
const { node } = schedctl
const run = schedctl.run.bind(schedctl)
const directory = mkdtempSync(join(tmpdir(), 'schedctl-config-'))
const file = join(directory, 'cluster.yaml')

before(() => schedctl.start())
after(() => {
  schedctl.stop()
  rmSync(directory, { recursive: true, force: true })
})
beforeEach(() => {
  node.calls.length = 0
  node.answers = {}
})

const queue = { queueId: 'mail', attemptTimeout: { seconds: '30', nanos: 0 } }

test('what export prints is what apply sends', async () => {
  node.answers = { ExportResources: { resources: [{ queue }] }, ApplyResources: { changes: [] } }
  for (const format of ['yaml', 'json']) {
    const printed = await run(['export', '-o', format])
    assert.equal(printed.code, exitCodes.ok)
    writeFileSync(file, printed.stdout)
    const applied = await run(['apply', '-f', file, '--prune', 'from=git', '--max-deletions', '3'])
    assert.equal(applied.code, exitCodes.ok)
    const request = node.calls.at(-1)?.request as {
      readonly resources: readonly { readonly queue: typeof queue }[]
      readonly pruneLabelSelector: string
      readonly maxDeletions: number
    }
    assert.equal(request.resources[0]?.queue.queueId, 'mail')
    assert.equal(request.resources[0]?.queue.attemptTimeout.seconds, '30')
    assert.equal(request.pruneLabelSelector, 'from=git')
    assert.equal(request.maxDeletions, 3)
  }
})

test('changes are shown field by field; a failed one is a failure of the command', async () => {
  writeFileSync(file, 'resources:\n  - queue:\n      queueId: mail\n')
  const change = {
    kind: 'RESOURCE_KIND_QUEUE',
    resourceId: 'mail',
    action: 'CHANGE_ACTION_UPDATE',
    fields: [{ path: 'max_tasks', oldValue: '"1"', newValue: '"2"' }],
  }
  node.answers = { ApplyResources: { changes: [change] } }
  const differs = await run(['diff', '-f', file])
  assert.equal(differs.code, exitCodes.failed)
  assert.equal(differs.stdout, 'update queue/mail\n  - max_tasks: "1"\n  + max_tasks: "2"\n')
  assert.equal(node.calls[0]?.request['dryRun'], true)
  assert.equal((await run(['apply', '-f', file])).code, exitCodes.ok)
  node.answers = {
    ApplyResources: { changes: [{ ...change, error: { code: 9, message: 'busy' } }] },
  }
  const failed = await run(['apply', '-f', file])
  assert.equal(failed.code, exitCodes.failed)
  assert.match(failed.stdout, /update queue\/mail FAILED: busy/)
  const none = { ...change, action: 'CHANGE_ACTION_NONE', fields: [] }
  node.answers = { ApplyResources: { changes: [none] } }
  assert.equal((await run(['diff', '-f', file])).code, exitCodes.ok)
})

test('a file that is something else is refused before anything is sent, by its place', async () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['resources:\n  - queue: {queueId: a}\n  - queue: {queueIdd: b}\n', /resources\[1\].*queueIdd/],
    ['queue: {queueId: a}\n', /neither a list nor has it "resources"/],
    ['resources: [\n', /can not be applied/],
  ]
  for (const [text, expected] of wrong) {
    writeFileSync(file, text)
    const ran = await run(['apply', '-f', file])
    assert.equal(ran.code, exitCodes.usage, ran.stdout)
    assert.match(ran.stderr, expected)
  }
  assert.deepEqual(node.calls, [])
})
