import assert from 'node:assert/strict'
import { Agent, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import test, { type TestContext } from 'node:test'
import { Arrivals } from './receiver-arrivals.ts'
import { ReceiverProcess } from './receiver-process.ts'
import { type Arrival, type Receiver, type ReceiverOptions, startReceiver } from './receiver.ts'

async function receiverFor(t: TestContext, options: ReceiverOptions = {}): Promise<Receiver> {
  const receiver = await startReceiver(options)
  t.after(async () => {
    await receiver.close()
  })
  return receiver
}

/** A raw connection, and everything that comes back on it. */
function open(receiver: Receiver): { socket: Socket; text: () => string; until: Until } {
  const socket = connect(receiver.port, '127.0.0.1')
  let text = ''
  let wake = (): void => {}
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
    wake()
  })
  socket.on('error', () => {})
  socket.on('close', () => {
    text += '<closed>'
    wake()
  })
  const until: Until = async (isIt) => {
    while (!isIt(text)) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return text
  }
  return { socket, text: () => text, until }
}

type Until = (isIt: (text: string) => boolean) => Promise<string>

function post(
  id: string,
  more: { attempt?: number; body?: string; headers?: string } = {},
): string {
  const body = more.body ?? ''
  return (
    `POST /hook HTTP/1.1\r\nhost: x\r\nwebhook-id: ${id}\r\nidempotency-key: ${id}\r\n` +
    `task-attempt: ${more.attempt ?? 1}\r\ntask-fencing-token: ${100 + (more.attempt ?? 1)}\r\n` +
    `scheduled-time: 2026-03-01T00:00:00.250Z\r\n${more.headers ?? ''}` +
    `content-length: ${body.length}\r\n\r\n${body}`
  )
}

const answerCount = (text: string): number => text.split('HTTP/1.1 ').length - 1

// If it broke, every number about delivery would be measured with a bent ruler.
test('requests are taken apart whatever way their bytes are cut', async (t) => {
  const texts = [
    post('a', { body: 'first' }),
    post('b'),
    post('c', { attempt: 3, body: 'x'.repeat(5_000) }),
    post('d', { body: 'GET / HTTP/1.1\r\n\r\n' }),
  ]
  const all = texts.join('')
  for (const step of [1, 7, 300, 4_096, all.length]) {
    const receiver = await receiverFor(t, { hashBodies: true })
    const { socket, until } = open(receiver)
    socket.setNoDelay(true)
    for (let at = 0; at < all.length; at += step) {
      await new Promise((resolve) => socket.write(all.slice(at, at + step), resolve))
    }
    await until((text) => answerCount(text) === 4)
    const arrivals = [...receiver.arrivals]
    assert.deepEqual(
      arrivals.map((one) => [one.taskId, one.attempt, one.token, one.bodyBytes]),
      [
        ['a', 1, 101, 5],
        ['b', 1, 101, 0],
        ['c', 3, 103, 5_000],
        ['d', 1, 101, 18],
      ],
      `step ${step}`,
    )
    assert.equal(arrivals[0]?.scheduledMs, Date.parse('2026-03-01T00:00:00.250Z'))
    assert.equal(arrivals[1]?.bodyHash, 0x811c9dc5)
    assert.notEqual(arrivals[0].bodyHash, arrivals[3]?.bodyHash)
    socket.destroy()
  }
})

test("an ordinary client's request is understood, mixed case and all", async (t) => {
  const receiver = await receiverFor(t)
  const agent = new Agent({ keepAlive: true })
  t.after(() => agent.destroy())
  const send = (id: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = { 'Webhook-Id': id, 'Task-Attempt': '2', 'X-Long-Name-Not-Looked-At': '1' }
      const out = request(receiver.url, { method: 'POST', headers, agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0))
      })
      out.on('error', reject)
      out.end('body')
    })
  assert.equal(await send('a'), 200)
  assert.equal(await send('b'), 200)
  assert.deepEqual(
    [...receiver.arrivals].map((one) => [one.idempotencyKey, one.attempt]),
    [
      ['a', 2],
      ['b', 2],
    ],
  )
  assert.equal(receiver.connections, 1)
})

// If it broke, a sender that pipelines would take one task's answer for another's (V2).
test('answers keep the order of their requests, late ones too', async (t) => {
  const receiver = await receiverFor(t, {
    respond: ({ taskId }) =>
      taskId === 'now' ? undefined : { body: taskId, delayMs: taskId === 'slow' ? 60 : 5 },
  })
  const { socket, until } = open(receiver)
  socket.write(post('now') + post('slow') + post('quick') + post('now'))
  const text = await until((all) => answerCount(all) === 4 && all.includes('quick'))
  assert.match(
    text,
    /^HTTP[^]*0\r\n\r\nHTTP[^]*4\r\n\r\nslowHTTP[^]*5\r\n\r\nquickHTTP[^]*0\r\n\r\n$/,
  )
})

// If it broke, tests of failures would test something else.
test('misbehaviour as told', async (t) => {
  const receiver = await receiverFor(t, {
    respond: ({ taskId }) =>
      ({
        teapot: { status: 418, headers: { 'retry-after': '3' }, body: 'short and stout' },
        empty: { status: 204 },
        half: { body: '0123456789', reset: 'body' as const },
        gone: { reset: 'all' as const },
        drip: { body: 'ab', dripMs: 1 },
      })[taskId],
  })
  const exchange = async (text: string, isIt: (text: string) => boolean): Promise<string> => {
    const { socket, until } = open(receiver)
    socket.write(text)
    const got = await until(isIt)
    socket.destroy()
    return got
  }
  const isClosed = (text: string): boolean => text.endsWith('<closed>')
  assert.match(
    await exchange(post('teapot'), (text) => text.endsWith('stout')),
    /^HTTP\/1\.1 418 .*\r\ncontent-length: 15\r\nretry-after: 3\r\n\r\nshort and stout$/,
  )
  assert.equal(
    await exchange(post('empty'), (text) => text.endsWith('\r\n\r\n')),
    'HTTP/1.1 204 As Told\r\n\r\n',
  )
  assert.match(
    await exchange(post('half'), isClosed),
    /content-length: 10\r\n\r\n(01234)?<closed>$/,
  )
  assert.equal(await exchange(post('gone'), isClosed), '<closed>')
  assert.match(await exchange(post('drip'), (text) => text.endsWith('ab')), /^HTTP\/1\.1 200 /)
  assert.match(
    await exchange(post('last', { headers: 'Connection: close\r\n' }), isClosed),
    /connection: close\r\n\r\n<closed>$/,
  )
})

// If it broke, tests would wait for ever, or go on before what they wait for.
test('waiting for arrivals, there already or still to come', async (t) => {
  const receiver = await receiverFor(t)
  const { socket } = open(receiver)
  const three = receiver.waitForCount(3)
  const second = receiver.waitFor((arrival) => arrival.taskId === 'b')
  socket.write(post('a') + post('b') + post('c'))
  await three
  assert.equal((await second).taskId, 'b')
  assert.equal((await receiver.waitFor((arrival) => arrival.taskId === 'a')).taskId, 'a')
  assert.equal(receiver.of('c').length, 1)
  await receiver.waitForCount(1)
  socket.destroy()
  await receiver.wait(() => receiver.openConnections === 0)
})

// If it broke, lost or doubled deliveries would be counted as good ones.
test('statistics: lateness, early ones, repetitions', () => {
  const arrivals = new Arrivals()
  assert.equal(arrivals.stats(0).count, 0)
  const add = (key: string, lateMs: number, attempt = 1, token = attempt): void => {
    const arrival: Arrival = {
      taskId: key,
      idempotencyKey: key,
      attempt,
      token,
      scheduledMs: 1_000_000,
      wallMs: 1_000_000 + lateMs,
      monotonicMs: 5_000.5 + lateMs,
      bodyBytes: 10,
      bodyHash: 0,
    }
    arrivals.add(arrival)
  }
  for (let i = 1; i <= 10_000; i++) add(`task-${i}`, i)
  add('task-1', 10_001, 2)
  add('task-2', 10_002, 1)
  add('task-2', 10_003, 2, 1)
  add('early', -7)
  add('earlier', -20)
  const stats = arrivals.stats(3)
  assert.equal(stats.count, 10_005)
  assert.equal(stats.distinctKeys, 10_002)
  assert.equal(stats.duplicates, 3)
  assert.equal(stats.repeatedAttempts, 1)
  assert.equal(stats.notIncreasing, 2)
  assert.equal(stats.early, 2)
  assert.equal(stats.earliestMs, 20)
  assert.deepEqual(
    [stats.latenessMs.p50, stats.latenessMs.p99, stats.latenessMs.max],
    [5_001, 9_903, 10_003],
  )
  assert.equal(stats.bodyBytes, 100_050)
  assert.equal(arrivals.at(10_000)?.taskId, 'task-1')
  arrivals.clear()
  assert.equal(arrivals.stats(0).count, 0)
})

// If it broke, benchmarks would run the receiver on the event loop they measure, or hang.
test('as a process of its own: answers, waits, statistics, end', async (t) => {
  const receiver = await ReceiverProcess.start()
  t.after(async () => {
    await receiver.stop()
  })
  const send = async (id: string): Promise<number> => {
    const headers = { 'webhook-id': id, 'scheduled-time': new Date(Date.now() - 50).toISOString() }
    return (await fetch(receiver.url, { method: 'POST', headers, body: 'x' })).status
  }
  const two = receiver.waitForCount(2)
  assert.equal(await send('a'), 200)
  await receiver.answer({ status: 503 })
  assert.equal(await send('b'), 503)
  const stats = await two
  assert.equal(stats.count, 2)
  assert.ok(stats.latenessMs.p50 >= 50)
  assert.ok(stats.cpuMs > 0)
  await receiver.clear()
  assert.equal((await receiver.stats()).count, 0)
  assert.equal((await fetch(`${receiver.url}nothing`)).status, 404)
})
