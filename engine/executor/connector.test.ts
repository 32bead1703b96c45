import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import test from 'node:test'
import { systemClock } from '#base/clock'
import { type AddressGuard, createAddressGuard } from './address-guard.ts'
import { createConnector } from './connector.ts'
import { createResolver, type Resolve, type Resolved } from './resolver.ts'
import { attemptOn, httpServer, listen, report, testExecutor } from './test-servers.ts'

/** Answers each question with the next of these lists. */
function answers(...lists: readonly string[][]): { resolve: Resolve; asked: () => number } {
  let asked = 0
  return {
    asked: () => asked,
    resolve: (_hostname, resolved) => {
      const list = lists[Math.min(asked, lists.length - 1)] ?? []
      asked += 1
      const addresses = list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
      process.nextTick(resolved, null, addresses)
    },
  }
}

function connect(options: {
  readonly guard: AddressGuard
  readonly resolve: Resolve
  readonly hostname: string
  readonly port: number
}): Promise<string> {
  const connector = createConnector(options)
  const target = { hostname: options.hostname, protocol: 'http:', port: `${options.port}` }
  return new Promise((resolve) => {
    connector.connect(target, (error, socket) => {
      resolve(error === null ? `connected to ${socket.remoteAddress}` : error.message)
      socket?.destroy()
    })
  })
}

// If it broke, a name that first has a good address and then a private one would be a way in (G1).
test('each connection goes to a checked address of its own answer', async (t) => {
  const server = await listen(t, createServer(), { host: '0.0.0.0' })
  const guard = createAddressGuard(['127.0.0.2/32'])
  const { resolve } = answers(['127.0.0.2'], ['127.0.0.1'], ['127.0.0.1', '127.0.0.2'])
  const target = { guard, resolve, hostname: 'rebinding.example', port: server.port }
  assert.equal(await connect(target), 'connected to 127.0.0.2')
  assert.match(await connect(target), /rebinding\.example is 127\.0\.0\.1: not a public address/)
  assert.equal(await connect(target), 'connected to 127.0.0.2', 'the bad one of two is left out')
  assert.equal(server.accepted(), 2)
})

// If it broke, a way around the lookup would reach private addresses: the last line of defence
// (G2).
test('a connection whose far end is refused is closed without a byte', async (t) => {
  const server = await listen(t, createServer())
  let asked = 0
  const guard: AddressGuard = { refuses: () => asked++ > 0 }
  const { resolve } = answers(['127.0.0.1'])
  const target = { guard, resolve, hostname: '127.0.0.1', port: server.port }
  assert.match(await connect(target), /127\.0\.0\.1: not a public address/)
  await server.quiet()
})

// If it broke, a herd to one name would be as many questions, and the resolver's few threads be
// full.
test('one question at a time for a name, and its answer is kept for seconds only', async () => {
  let nowMs = 0
  const pending: Resolved[] = []
  const resolver = createResolver({
    clock: { ...systemClock, monotonicMs: () => nowMs },
    resolve: (_hostname, resolved) => pending.push(resolved),
  })
  const ask = (name: string): Promise<string> =>
    new Promise((resolve) => {
      resolver(name, (error, addresses) => {
        resolve(error?.message ?? addresses[0]?.address ?? '')
      })
    })
  const answer = (address: string): void => {
    pending.shift()?.(null, [{ address, family: 4 }])
  }
  const both = Promise.all([ask('a.example'), ask('a.example')])
  assert.equal(pending.length, 1)
  answer('192.0.2.1')
  assert.deepEqual(await both, ['192.0.2.1', '192.0.2.1'])
  nowMs = 4_999
  assert.equal(await ask('a.example'), '192.0.2.1')
  assert.equal(pending.length, 0)
  nowMs = 5_000
  const later = ask('a.example')
  assert.equal(pending.length, 1, 'too old: asked again')
  answer('192.0.2.2')
  assert.equal(await later, '192.0.2.2')
  const failing = ask('b.example')
  pending.shift()?.(new Error('no such name'), [])
  assert.equal(await failing, 'no such name')
  void ask('b.example')
  assert.equal(pending.length, 1, 'failures are not kept')
})

// If it broke, the default configuration would let every tenant reach this machine.
test('nothing private is reached unless allowed, by whatever spelling', async (t) => {
  const server = await httpServer(t, (_request, response) => response.end('secret'))
  const executor = testExecutor(t, { allowNetworks: [] })
  const hosts =
    '127.0.0.1 localhost 2130706433 0x7f.1 0177.1 [::ffff:127.0.0.1] [::1] 0.0.0.0 127.1'
  for (const host of hosts.split(' ')) {
    const { outcome, error } = await report(executor, attemptOn(`http://${host}:${server.port}/`))
    assert.equal(outcome, 'FAILED_PERMANENT', host)
    assert.match(error, /^never sent: .*not a public address.*webhook\.allowNetworks$/, host)
  }
  assert.equal(server.accepted(), 0)
})
