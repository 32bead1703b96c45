// Runs worlds on several cores: a thread for each, a seed at a time.
// Owns: the threads, and which seed is whose.  Does not: run a world (lane.ts), or judge.

import { Worker } from 'node:worker_threads'
import { defined } from '#base/assert'
import type { RunResult } from './run.ts'

/** Seeds from `nextSeed` until it gives none any more; results as they come. */
export async function runLanes(
  count: number,
  nextSeed: () => number | undefined,
  onResult: (result: RunResult) => void,
): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => runLane(nextSeed, onResult)))
}

function runLane(
  nextSeed: () => number | undefined,
  onResult: (result: RunResult) => void,
): Promise<void> {
  const worker = new Worker(new URL('./lane.ts', import.meta.url))
  return new Promise((resolve, reject) => {
    let isOver = false
    const next = (): void => {
      const seed = nextSeed()
      if (seed !== undefined) {
        worker.postMessage(seed)
        return
      }
      isOver = true
      worker.terminate().then(() => resolve(), reject)
    }
    worker.on('message', (result: RunResult) => {
      onResult(defined(result, 'a lane answers with what came of a seed'))
      next()
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (!isOver) reject(new Error(`a lane ended by itself, code ${code}`))
    })
    next()
  })
}
