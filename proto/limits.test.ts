// If this breaks, two limits contradict each other, or the comments of the API say other numbers
// than the server checks.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { apiLimits, namePatterns, protoDirectory } from './index.ts'

const limits: Readonly<Record<string, number>> = apiLimits

test('defaults and minima are within their maxima', () => {
  for (const [name, value] of Object.entries(limits)) {
    const max = limits[name.replace(/(Default|Min)$/, 'Max')]
    if (max !== undefined) assert.ok(value <= max, `${name} ${value} is above ${max}`)
  }
  assert.ok((limits['minBackoffMsDefault'] as number) <= apiLimits.maxBackoffMsDefault)
})

test('a batch of the biggest allowed tasks is refused by size, a single one never', () => {
  assert.ok(apiLimits.payloadBytesMax * 2 < apiLimits.requestBytesMax)
  assert.ok(apiLimits.pageBytesMax + apiLimits.payloadBytesMax <= apiLimits.requestBytesMax)
})

test('the patterns allow names up to the limits, and no longer ones', () => {
  const cases: [RegExp, number][] = [
    [namePatterns.namespace, apiLimits.namespaceCharsMax],
    [namePatterns.taskId, apiLimits.taskIdCharsMax],
    [namePatterns.scheduleId, apiLimits.scheduleIdCharsMax],
    [namePatterns.queueId, apiLimits.queueIdCharsMax],
    [namePatterns.resourceId, apiLimits.resourceIdCharsMax],
    [namePatterns.workerId, apiLimits.workerIdCharsMax],
    [namePatterns.handler, apiLimits.handlerCharsMax],
    [namePatterns.labelKey, apiLimits.labelKeyCharsMax],
    [namePatterns.requestId, apiLimits.requestIdCharsMax],
    [namePatterns.headerName, apiLimits.headerNameCharsMax],
  ]
  for (const [pattern, charsMax] of cases) {
    assert.match('a'.repeat(charsMax), pattern)
    assert.doesNotMatch('a'.repeat(charsMax + 1), pattern)
    assert.doesNotMatch('', pattern)
    assert.doesNotMatch('a b', pattern)
    assert.doesNotMatch('a\n', pattern)
  }
})

test('only the server makes ids with @, and every one it makes can be asked for', () => {
  const longest = `${'s'.repeat(apiLimits.scheduleIdCharsMax)}@20271224T180000.000Z`
  assert.ok(longest.length <= apiLimits.taskIdCharsMax)
  assert.doesNotMatch(longest, namePatterns.taskId)
  assert.match(longest, namePatterns.existingTaskId)
  assert.match('a'.repeat(apiLimits.taskIdCharsMax), namePatterns.existingTaskId)
  for (const id of ['@x', 'x@', 'a/b', 'a@b@c']) {
    assert.doesNotMatch(id, namePatterns.existingTaskId)
  }
})

/** Where a comment of the API repeats a number of limits.ts. */
const quoted: readonly [file: string, sentence: string, value: number, unit: number][] = [
  ['task.proto', '1 to (\\d+) characters of `\\[a-z0-9-\\]`', apiLimits.namespaceCharsMax, 1],
  ['task.proto', '1 to (\\d+) characters of `\\[A-Za-z0-9_.:~-\\]`', apiLimits.taskIdCharsMax, 1],
  ['task.proto', 'At most (\\d+) KiB unless', apiLimits.payloadBytesDefaultMax, 1024],
  ['task.proto', 'never above (\\d+) MiB', apiLimits.payloadBytesMax, 1024 * 1024],
  ['task.proto', 'At most (\\d+); keys 1 to 63', apiLimits.labelCountMax, 1],
  ['task_service.proto', '0: 100. At most (\\d+)', apiLimits.pageSizeMax, 1],
  ['task_service.proto', '1 to (\\d+) tasks, at most', apiLimits.batchCountMax, 1],
  ['task_service.proto', '1 to (\\d+) visible ASCII', apiLimits.requestIdCharsMax, 1],
  ['target.proto', 'at most (\\d+) characters, no user info', apiLimits.urlCharsMax, 1],
  ['target.proto', 'values at most (\\d+)', apiLimits.headerValueCharsMax, 1],
  ['policy.proto', 'inherited, in the end (\\d+). 1: no retry', apiLimits.attemptsDefault, 1],
  ['schedule.proto', '1 to (\\d+) characters', apiLimits.scheduleIdCharsMax, 1],
  ['queue.proto', '1 to (\\d+) characters', apiLimits.queueIdCharsMax, 1],
]

test('the comments of the API say the same numbers', () => {
  for (const [file, sentence, value, unit] of quoted) {
    const text = readFileSync(join(protoDirectory, 'sched/v1', file), 'utf8')
    const found = new RegExp(sentence).exec(text)
    assert.ok(found !== null, `${file}: ${sentence}`)
    assert.equal(Number(found[1]) * unit, value, `${file}: ${sentence}`)
  }
})
