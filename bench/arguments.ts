// The command line of the benchmarks.

import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'

export interface BenchArguments {
  readonly names: readonly string[]
  readonly nodes: number
  readonly tasks: number | undefined
  readonly repeat: number
  readonly batch: boolean
  readonly json: string | undefined
  readonly profile: string | undefined
  readonly directory: string
  /** For the JavaScript engine of the nodes. */
  readonly nodeArguments: readonly string[]
}

export const usage = `npm run bench -- [name…] [options]

  --nodes 3|1        nodes of the cluster (default 3)
  --tasks N          instead of what the scenario says
  --repeat N         repetitions, each on a fresh cluster (default 1)
  --no-batch         single: every createTask travels alone
  --json FILE        writes everything that was measured
  --profile DIR      nodes write CPU profiles into DIR; a summary is printed
  --node-argument A  for the nodes' JavaScript engine, e.g. --max-semi-space-size=64; repeatable
  --directory DIR    where the data lies (default: the temporary directory)
`

/** The command line can not be used; the message says why. */
export class UsageError extends Error {}

/** Throws {@link UsageError}. */
export function parseArguments(args: readonly string[]): BenchArguments {
  const { values, positionals } = parsed(args)
  const nodes = positive('--nodes', values.nodes)
  if (nodes !== 1 && nodes < 3) throw new UsageError('--nodes: must be 1, or 3 and more')
  return {
    names: positionals,
    nodes,
    tasks: values.tasks === undefined ? undefined : positive('--tasks', values.tasks),
    repeat: positive('--repeat', values.repeat),
    batch: values.batch,
    json: values.json,
    profile: values.profile,
    directory: values.directory,
    nodeArguments: values['node-argument'],
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      allowNegative: true,
      options: {
        nodes: { type: 'string', default: '3' },
        tasks: { type: 'string' },
        repeat: { type: 'string', default: '1' },
        batch: { type: 'boolean', default: true },
        json: { type: 'string' },
        profile: { type: 'string' },
        'node-argument': { type: 'string', multiple: true, default: [] },
        directory: { type: 'string', default: tmpdir() },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function positive(name: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) {
    throw new UsageError(`${name}: must be a whole number of at least 1, not "${text}"`)
  }
  return number
}
