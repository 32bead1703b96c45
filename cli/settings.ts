// What a command is told beside its own arguments: endpoints, namespace, output, timeout.
// Owns: precedence (flag, environment, context, default) and where each value came from.
// Does not: write the configuration (config-file.ts).

import type { Command } from 'commander'
import { type Configuration, configPath, type Context, readConfiguration } from './config-file.ts'
import { UsageError } from './failure.ts'
import { parseDuration, type TimeFormat, timeFormats } from './times.ts'

export const outputFormats = ['table', 'wide', 'json', 'jsonl', 'yaml', 'name'] as const
export type OutputFormat = (typeof outputFormats)[number]

/** What `schedctl dev` listens on. */
export const defaultEndpoints = '127.0.0.1:7400,127.0.0.1:7410,127.0.0.1:7420'

export interface GlobalFlags {
  readonly endpoint?: string
  readonly namespace?: string
  readonly output?: string
  readonly timeout?: string
  readonly context?: string
  readonly timeFormat?: string
  readonly columns?: string
  readonly headers: boolean
  readonly verbose?: boolean
}

export interface Sourced {
  readonly value: string
  /** `flag --endpoint`, `SCHEDCTL_ENDPOINTS`, `context prod`, `default`. */
  readonly origin: string
}

export interface Settings {
  readonly endpoints: readonly string[]
  readonly namespace: string
  readonly output: OutputFormat
  readonly timeoutMs: number
  readonly timeFormat: TimeFormat
  /** Upper-case names of the columns to show; empty: those of the format. */
  readonly columns: readonly string[]
  readonly headers: boolean
  readonly verbose: boolean
  readonly origins: Readonly<Record<SettingName, Sourced>>
  readonly contextName: string
}

interface Source {
  readonly flag: keyof GlobalFlags
  readonly flagName: string
  readonly variable: string
  readonly ofContext?: keyof Context
  readonly standard: string
}

const sources = {
  endpoints: {
    flag: 'endpoint',
    flagName: '--endpoint',
    variable: 'SCHEDCTL_ENDPOINTS',
    ofContext: 'endpoints',
    standard: defaultEndpoints,
  },
  namespace: {
    flag: 'namespace',
    flagName: '--namespace',
    variable: 'SCHEDCTL_NAMESPACE',
    ofContext: 'namespace',
    standard: 'default',
  },
  output: {
    flag: 'output',
    flagName: '--output',
    variable: 'SCHEDCTL_OUTPUT',
    ofContext: 'output',
    standard: 'table',
  },
  timeout: {
    flag: 'timeout',
    flagName: '--timeout',
    variable: 'SCHEDCTL_TIMEOUT',
    ofContext: 'timeout',
    standard: '10s',
  },
  timeFormat: {
    flag: 'timeFormat',
    flagName: '--time-format',
    variable: 'SCHEDCTL_TIME_FORMAT',
    standard: 'relative',
  },
} as const satisfies Record<string, Source>

export type SettingName = keyof typeof sources

type Environment = Readonly<Record<string, string | undefined>>

export async function settingsOf(
  command: Command,
  env: Environment = process.env,
): Promise<Settings> {
  const flags = command.optsWithGlobals<GlobalFlags>()
  const configuration = await readConfiguration(env)
  const { name, context } = chosenContext(flags, env, configuration)
  const origins = Object.fromEntries(
    Object.entries(sources).map(([key, source]) => [
      key,
      sourced(source, { flags, env, context, name }),
    ]),
  ) as Record<SettingName, Sourced>
  const { endpoints, namespace, output, timeout, timeFormat } = origins
  return {
    endpoints: endpointsOf(endpoints),
    namespace: namespace.value,
    output: choice(output, outputFormats),
    timeoutMs: parseDuration(timeout.value, timeout.origin),
    timeFormat: choice(timeFormat, timeFormats),
    columns: (flags.columns ?? '')
      .split(',')
      .filter(Boolean)
      .map((column) => column.toUpperCase()),
    headers: flags.headers,
    verbose: flags.verbose === true,
    origins,
    contextName: name,
  }
}

interface Places {
  readonly flags: GlobalFlags
  readonly env: Environment
  readonly context: Context
  readonly name: string
}

function sourced(source: Source, { flags, env, context, name }: Places): Sourced {
  const flag = flags[source.flag]
  if (typeof flag === 'string') return { value: flag, origin: `flag ${source.flagName}` }
  const variable = env[source.variable]
  if (variable) return { value: variable, origin: source.variable }
  const stored = source.ofContext === undefined ? undefined : context[source.ofContext]
  if (stored !== undefined) {
    const value = typeof stored === 'string' ? stored : stored.join(',')
    return { value, origin: `context ${name}` }
  }
  return { value: source.standard, origin: 'default' }
}

function chosenContext(
  flags: GlobalFlags,
  env: Environment,
  configuration: Configuration,
): { name: string; context: Context } {
  const asked = flags.context ?? (env['SCHEDCTL_CONTEXT'] || undefined)
  const name = asked ?? configuration.currentContext ?? ''
  const context = configuration.contexts[name]
  if (context !== undefined) return { name, context }
  if (name === '') return { name, context: {} }
  const known = Object.keys(configuration.contexts)
  throw new UsageError(
    `there is no context "${name}"`,
    known.length === 0
      ? `${configPath(env)} has no contexts`
      : `${configPath(env)} has: ${known.join(', ')}`,
    `create it with "schedctl context set ${name} --endpoint host:port"`,
  )
}

function endpointsOf({ value, origin }: Sourced): string[] {
  const endpoints = value.split(',').map((text) => text.trim())
  const wrong = endpoints.find((endpoint) => !/^[^\s/]+:\d{1,5}$/.test(endpoint))
  if (wrong === undefined) return endpoints
  throw new UsageError(
    `"${wrong}" is not an endpoint`,
    `it comes from ${origin}`,
    'write host:port, several separated by commas, for example 127.0.0.1:7400,127.0.0.1:7410',
  )
}

function choice<T extends string>({ value, origin }: Sourced, choices: readonly T[]): T {
  const found = choices.find((one) => one === value)
  if (found !== undefined) return found
  throw new UsageError(
    `"${value}" is none of ${choices.join(', ')}`,
    `it comes from ${origin}`,
    `give one of ${choices.join(', ')}`,
  )
}
