// `npm run fuzz:times`: random schedules around every clock change of every zone, 2026–2030,
// against the naive model.
//   --cases n     schedules, spread evenly over all places (31,120); each compares about 300 times
//   --seed n      other schedules (1)
//   --workers n   processes (2)
// Ends with 1 at the first difference, and prints the schedule and the place.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { systemClock } from '#base/clock'
import { createPrng } from '#base/prng'
import {
  checkWindow,
  everyPlace,
  newTally,
  type OracleTally,
  strangeZones,
  windowAt,
} from './oracle-check.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '31120' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    share: { type: 'string' },
  },
})
const [cases, seed, workers] = [values.cases, values.seed, values.workers].map(Number) as [
  number,
  number,
  number,
]
if (values.share === undefined) process.exitCode = (await lead()) ? 0 : 1
else work(Number(values.share))

/** Every so many-th place, from its own seed: who checks it does not matter. */
function work(share: number): void {
  const places = everyPlace()
  const casesEach = Math.ceil(cases / places.length)
  for (let i = share; i < places.length; i += workers) {
    const place = places[i]
    if (place === undefined) break
    const tally = newTally()
    const name = `seed ${seed}, place ${i} (${place.zone}, ${new Date(place.atMs).toISOString()})`
    const prng = createPrng(seed * 1_000_003 + i)
    checkWindow(windowAt(place), prng, { cases: casesEach, tally, name })
    process.send?.(tally)
  }
  process.disconnect?.()
}

async function lead(): Promise<boolean> {
  const places = everyPlace()
  const changing = new Set(places.filter(({ changes }) => changes).map(({ zone }) => zone))
  const zones = new Set(places.map(({ zone }) => zone))
  const missing = strangeZones.filter((zone) => !changing.has(zone))
  const changes = places.filter((place) => place.changes).length
  const { tz } = process.versions
  say(`${zones.size} zones (tzdata ${tz}), ${changing.size} of them with ${changes} clock changes`)
  if (missing.length > 0) say(`without a change in these years: ${missing.join(', ')}`)
  const total = newTally()
  const startedMs = systemClock.monotonicMs()
  let done = 0
  const shares = Array.from({ length: workers }, async (_, share) => {
    const child = fork(import.meta.filename, [...process.argv.slice(2), '--share', String(share)])
    child.on('message', (tally: OracleTally) => {
      for (const name of ['cases', 'times', 'starts', 'inGaps'] as const) total[name] += tally[name]
      done += 1
      if (done % 200 === 0) say(`${done} of ${places.length} places, ${total.cases} schedules`)
    })
    const [code] = (await once(child, 'exit')) as [number | null]
    return code === 0
  })
  const isGood = (await Promise.all(shares)).every(Boolean)
  const seconds = Math.round((systemClock.monotonicMs() - startedMs) / 1_000)
  say(
    `${total.cases} schedules, ${total.times + total.starts} answers of next compared, ` +
      `${total.inGaps} times in gaps: ${isGood ? 'no difference' : 'DIFFERENT, see above'}; ` +
      `${seconds} s`,
  )
  return isGood
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
