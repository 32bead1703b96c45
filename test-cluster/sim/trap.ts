// While a world runs, the real world is out of reach: who touches its time, chance or files is
// named. Owns: the trap, and taking it away again.
// A run that touched any of them could not be run again.

import crypto from 'node:crypto'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

export type Touched = (what: string) => void

const cryptoNames = ['randomBytes', 'randomInt', 'randomUUID', 'randomFillSync'] as const
const fileNames = ['open', 'openSync', 'readFileSync', 'writeFileSync', 'mkdirSync'] as const
const timerNames = ['setTimeout', 'setInterval', 'setImmediate'] as const

type Patched = Record<string, unknown>

/** Node itself and the runner of tests live on meanwhile, and may do what they like. */
function isSimulated(stack: string): boolean {
  return /\/(?:base|raft|storage|engine|proto|sdk|node_modules)\//.test(stack)
}

/** Returns what takes the trap away. */
export function setTrap(touched: Touched): () => void {
  const undo: (() => void)[] = []
  const patch = (owner: object, name: string, label: string): void => {
    const place = owner as Patched
    const original = place[name]
    place[name] = (...args: unknown[]) => {
      const { stack = '' } = new Error('here')
      if (isSimulated(stack)) touched(`${label} was reached from simulated code: ${stack}`)
      return Reflect.apply(original as (...args: unknown[]) => unknown, owner, args)
    }
    undo.push(() => {
      place[name] = original
    })
  }
  for (const name of timerNames) patch(globalThis, name, name)
  patch(Date, 'now', 'Date.now')
  patch(performance, 'now', 'performance.now')
  patch(Math, 'random', 'Math.random')
  for (const name of cryptoNames) patch(crypto, name, `crypto.${name}`)
  for (const name of fileNames) patch(fs, name, `fs.${name}`)
  syncBuiltinESMExports()
  return () => {
    for (const act of undo) act()
    syncBuiltinESMExports()
  }
}
