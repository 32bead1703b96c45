// A receiver as a process of its own, with its own event loop, for benchmarks.
//   node test-cluster/receiver-main.ts [--port 0] [--host 127.0.0.1] [--status 200] [--delay-ms 0]
// Prints one JSON line with its port when it listens, and one with its statistics on SIGTERM.
// Control, by requests without a webhook-id: GET /stats, GET /wait?count=1000, POST /clear, and
// POST /answer with an Answer as JSON, for all requests from then on.

import { parseArgs } from 'node:util'
import { type Answer, type Receiver, startReceiver } from './receiver.ts'
import type { ReceivedRequest } from './receiver-request.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    host: { type: 'string', default: '127.0.0.1' },
    status: { type: 'string', default: '200' },
    'delay-ms': { type: 'string', default: '0' },
  },
})

let answer = answerOf(Number(values.status), Number(values['delay-ms']))

function answerOf(status: number, delayMs: number): Answer | undefined {
  if (status === 200 && delayMs === 0) return undefined
  return { status, ...(delayMs === 0 ? {} : { delayMs }) }
}

const cpuBefore = process.cpuUsage()

function stats(receiver: Receiver): object {
  const cpu = process.cpuUsage(cpuBefore)
  return { ...receiver.stats(), cpuMs: (cpu.user + cpu.system) / 1_000 }
}

function control(request: ReceivedRequest, put: (answer: Answer) => void): boolean {
  const [path = '', query = ''] = request.path.split('?')
  const json = (value: object): void => put({ body: JSON.stringify(value) })
  switch (path) {
    case '/stats':
      json(stats(receiver))
      return true
    case '/wait': {
      const count = Number(new URLSearchParams(query).get('count') ?? 1)
      void receiver.waitForCount(count).then(() => json(stats(receiver)))
      return true
    }
    case '/clear':
      receiver.clear()
      json({})
      return true
    case '/answer':
      answer = JSON.parse(request.body.toString()) as Answer
      json({})
      return true
    default:
      return false
  }
}

const receiver = await startReceiver({
  port: Number(values.port),
  host: values.host,
  respond: () => answer,
  control,
})
console.log(JSON.stringify({ event: 'listening', port: receiver.port, url: receiver.url }))

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    console.log(JSON.stringify({ event: 'stats', ...stats(receiver) }))
    void receiver.close()
  })
}
