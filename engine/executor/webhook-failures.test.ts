import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { systemClock } from '#base/clock'
import type { AttemptReport } from './attempt.ts'
import {
  attemptOn,
  closedPort,
  httpServer,
  listen,
  rawServer,
  report,
  testExecutor,
} from './test-servers.ts'

const okAnswer = 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'

// If it broke, nobody could tell a request that never left from one that may have had its effect.
test('refused, unknown and unresolved: never sent, to be tried again', async (t) => {
  const executor = testExecutor(t, {
    resolve: (name, resolved) => {
      const code = name.startsWith('slow') ? 'EAI_AGAIN' : 'ENOTFOUND'
      const error = Object.assign(new Error(`getaddrinfo ${code} ${name}`), { code })
      process.nextTick(resolved, error, [])
    },
  })
  const port = await closedPort()
  const cases: [string, RegExp][] = [
    [`http://127.0.0.1:${port}/`, new RegExp(`127\\.0\\.0\\.1:${port} refused.*ECONNREFUSED`)],
    ['http://nobody.example/', /name in nobody\.example:80 does not exist \(ENOTFOUND\)/],
    ['https://slow.example/', /no name server answered for slow\.example:443 \(EAI_AGAIN\)/],
  ]
  for (const [url, error] of cases) {
    const got = await report(executor, attemptOn(url))
    assert.equal(got.outcome, 'FAILED_RETRYABLE', url)
    assert.match(got.error, /^never sent: /)
    assert.match(got.error, error)
    assert.equal(got.status, 0)
  }
})

// If it broke, a receiver that is down would hold the line of all attempts behind it.
test('a line before an origin that refuses all fails, one connection each', async (t) => {
  const executor = testExecutor(t, { concurrency: 2_000, connectionsPerOrigin: 2 })
  const url = `http://127.0.0.1:${await closedPort()}/`
  const reports = await Promise.all(
    Array.from({ length: 2_000 }, () => report(executor, attemptOn(url))),
  )
  assert.ok(reports.every((one) => /^never sent: .*ECONNREFUSED/.test(one.error)))
  assert.equal(executor.inFlight, 0)
  assert.equal(executor.originCount, 0)
})

// If it broke, what was perhaps done would be reported as not sent, or as done.
test('connections that end within the exchange: the outcome is unknown', async (t) => {
  const halfHead = 'HTTP/1.1 200 OK\r\ncontent-le'
  const halfBody = 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf'
  const halfChunk = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab'
  const answers: Record<string, { text: string; how: 'reset' | 'end'; error: RegExp }> = {
    '/close': { text: '', how: 'end', error: /ended the connection .* before its answer$/ },
    '/reset': {
      text: '',
      how: 'reset',
      error: /ended the connection .*ECONNRESET.* before its answer$/,
    },
    '/hint': { text: 'HTTP/1.1 103 Early Hints\r\n\r\n', how: 'end', error: /before its answer$/ },
    '/half-head': { text: halfHead, how: 'end', error: /before its answer$/ },
    '/half-head-reset': { text: halfHead, how: 'reset', error: /before its answer$/ },
    '/half-body': { text: halfBody, how: 'end', error: /within its answer 200$/ },
    '/half-body-reset': { text: halfBody, how: 'reset', error: /within its answer 200$/ },
    '/half-chunk': { text: halfChunk, how: 'end', error: /within its answer 200$/ },
    '/not-http': {
      text: 'SSH-2.0-OpenSSH_9.9\r\n',
      how: 'end',
      error: /did not keep to HTTP\/1\.1 \(.*Expected HTTP/,
    },
    '/headers': {
      text: `HTTP/1.1 200 OK\r\n${`x: ${'y'.repeat(1_000)}\r\n`.repeat(100)}\r\n`,
      how: 'end',
      error: /too many headers/,
    },
    '/upgrade': {
      text: 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
      how: 'end',
      error: /ended the connection.*before its answer/,
    },
  }
  const server = await rawServer(t, (socket, request) => {
    const { text, how } = answers[request.split(' ')[1] ?? ''] ?? { text: '', how: 'end' }
    const finish = (): void => {
      if (how === 'reset') socket.resetAndDestroy()
      else socket.end()
    }
    if (text === '') finish()
    else socket.write(text, () => setImmediate(finish))
  })
  const executor = testExecutor(t, { connectionsPerOrigin: 1 })
  for (const [path, { error }] of Object.entries(answers)) {
    const got = await report(executor, attemptOn(server.url.slice(0, -1) + path))
    assert.equal(got.outcome, 'BROKEN_OFF', `${path} ${got.error}`)
    assert.match(got.error, /^outcome unknown: /, path)
    assert.match(got.error, error, path)
    assert.ok(got.error.includes(`127.0.0.1:${server.port}`), got.error)
  }
  assert.equal(
    server.accepted(),
    Object.keys(answers).length,
    'no connection is used after a failure',
  )
})

// If it broke, a request would be sent twice by one attempt: a duplicate nobody counted.
test('an idle connection closed meanwhile is not used; nothing is sent twice', async (t) => {
  const requests: string[] = []
  let first: Socket | undefined
  const server = await rawServer(t, (socket, request) => {
    requests.push(/webhook-id: (\S+)/.exec(request)?.[1] ?? '')
    first ??= socket
    socket.write(okAnswer)
  })
  const executor = testExecutor(t, { connectionsPerOrigin: 1 })
  await report(executor, attemptOn(server.url, { taskId: 'a' }))
  first?.destroy()
  await server.quiet()
  const got = await report(executor, attemptOn(server.url, { taskId: 'b' }))
  assert.equal(got.outcome, 'SUCCEEDED', got.error)
  assert.deepEqual(requests, ['a', 'b'])
})

// If it broke, a stuck receiver would hold its attempt and its connection for ever.
test('deadlines: name, TLS, answer, stalled body, one byte at a time, line', async (t) => {
  const server = await rawServer(t, (socket, request) => {
    if (request.startsWith('\x16')) return
    const path = request.split(' ')[1]
    if (path === '/body') socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf')
    if (path === '/drip') {
      const drip = (): void => {
        if (socket.destroyed) return
        socket.write('x: y\r\n', () => setTimeout(drip, 5))
      }
      socket.write('HTTP/1.1 200 OK\r\n', drip)
    }
  })
  const executor = testExecutor(t, {
    connectionsPerOrigin: 1,
    // Answers never, but for those that are no names.
    resolve: () => {},
  })
  const place = `127.0.0.1:${server.port}`
  const cases: [string, RegExp][] = [
    [`http://silence.example/`, /^never sent: no connection to silence\.example:80 within 80 ms$/],
    [`https://${place}/`, new RegExp(`^never sent: no connection to ${place} within 80 ms$`)],
    [`http://${place}/head`, new RegExp(`^outcome unknown: no answer from ${place} within 80 ms$`)],
    [
      `http://${place}/body`,
      /^outcome unknown: the answer 200 from .* was not complete within 80 ms$/,
    ],
    [`http://${place}/drip`, /^outcome unknown: no answer from .* within 80 ms$/],
  ]
  for (const [url, error] of cases) {
    const got = await report(executor, attemptOn(url, { timeoutMs: 80 }))
    // What was never sent has no unknown outcome.
    const expected = got.error.startsWith('never sent') ? 'FAILED_RETRYABLE' : 'TIMED_OUT'
    assert.equal(got.outcome, expected, url)
    assert.match(got.error, error)
    assert.ok(got.endedAtMs >= got.startedAtMs)
  }
  const held = report(executor, attemptOn(`http://${place}/head`, { timeoutMs: 1_000 }))
  const late = await report(executor, attemptOn(`http://${place}/head`, { timeoutMs: 80 }))
  assert.equal(late.outcome, 'NOT_SENT')
  assert.match(
    late.error,
    /^never sent: all connections to .* were busy .*webhook\.connectionsPerOrigin/,
  )
  assert.equal((await held).outcome, 'TIMED_OUT')
})

// If it broke, an attempt that waited for others would have less time than it was promised.
test('the time of an attempt begins with its connection', async (t) => {
  let nowMs = 0
  const waiting: ServerResponse[] = []
  let arrived = (): void => {}
  const server = await httpServer(t, (request, response) => {
    request.resume().on('end', () => {
      waiting.push(response)
      arrived()
    })
  })
  const arrival = (): Promise<void> =>
    new Promise((resolve) => {
      arrived = resolve
    })
  const executor = testExecutor(t, {
    connectionsPerOrigin: 1,
    clock: { ...systemClock, monotonicMs: () => nowMs },
    resolve: () => {},
  })
  const firstThere = arrival()
  const first = report(executor, attemptOn(server.url, { timeoutMs: 10_000 }))
  const second = report(executor, attemptOn(server.url, { timeoutMs: 1_000 }))
  await firstThere
  nowMs = 900
  const secondThere = arrival()
  waiting.shift()?.end()
  assert.equal((await first).error, '')
  await secondThere
  // Its deadline is at 1900. That one of another attempt passes shows that deadlines were looked
  // at.
  const witness = report(executor, attemptOn('http://silence.example/', { timeoutMs: 500 }))
  nowMs = 1_899
  assert.equal((await witness).outcome, 'FAILED_RETRYABLE')
  assert.equal(executor.inFlight, 1)
  nowMs = 1_900
  assert.match((await second).error, /^outcome unknown: no answer from .* within 1000 ms$/)
})

// If it broke, a certificate that is not to be trusted would be, or its failure be a riddle.
test('TLS: trusted, not trusted, for another name', async (t) => {
  const read = (name: string): string =>
    readFileSync(join(import.meta.dirname, 'testdata', name), 'utf8')
  const certificate = read('certificate.pem')
  const options = { cert: certificate, key: read('key.pem') }
  const server = await listen(
    t,
    createTlsServer(options, (request, response) => {
      request.resume().on('end', () => response.end('secure'))
    }),
  )
  const resolve = (_name: string, resolved: (error: null, addresses: object[]) => void): void => {
    process.nextTick(resolved, null, [{ address: '127.0.0.1', family: 4 }])
  }
  const trusting = testExecutor(t, { certificateAuthority: certificate, resolve: resolve as never })
  const good = `https://receiver.example:${server.port}/`
  const reports = await Promise.all(
    Array.from({ length: 20 }, () => report(trusting, attemptOn(good))),
  )
  assert.deepEqual(
    [...new Set(reports.map((one) => `${one.outcome} ${one.error}`))],
    ['SUCCEEDED '],
  )
  const other = await report(trusting, attemptOn(`https://other.example:${server.port}/`))
  assert.equal(other.outcome, 'FAILED_RETRYABLE')
  assert.match(other.error, /^never sent: other\.example:.*TLS.*ERR_TLS_CERT_ALTNAME_INVALID/)
  const strict = testExecutor(t, { resolve: resolve as never })
  const stranger = await report(strict, attemptOn(good))
  assert.equal(stranger.outcome, 'FAILED_RETRYABLE')
  assert.match(stranger.error, /^never sent: receiver\.example:.*TLS.*DEPTH_ZERO_SELF_SIGNED_CERT/)
})

// If it broke, a node that stops would lose attempts without a report, or never end.
test('stop waits for what ends in time, cuts off the rest, and starts nothing more', async (t) => {
  let arrived = 0
  const { promise: all, resolve: allThere } = Promise.withResolvers<void>()
  const { promise: stopping, resolve: nowStopping } = Promise.withResolvers<void>()
  const server = await httpServer(t, (request, response) => {
    request.resume()
    if (++arrived === 3) allThere()
    if (request.url === '/soon') void stopping.then(() => response.end())
  })
  const executor = testExecutor(t, { connectionsPerOrigin: 3, resolve: () => {} })
  const told: AttemptReport[] = []
  const start = (url: string): void => {
    executor.start(attemptOn(url), (one) => told.push(one))
  }
  start(`${server.url}soon`)
  start(`${server.url}never`)
  start(`${server.url}never`)
  start(`${server.url}waits-in-line`)
  start('http://unresolved.example/')
  await all
  const stopped = executor.stop(500)
  nowStopping()
  assert.equal(executor.room, 0)
  const refused = await report(executor, attemptOn(server.url))
  assert.deepEqual([refused.outcome, refused.error], ['NOT_SENT', 'never sent: the node stops'])
  await stopped
  assert.deepEqual(told.map((one) => `${one.outcome} ${one.error.split(':')[0] ?? ''}`).sort(), [
    'NOT_SENT never sent',
    'SUCCEEDED ',
    'TIMED_OUT outcome unknown',
    'TIMED_OUT outcome unknown',
    'TIMED_OUT outcome unknown',
  ])
  assert.equal(executor.inFlight, 0)
  await server.quiet()
  assert.equal(executor.connectionCount, 0)
})

// If it broke, a request would be sent that was reported as never sent: a duplicate (X2).
test('a connection that comes after the deadline carries nothing', async (t) => {
  const requests: string[] = []
  const server = await rawServer(t, (socket, request) => {
    requests.push(request)
    socket.write(okAnswer)
  })
  let answer = (): void => {}
  const executor = testExecutor(t, {
    connectionsPerOrigin: 1,
    resolve: (_name, resolved) => {
      answer = () => resolved(null, [{ address: '127.0.0.1', family: 4 }])
    },
  })
  const url = `http://late.example:${server.port}/`
  const got = await report(executor, attemptOn(url, { timeoutMs: 60 }))
  assert.match(got.error, /^never sent: no connection/)
  assert.equal(executor.connectionCount, 1, 'its connection still counts (X3)')
  const next = report(executor, attemptOn(url, { taskId: 'next' }))
  answer()
  assert.equal((await next).outcome, 'SUCCEEDED')
  assert.equal(requests.length, 1)
  assert.match(requests[0] ?? '', /webhook-id: next/)
})

// If it broke, a node would not end for as long as its slowest receiver.
test('stop gives up connections that are being opened', async (t) => {
  const { promise: greeted, resolve } = Promise.withResolvers<void>()
  const server = await rawServer(t, () => resolve())
  const executor = testExecutor(t)
  const reported = report(executor, attemptOn(`https://127.0.0.1:${server.port}/`))
  await greeted
  await executor.stop(0)
  assert.match((await reported).error, /^never sent: cut off, since the node stops/)
  await server.quiet()
  assert.equal(executor.connectionCount, 0)
})

// If it broke, stopping with nothing to do would take its whole grace.
test('stop returns at once when nothing is under way', async (t) => {
  await testExecutor(t).stop(1_000_000)
})

// If it broke, more attempts than configured would run, and a caller's mistake would be silent
// (X6).
test('what is over the limit is refused by the name of the limit', async (t) => {
  const server = await rawServer(t, () => {})
  const executor = testExecutor(t, { concurrency: 2 })
  const told: AttemptReport[] = []
  executor.start(attemptOn(server.url), (one) => told.push(one))
  assert.equal(executor.room, 1)
  executor.start(attemptOn(server.url), (one) => told.push(one))
  assert.equal(executor.room, 0)
  const third = await report(executor, attemptOn(server.url))
  assert.equal(third.outcome, 'NOT_SENT')
  assert.match(third.error, /^never sent: .*webhook\.concurrency, 2/)
  assert.equal(executor.inFlight, 2)
  assert.equal(told.length, 0, 'the others go on')
})

// If it broke, a process that stood still would go on with leases that others have by then (D3).
test('what is no longer trusted is not sent: in the line, on any connection', async (t) => {
  let seen = ''
  const server = await rawServer(t, (socket, text) => {
    seen += text
    socket.write(okAnswer)
  })
  const executor = testExecutor(t, { connectionsPerOrigin: 1 })
  const attempt = (taskId: string, mayBeSent: () => boolean): Promise<AttemptReport> =>
    report(executor, { ...attemptOn(server.url), taskId, mayBeSent })
  const reports = await Promise.all([
    attempt('never-new', () => false),
    attempt('sent-first', () => true),
    attempt('never-line', () => false),
    attempt('sent-last', () => true),
  ])
  assert.deepEqual(
    reports.map((one) => one.outcome),
    ['NOT_SENT', 'SUCCEEDED', 'NOT_SENT', 'SUCCEEDED'],
  )
  assert.match(reports[0]?.error ?? '', /^never sent: its session/)
  assert.match(seen, /sent-first[^]*sent-last/)
  assert.doesNotMatch(seen, /never/)
})

// If it broke, a caller would be called back before `start` returned, in the middle of its own
// work.
test('a report never comes within start', async (t) => {
  const executor = testExecutor(t)
  let isWithin = true
  const reported = new Promise<boolean>((resolve) => {
    executor.start(attemptOn('ftp://x/'), () => resolve(isWithin))
  })
  isWithin = false
  assert.equal(await reported, false)
})
