import assert from 'node:assert/strict'
import type { IncomingHttpHeaders } from 'node:http'
import test from 'node:test'
import { responseBytesMax } from './delivery.ts'
import { attemptOn, httpServer, rawServer, report, testExecutor, until } from './test-servers.ts'

// If it broke, receivers would get another request than the one that was registered.
test('the request is the one of the attempt', async (t) => {
  const seen: { line: string; headers: IncomingHttpHeaders; body: string }[] = []
  const server = await httpServer(t, (request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      seen.push({ line: `${request.method} ${request.url}`, headers: request.headers, body })
      response.end('thanks')
    })
  })
  const executor = testExecutor(t)
  const url = `${server.url}a%20b/ü?q=1&r=a b#fragment`
  const { outcome, status, error, response, startedAtMs, endedAtMs, retryAfterMs } = await report(
    executor,
    attemptOn(url, {
      taskId: 'order-5',
      webhook: { method: 'PUT', headers: { 'X-Tenant': 'acme' } },
    }),
  )
  assert.deepEqual(
    { outcome, status, error, text: Buffer.from(response).toString(), retryAfterMs },
    { outcome: 'SUCCEEDED', status: 200, error: '', text: 'thanks', retryAfterMs: 0 },
  )
  assert.ok(startedAtMs > 0)
  assert.ok(endedAtMs >= startedAtMs)
  assert.equal(seen[0]?.line, 'PUT /a%20b/%C3%BC?q=1&r=a%20b')
  assert.equal(seen[0].body, '{"n":1}')
  const { headers } = seen[0]
  assert.equal(headers['webhook-id'], 'order-5')
  assert.equal(headers['idempotency-key'], 'order-5')
  assert.equal(headers['content-length'], '7')
  assert.equal(headers['x-tenant'], 'acme')
  assert.equal(headers.host, `127.0.0.1:${server.port}`)
})

// If it broke, a task could not be sent by one of the methods that the API takes.
test('all methods, with and without a body', async (t) => {
  const lines: string[] = []
  const server = await httpServer(t, (request, response) => {
    lines.push(`${request.method} ${request.headers['content-length'] ?? '-'}`)
    request.resume().on('end', () => response.end())
  })
  const executor = testExecutor(t)
  const bare = { body: new Uint8Array(0), contentType: '' }
  for (const method of ['POST', 'PUT', 'PATCH', 'GET', 'DELETE', 'HEAD']) {
    const { outcome, error } = await report(
      executor,
      attemptOn(server.url, { webhook: { method, ...bare } }),
    )
    assert.equal(outcome, 'SUCCEEDED', `${method} ${error}`)
  }
  assert.deepEqual(lines, ['POST 0', 'PUT 0', 'PATCH 0', 'GET -', 'DELETE -', 'HEAD -'])
})

// If it broke, an answer would lead to the wrong end of its task.
test('answers, from the wire to the report', async (t) => {
  const server = await httpServer(t, (request, response) => {
    request.resume()
    const [status = '', ...headers] = decodeURIComponent((request.url ?? '').slice(1)).split('|')
    response.writeHead(Number(status), headers)
    response.end(status === '204' || status === '304' ? undefined : 'why')
  })
  const executor = testExecutor(t)
  const cases: [string, string, number, RegExp][] = [
    ['200', 'SUCCEEDED', 0, /^$/],
    ['201', 'SUCCEEDED', 0, /^$/],
    ['204', 'SUCCEEDED', 0, /^$/],
    ['302|Location|http://127.0.0.1:1/', 'FAILED_RETRYABLE', 0, /302.*redirects are not followed/],
    ['304', 'FAILED_RETRYABLE', 0, /304/],
    ['400', 'FAILED_PERMANENT', 0, /400/],
    // A rule of the task may have it tried again, and then the receiver's wish counts.
    ['404|Retry-After|5', 'FAILED_PERMANENT', 5_000, /404/],
    ['408', 'FAILED_RETRYABLE', 0, /408/],
    ['410', 'FAILED_PERMANENT', 0, /410.*gone/],
    ['425', 'FAILED_RETRYABLE', 0, /425/],
    ['429|Retry-After|5', 'FAILED_RETRYABLE', 5_000, /429/],
    ['500', 'FAILED_RETRYABLE', 0, /500/],
    ['503|retry-after|99999999', 'FAILED_RETRYABLE', 604_800_000, /503/],
    ['503|Webhook-NonRetryable|true', 'FAILED_PERMANENT', 0, /503 and asked not/],
    ['200|Webhook-NonRetryable|true', 'SUCCEEDED', 0, /^$/],
  ]
  for (const [answer, outcome, waitMs, error] of cases) {
    const got = await report(executor, attemptOn(server.url + encodeURIComponent(answer)))
    assert.equal(got.outcome, outcome, answer)
    assert.equal(got.status, Number(answer.slice(0, 3)), answer)
    assert.equal(got.retryAfterMs, waitMs, answer)
    assert.match(got.error, error, answer)
  }
})

// If it broke, a receiver could send a tenant's request on to a private address.
test('a redirect is not followed', async (t) => {
  const target = await httpServer(t, (_request, response) => response.end())
  const server = await httpServer(t, (_request, response) => {
    response.writeHead(307, { location: target.url })
    response.end()
  })
  const { outcome } = await report(testExecutor(t), attemptOn(server.url))
  assert.equal(outcome, 'FAILED_RETRYABLE')
  assert.equal(target.accepted(), 0)
})

// If it broke, URLs that can never work would be tried for days, or worse, be sent somewhere.
test('URLs and requests that can not be sent are refused for good', async (t) => {
  const server = await httpServer(t, (_request, response) => response.end())
  const executor = testExecutor(t)
  const urls = {
    'not a url': /can not be parsed/,
    'ftp://127.0.0.1/': /begins with ftp:/,
    'file:///etc/passwd': /begins with file:/,
    [`http://user:secret@127.0.0.1:${server.port}/`]: /user name or password/,
    'http://': /can not be parsed/,
    'http://127.0.0.1:99999/': /can not be parsed/,
  }
  for (const [url, error] of Object.entries(urls)) {
    const got = await report(executor, attemptOn(url))
    assert.equal(got.outcome, 'FAILED_PERMANENT', url)
    assert.match(got.error, error)
    assert.match(got.error, /^never sent: /)
    assert.ok(!got.error.includes('secret'))
  }
  const smuggled = { headers: { 'x-a': 'b\r\ncontent-length: 0\r\n\r\nPOST /evil HTTP/1.1' } }
  const got = await report(executor, attemptOn(server.url, { webhook: smuggled }))
  assert.equal(got.outcome, 'FAILED_PERMANENT')
  const line = await report(
    executor,
    attemptOn(server.url, { webhook: { method: 'POST / HTTP/1.1\r\nx:' } }),
  )
  assert.equal(line.outcome, 'FAILED_PERMANENT')
  assert.match(line.error, /^never sent: the request can not be made/)
  assert.equal(server.accepted(), 0)
  assert.equal(executor.inFlight, 0)
})

// If it broke, one answer could fill the memory of a node, or the log of all replicas.
test('a long answer is kept in part; an endless one is cut', async (t) => {
  let sent = 0
  const server = await httpServer(t, (request, response) => {
    request.resume()
    if (request.url === '/long') {
      response.end('0123456789'.repeat(1_000))
      return
    }
    const block = Buffer.alloc(64 * 1024, 'x')
    const more = (): void => {
      while (!response.destroyed && response.write(block)) sent += block.length
    }
    response.on('drain', more)
    more()
  })
  const executor = testExecutor(t)
  const long = await report(executor, attemptOn(`${server.url}long`))
  assert.equal(long.outcome, 'SUCCEEDED')
  assert.equal(long.response.length, 1_024)
  assert.equal(long.details?.truncated, true)
  assert.equal(Buffer.from(long.response.subarray(0, 10)).toString(), '0123456789')
  const endless = await report(executor, attemptOn(`${server.url}endless`))
  assert.deepEqual([endless.outcome, endless.status, endless.error], ['SUCCEEDED', 200, ''])
  assert.equal(endless.response.length, 1_024)
  await server.quiet()
  assert.ok(sent < responseBytesMax * 64, `${sent}`)
})

// If it broke, an answer that came in pieces, or after a hint, would be misread.
test('answers in pieces, chunked, after a hint, and until the end of the connection', async (t) => {
  const created = 'HTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\nok'
  const texts: Record<string, string> = {
    '/hint': `HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n${created}`,
    '/chunked':
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n',
    '/end': 'HTTP/1.1 200 OK\r\n\r\nuntil the end',
    '/old': 'HTTP/1.0 200 OK\r\n\r\nold',
  }
  const server = await rawServer(t, (socket, request) => {
    const path = request.split(' ')[1] ?? ''
    const text = texts[path] ?? ''
    let at = 0
    const step = (): void => {
      if (at < text.length) socket.write(text.slice(at, ++at), () => setImmediate(step))
      else if (path === '/end' || path === '/old') socket.end()
    }
    step()
  })
  const executor = testExecutor(t)
  const bodies = { '/hint': 'ok', '/chunked': 'abcde', '/end': 'until the end', '/old': 'old' }
  for (const [path, body] of Object.entries(bodies)) {
    const got = await report(executor, attemptOn(server.url.slice(0, -1) + path))
    assert.equal(got.outcome, 'SUCCEEDED', `${path} ${got.error}`)
    assert.equal(got.status, path === '/hint' ? 201 : 200)
    assert.equal(Buffer.from(got.response).toString(), body)
  }
})

// If it broke, each webhook would pay for a connection of its own.
test('connections are used again, and never more than allowed to an origin', async (t) => {
  let open = 0
  let most = 0
  const server = await httpServer(t, (request, response) => {
    open += 1
    most = Math.max(most, open)
    request.resume().on('end', () => {
      setImmediate(() => {
        open -= 1
        response.end()
      })
    })
  })
  const executor = testExecutor(t, { concurrency: 200, connectionsPerOrigin: 4 })
  for (let i = 0; i < 20; i++) await report(executor, attemptOn(server.url))
  assert.equal(server.accepted(), 1)
  const reports = await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      report(executor, attemptOn(server.url, { taskId: `t${i}` })),
    ),
  )
  assert.ok(reports.every((one) => one.outcome === 'SUCCEEDED'))
  assert.equal(server.accepted(), 4)
  assert.ok(most <= 4, `${most}`)
  assert.equal(executor.connectionCount, 4)
})

// If it broke, a million receivers would leave a million sockets (X4).
test('idle connections are bounded over all origins; the oldest is closed', async (t) => {
  const server = await httpServer(t, (request, response) => {
    request.resume().on('end', () => response.end())
  })
  const { port } = server
  const executor = testExecutor(t, {
    idleConnectionsMax: 2,
    resolve: (_name, resolved) =>
      process.nextTick(resolved, null, [{ address: '127.0.0.1', family: 4 }]),
  })
  for (let i = 0; i < 10; i++) {
    const { outcome } = await report(executor, attemptOn(`http://host-${i}.example:${port}/`))
    assert.equal(outcome, 'SUCCEEDED')
  }
  await Promise.resolve()
  assert.equal(executor.connectionCount, 2)
  assert.equal(executor.originCount, 2)
  await report(executor, attemptOn(`http://host-9.example:${port}/`))
  assert.equal(server.accepted(), 10, 'the youngest is still there')
  await report(executor, attemptOn(`http://host-0.example:${port}/`))
  assert.equal(server.accepted(), 11, 'the oldest is not')
})

// If it broke, a connection closed by its receiver would stay counted, and the origin be full for
// ever.
test('a connection that the receiver closes is forgotten', async (t) => {
  const server = await httpServer(t, (request, response) => {
    response.setHeader('connection', 'close')
    request.resume().on('end', () => response.end())
  })
  const executor = testExecutor(t, { connectionsPerOrigin: 2, concurrency: 20 })
  const reports = await Promise.all(
    Array.from({ length: 20 }, () => report(executor, attemptOn(server.url))),
  )
  assert.ok(reports.every((one) => one.outcome === 'SUCCEEDED'))
  await until(() => executor.originCount === 0 && executor.connectionCount === 0)
})
