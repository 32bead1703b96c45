// One thread of a swarm: runs the world of each seed that it is given, one after the other.
// Owns: nothing. Started by lanes.ts.

import { parentPort } from 'node:worker_threads'
import { defined } from '#base/assert'
import { runSeed } from './run.ts'

const port = defined(parentPort ?? undefined, 'this file is run as a thread')

port.on('message', (seed: number) => {
  runSeed(seed).then(
    (result) => port.postMessage(result),
    // Outside of a world nothing is caught: the thread ends, and with it the swarm.
    (error: unknown) =>
      setImmediate(() => {
        throw error
      }),
  )
})
