// The exit codes of schedctl, as a process. If a test in here breaks, a script that branches on
// them does something wrong.

import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { describe, test } from 'node:test'
import { exitCodes } from './exit-codes.ts'
import type { FakeRefusal } from './fake-node.ts'
import { lines, schedctlOfFile, task } from './schedctl-process.ts'

const { node, run } = schedctlOfFile()

const refusal = (refuse: string, grpc: FakeRefusal['grpc'], tryAgain = 'no'): FakeRefusal => ({
  refuse,
  grpc,
  tryAgain: tryAgain as FakeRefusal['tryAgain'],
  message: `the node says ${refuse}`,
})

/** Not before an hour has passed: schedctl does not try again, whatever the machine is doing. */
function later(one: FakeRefusal): FakeRefusal {
  return { ...one, details: [{ type: 'RetryInfo', retryDelayMs: 3_600_000 }] }
}

describe('exit codes', () => {
  const cases: [FakeRefusal, number][] = [
    [refusal('TASK_NOT_FOUND', 'NOT_FOUND'), exitCodes.notFound],
    [later(refusal('NO_LEADER', 'UNAVAILABLE', 'yes')), exitCodes.unavailable],
    [
      later(refusal('OUTCOME_UNKNOWN', 'DEADLINE_EXCEEDED', 'sameRequestId')),
      exitCodes.unknownOutcome,
    ],
  ]

  for (const [answer, code] of cases) {
    test(`${answer.refuse} is ${code}, in three lines`, async () => {
      // Scripts branch on the code; people read what, why and what to do.
      node.answers = { CancelTask: answer }
      const ran = await run(['task', 'cancel', 'a'])
      assert.equal(ran.code, code)
      assert.equal(ran.stdout, '')
      const [what, why, remedy, ...more] = lines(ran.stderr)
      assert.ok(what?.startsWith('error: ') && what.includes(answer.message), what)
      assert.ok(why?.startsWith('  why: ') && why.includes(answer.refuse), why)
      assert.ok(remedy?.startsWith('  try: '), remedy)
      assert.deepEqual(more, [])
    })
  }

  test('nobody there is 6, and names the endpoints that were tried', async () => {
    // The usual mistake is the wrong address.
    const nobody = ['-e', '127.0.0.1:1', '--timeout', '4s']
    const ran = await run(['task', 'cancel', 'a', ...nobody])
    assert.equal(ran.code, exitCodes.unavailable)
    assert.match(ran.stderr, /127\.0\.0\.1:1/)
  })

  test('a read that takes too long is 7', async () => {
    // Nothing was changed: it is not the unknown outcome of a write.
    node.answers = { GetTask: 'hang' }
    const ran = await run(['task', 'get', 'a', '--timeout', '2s'])
    assert.equal(ran.code, exitCodes.deadline)
  })

  test('an interrupted read is 130, an interrupted write is 8 and says how to go on', async () => {
    // The write may have been done; its request id is the only way to find out without harm.
    node.answers = { GetTask: 'hang', CancelTask: 'hang' }
    const read = await run(['task', 'get', 'a'], { whileRunning: interrupt })
    assert.equal(read.code, exitCodes.interrupted)
    const write = await run(['task', 'cancel', 'a'], { whileRunning: interrupt })
    assert.equal(write.code, exitCodes.unknownOutcome)
    const requestId = String(node.calls.at(-1)?.request['requestId'])
    assert.ok(write.stderr.includes(`--request-id ${requestId}`), write.stderr)
  })

  function interrupt(child: ChildProcess): void {
    void node.hangs().then(() => child.kill('SIGINT'))
  }
})

describe('wrong arguments', () => {
  const wrong: [string[], RegExp][] = [
    [['tsk'], /Did you mean task/],
    [['task', 'get'], /missing required argument 'id'/],
    [['task', 'get', 'a', '--outptu', 'json'], /unknown option '--outptu'/],
    [['task', 'list', '-o', 'xml'], /"xml" is none of table, wide, json/],
    [['task', 'list', '--state', 'done'], /"done" is not a state/],
    [['task', 'list', '--columns', 'nope'], /there is no column NOPE/],
    [['task', 'create'], /a task needs a target/],
    [['task', 'create', '--url', 'http://a', '--in', '5s', '--at', 'now'], /not both/],
    [['task', 'create', '--url', 'http://a', '--data', '@/nowhere'], /can not be read/],
    [['task', 'create', '--url', 'http://a', '--label', 'x'], /"x" is not name=value/],
    [['task', 'update', 'a'], /nothing to change/],
    [['task', 'get', 'a', '--context', 'nope'], /there is no context "nope"/],
  ]
  for (const [args, message] of wrong) {
    test(`schedctl ${args.join(' ')}`, async () => {
      // 2, nothing on stdout, nothing sent, and words that help.
      node.answers = { ListTasks: { tasks: [task('a')] } }
      const ran = await run(args)
      assert.equal(ran.code, exitCodes.usage)
      assert.equal(ran.stdout, '')
      assert.match(ran.stderr, message)
      assert.ok(node.calls.every((call) => call.method === 'ListTasks'))
    })
  }

  test('help and version are no errors', async () => {
    // Package managers and people ask for them first.
    const help = await run(['task', 'create', '--help'])
    assert.equal(help.code, exitCodes.ok)
    assert.match(help.stdout, /--at-most-once/)
    const version = await run(['--version'])
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/)
    assert.equal(version.code, exitCodes.ok)
  })
})
