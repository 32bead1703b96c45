// The receiver of the benchmarks as a process of its own.
// Owns: nothing beyond the receiver of test-cluster.  Does not: answer anything but 200.
// Prints one JSON line when it listens. Control, by requests without a webhook-id: GET /stats,
// GET /wait?count=1000, POST /clear, GET /exactness?prefix=herd-&count=1000.

import type { Answer, ReceivedRequest } from '../test-cluster/receiver.ts'
import { startReceiver } from '../test-cluster/receiver.ts'
import { IdBitmap } from './id-bitmap.ts'

function control(request: ReceivedRequest, put: (answer: Answer) => void): boolean {
  const [path = '', query = ''] = request.path.split('?')
  const parameters = new URLSearchParams(query)
  const json = (value: object): void => put({ body: JSON.stringify(value) })
  const count = Number(parameters.get('count') ?? 1)
  switch (path) {
    case '/stats':
      json(receiver.stats())
      return true
    case '/wait':
      void receiver.waitForCount(count).then(() => json(receiver.stats()))
      return true
    case '/clear':
      receiver.clear()
      json({})
      return true
    case '/exactness': {
      const bitmap = new IdBitmap(parameters.get('prefix') ?? '', count)
      for (const arrival of receiver.arrivals) bitmap.mark(arrival.taskId)
      json(bitmap.exactness())
      return true
    }
    default:
      return false
  }
}

const receiver = await startReceiver({ control })
console.log(JSON.stringify({ url: receiver.url }))
process.once('SIGTERM', () => void receiver.close())
// The pipe ends with the benchmark, whatever ended it.
process.stdin.on('end', () => process.exit(0)).resume()
