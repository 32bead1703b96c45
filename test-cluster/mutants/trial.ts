// Tries a planted bug: one detector after the other, until one goes red.
// Owns: the processes of a trial, and that a detector counts only if it is green without the bug.
//   B3. A detector that is red without any bug proves nothing, and is named.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Mutant } from './bank.ts'
import { type Detector, detectorMsMax, detectorsFrom, type Reach, root } from './detectors.ts'

export interface Verdict {
  readonly mutant: Mutant
  /** Undefined: nothing noticed it. */
  readonly caughtBy: string | undefined
  /** Of the detector that caught it. */
  readonly ms: number
  /** What it said: the name of a test, or the words of an assertion. */
  readonly said: string
  readonly tried: number
}

interface Ran {
  readonly isRed: boolean
  readonly ms: number
  readonly output: string
}

const hook = pathToFileURL(join(import.meta.dirname, './hook.ts')).href
const outputCharsMax = 1 << 20
const saidCharsMax = 90

export class Trials {
  /** Whether a detector is green without a bug, by name; each is asked once. */
  readonly #green = new Map<string, Promise<boolean>>()

  /** What noticed it before is tried first. */
  async of(mutant: Mutant, reach: Reach, before?: string): Promise<Verdict> {
    const { file, noticedBy } = mutant
    let tried = 0
    for (const detector of detectorsFrom([noticedBy, before], { file, reach })) {
      tried++
      const ran = await run(detector, mutant.id)
      if (!ran.isRed) continue
      if (!(await this.isGreen(detector))) {
        console.log(`  ${detector.name} is red without any bug: it proves nothing (B3)`)
        continue
      }
      return { mutant, caughtBy: detector.name, ms: ran.ms, said: wordsOf(ran.output), tried }
    }
    return { mutant, caughtBy: undefined, ms: 0, said: '', tried }
  }

  isGreen(detector: Detector): Promise<boolean> {
    const asked =
      this.#green.get(detector.name) ?? run(detector, undefined).then(({ isRed }) => !isRed)
    this.#green.set(detector.name, asked)
    return asked
  }
}

/** Processes that a test starts have the bug as well: they inherit the options of Node. */
export function run(detector: Detector, mutant: string | undefined): Promise<Ran> {
  const options = ['--max-old-space-size=3000', ...(mutant === undefined ? [] : ['--import', hook])]
  const env = {
    ...process.env,
    ...detector.env,
    NODE_OPTIONS: options.join(' '),
    ...(mutant === undefined ? {} : { MUTANT: mutant }),
  }
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, detector.args, { cwd: root, env, detached: true })
    let output = ''
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-outputCharsMax)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const limit = setTimeout(() => end(child.pid), detectorMsMax)
    child.once('exit', () => end(child.pid))
    child.once('close', (code) => {
      clearTimeout(limit)
      resolve({ isRed: code !== 0, ms: performance.now() - startedAt, output })
    })
  })
}

/** With all that it started. */
function end(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

/** The first line that says what is wrong. */
function wordsOf(output: string): string {
  const patterns = [
    /^violated: (.+)$/m,
    /^ {2}violation (.+)$/m,
    /AssertionFailure: ([^\n]+)/,
    /^\s*✖ (.+?)(?: \([\d.]+ms\))?$/m,
    /Error: ([^\n]+)/,
  ]
  const found = patterns
    .map((pattern) => pattern.exec(output)?.[1])
    .find((text) => text !== undefined)
  const text = (found ?? 'it did not end').replaceAll('|', '/').trim()
  return text.length > saidCharsMax ? `${text.slice(0, saidCharsMax)}…` : text
}
