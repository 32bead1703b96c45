// `npm run fuzz:log`: damages logs in every way the tests know, over and over.
//   --cases n     how many (100,000)
//   --from n      the first case's number (0); a run from elsewhere sees other logs
//   --workers n   processes (2)
// Ends with 1 and the number of the case at the first broken promise.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { systemClock } from '#base/clock'
import type { RotKind, RotOutcome } from './log-rot.ts'
import { count, type RotTally, runRotCases, tallyText } from './log-rot-cases.ts'

/** A worker reports after so many cases. */
const casesPerReport = 500

interface Report {
  readonly cases: readonly (readonly [RotKind, RotOutcome])[]
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    from: { type: 'string', default: '0' },
    workers: { type: 'string', default: '2' },
    share: { type: 'boolean', default: false },
  },
})
const range = { from: Number(values.from), until: Number(values.from) + Number(values.cases) }
if (values.share) await work()
else process.exitCode = (await lead(Number(values.workers))) ? 0 : 1

/** Runs a share of the cases and tells the parent. */
async function work(): Promise<void> {
  let cases: (readonly [RotKind, RotOutcome])[] = []
  const tell = (): void => {
    process.send?.({ cases } satisfies Report)
    cases = []
  }
  try {
    await runRotCases(range, (kind, outcome) => {
      cases.push([kind, outcome])
      if (cases.length === casesPerReport) tell()
    })
    tell()
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  }
  process.disconnect()
}

async function lead(workers: number): Promise<boolean> {
  const tally: RotTally = new Map()
  const startedMs = systemClock.monotonicMs()
  let done = 0
  const size = Math.ceil((range.until - range.from) / workers)
  const shares = Array.from({ length: workers }, async (_, i) => {
    const from = range.from + i * size
    const cases = Math.min(size, range.until - from)
    const options = ['--share', '--from', `${from}`, '--cases', `${cases}`]
    const child = fork(import.meta.filename, options)
    child.on('message', (report: Report) => {
      for (const [kind, outcome] of report.cases) count(tally, kind, outcome)
      done += report.cases.length
    })
    const [code] = (await once(child, 'exit')) as [number | null]
    return code === 0
  })
  const ok = (await Promise.all(shares)).every(Boolean)
  const seconds = (systemClock.monotonicMs() - startedMs) / 1000
  console.log(tallyText(tally))
  const rate = `${Math.round(done / seconds)} cases/s over ${workers} processes`
  console.log(`${done} cases in ${seconds.toFixed(1)} s, ${rate}: ${ok ? 'none silent' : 'BROKEN'}`)
  return ok
}
