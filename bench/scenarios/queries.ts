// Lists and counts over many pending tasks: what a question costs must not depend on how many tasks
// it is not about. `--tasks 10000000` is the size that the bar names.

import { type Figure, percentilesOf } from '../distribution.ts'
import { IdBitmap } from '../id-bitmap.ts'
import type { Lab } from '../lab.ts'
import { register } from '../registration.ts'
import type { Scenario, ScenarioOptions, ScenarioResult } from '../scenario.ts'
import { faultsOf } from '../scenario.ts'

const tasksDefault = 200_000
/** Tasks of one customer, one page of them. */
const perCustomer = 100
/** One in so many is in the rare queue, and one in so many goes to another host. */
const rareEvery = 1_000
const endedTasks = 2_000
const asks = 30
const hourMs = 3_600_000
const spreadMs = 30 * 24 * hourMs
/** Nobody listens there: an attempt fails at once. */
const closedUrl = 'http://127.0.0.1:9/hook'
const restMs = 600_000

export const queries: Scenario = {
  name: 'queries',
  summary: 'lists and counts over many pending tasks and 4,000 that ended',
  run,
}

interface World {
  readonly lab: Lab
  readonly count: number
  readonly customers: number
  readonly prefix: string
  readonly fromMs: number
}

interface Question {
  readonly name: string
  /** How many tasks it brought, and how many there are to bring. */
  readonly ask: (
    turn: number,
  ) => Promise<{ readonly found: number; readonly expected: number | undefined }>
}

async function run(lab: Lab, options: ScenarioOptions): Promise<ScenarioResult> {
  const count = options.tasks ?? tasksDefault
  const world: World = {
    lab,
    count,
    customers: Math.ceil(count / perCustomer),
    prefix: `query-${options.run}-`,
    fromMs: Date.now() + hourMs,
  }
  const faults = await fill(world)
  await lab.quiet(restMs)
  const meter = await lab.startMeter()
  const figures: Figure[] = []
  for (const question of questionsOf(world)) {
    const tookMs: number[] = []
    for (let turn = 0; turn < asks; turn += 1) {
      const sentMs = performance.now()
      const { found, expected } = await question.ask(turn)
      tookMs.push(performance.now() - sentMs)
      if (expected !== undefined && found !== expected) {
        faults.push(`${question.name}: ${found} instead of ${expected}`)
      }
    }
    const { p50, max } = percentilesOf(tookMs)
    figures.push({ name: `${question.name}, p50`, value: p50, unit: 'ms' })
    figures.push({ name: `${question.name}, max`, value: max, unit: 'ms' })
  }
  const costs = await meter.lap()
  meter.stop()
  const { count: stored } = await lab.client.countTasks({ states: ['PENDING'] })
  if (stored !== count) faults.push(`${stored} of ${count} tasks are pending`)
  const exactness = new IdBitmap(world.prefix, 0).exactness()
  return {
    figures,
    tasks: 0,
    costs,
    costsAtRest: costs,
    exactness,
    faults: [...faultsOf(exactness), ...faults.slice(0, 10)],
  }
}

async function fill(world: World): Promise<string[]> {
  const { lab, count, customers, prefix, fromMs } = world
  const { client, hookUrl: url } = lab
  await client.call('CreateQueue', { queue: { queueId: 'rare' } })
  const pending = await register({
    client,
    prefix,
    count,
    url,
    dueMs: (i) => fromMs + ((i * 7_919) % spreadMs),
    moreOf: (i) => ({
      labels: { customer: `c${i % customers}` },
      ...(i % rareEvery === 7 ? { queue: 'rare' } : {}),
      ...(i % rareEvery === 13 ? { webhook: closedUrl } : {}),
    }),
  })
  const nowMs = Date.now()
  const ended = { client, count: endedTasks, dueMs: () => nowMs }
  const done = await register({ ...ended, prefix: `${prefix}done-`, url })
  const dead = await register({
    ...ended,
    prefix: `${prefix}dead-`,
    url: closedUrl,
    moreOf: () => ({ retry: { maxAttempts: 1 } }),
  })
  return [...pending.errors, ...done.errors, ...dead.errors]
}

function questionsOf(world: World): Question[] {
  const { lab, count, customers, prefix, fromMs } = world
  const { client } = lab
  const rare = Math.floor(count / rareEvery)
  const page = Math.min(100, rare)
  type Options = NonNullable<Parameters<typeof client.listTasks>[0]>
  const list = async (options: Options, expected?: number) => {
    const { tasks } = await client.listTasks({ pageSize: 100, ...options })
    return { found: tasks.length, expected }
  }
  const tally = async (options: Options, expected: number) => {
    const { count: found } = await client.countTasks(options)
    return { found, expected }
  }
  const customer = (turn: number) => `customer=c${(turn * 7_919) % customers}`
  // Due times are spread evenly: a window of this length has 50 tasks in it, more or less.
  const windowMs = Math.ceil((spreadMs / count) * 50)
  const due = (turn: number) => {
    const from = fromMs + turn * hourMs
    return { from, until: from + windowMs }
  }
  return [
    {
      name: 'get by id',
      ask: async (turn) => {
        await client.getTask(`${prefix}${(turn * 7_919) % count}`)
        return { found: 1, expected: 1 }
      },
    },
    { name: 'list by label', ask: (turn) => list({ labelSelector: customer(turn) }, 100) },
    { name: 'list by queue', ask: () => list({ queues: ['rare'] }, page) },
    { name: 'list by target', ask: () => list({ target: '127.0.0.1:9', states: ['PENDING'] }) },
    {
      name: 'list by due time',
      ask: (turn) => list({ states: ['PENDING'], scheduleTime: due(turn) }),
    },
    { name: 'list FAILED', ask: () => list({ states: ['FAILED'] }, 100) },
    { name: 'list by error kind', ask: () => list({ failureKinds: ['CONNECT'] }, 100) },
    { name: 'list COMPLETED', ask: () => list({ states: ['COMPLETED'] }, 100) },
    { name: 'list by id prefix', ask: () => list({ taskIdPrefix: `${prefix}done-1` }, 100) },
    { name: 'list all, one page', ask: () => list({}, 100) },
    { name: 'count all', ask: () => tally({}, count + 2 * endedTasks) },
    { name: 'count a queue', ask: () => tally({ queues: ['rare'] }, rare) },
    { name: 'count a label', ask: (turn) => tally({ labelSelector: customer(turn) }, 100) },
    { name: 'count by error kind', ask: () => tally({ failureKinds: ['CONNECT'] }, endedTasks) },
  ]
}
