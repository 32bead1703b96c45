// The configuration of schedctl: named contexts in one YAML file.
// Owns: $XDG_CONFIG_HOME/schedctl/config.yaml, its form and its rights (0600).

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { UsageError } from './failure.ts'

export interface Context {
  readonly endpoints?: readonly string[]
  readonly namespace?: string
  readonly output?: string
  readonly timeout?: string
}

export interface Configuration {
  readonly currentContext?: string
  readonly contexts: Readonly<Record<string, Context>>
}

type Environment = Readonly<Record<string, string | undefined>>

export function configPath(env: Environment = process.env): string {
  if (env['SCHEDCTL_CONFIG']) return env['SCHEDCTL_CONFIG']
  const home = env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config')
  return join(home, 'schedctl', 'config.yaml')
}

/** Empty if there is no file: the defaults reach a local cluster. */
export async function readConfiguration(env: Environment = process.env): Promise<Configuration> {
  const path = configPath(env)
  if (!existsSync(path)) return { contexts: {} }
  const { parse } = await import('yaml')
  try {
    return checked((parse(readFileSync(path, 'utf8')) as unknown) ?? {})
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new UsageError(`${path} can not be used`, why, 'correct the file, or remove it')
  }
}

/** Whole or not at all, and for its owner only: contexts may come to hold keys. */
export async function writeConfiguration(
  configuration: Configuration,
  env: Environment = process.env,
): Promise<string> {
  const { stringify } = await import('yaml')
  const path = configPath(env)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.${process.pid}.tmp`
  writeFileSync(temporary, stringify(configuration), { mode: 0o600 })
  renameSync(temporary, path)
  return path
}

const contextFields = ['endpoints', 'namespace', 'output', 'timeout']

function checked(value: unknown): Configuration {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError('it is not a mapping with "contexts"')
  }
  const { currentContext, contexts = {}, ...others } = value as Record<string, unknown>
  const [other] = Object.keys(others)
  if (other !== undefined) throw new TypeError(`"${other}" is not known`)
  if (currentContext !== undefined && typeof currentContext !== 'string') {
    throw new TypeError('"currentContext" is not a text')
  }
  if (typeof contexts !== 'object' || contexts === null) {
    throw new TypeError('"contexts" is not a mapping')
  }
  for (const [name, context] of Object.entries(contexts)) checkContext(name, context)
  return {
    contexts: contexts as Configuration['contexts'],
    ...(currentContext === undefined ? {} : { currentContext }),
  }
}

function checkContext(name: string, context: unknown): void {
  if (typeof context !== 'object' || context === null) {
    throw new TypeError(`context "${name}" is not a mapping`)
  }
  for (const [field, value] of Object.entries(context)) {
    if (!contextFields.includes(field)) {
      throw new TypeError(`context "${name}": "${field}" is not known`)
    }
    const isList = Array.isArray(value) && value.every((one) => typeof one === 'string')
    if (field === 'endpoints' ? !isList : typeof value !== 'string') {
      const kind = field === 'endpoints' ? 'list of texts' : 'text'
      throw new TypeError(`context "${name}": "${field}" is not a ${kind}`)
    }
  }
}
