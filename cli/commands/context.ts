// `schedctl context …` and `schedctl config view`: named settings and where values come from.

import type { Command } from 'commander'
import {
  configPath,
  type Configuration,
  type Context,
  readConfiguration,
  writeConfiguration,
} from '../config-file.ts'
import { UsageError } from '../failure.ts'
import { runCommand, type Session } from '../session.ts'
import type { GlobalFlags } from '../settings.ts'
import { formatPairs, formatTable } from '../table.ts'
import { withoutUndefined } from '../task-options.ts'

export function registerContext(program: Command): void {
  const context = program.command('context').description('named settings: which cluster, how')
  context
    .command('list')
    .description('list contexts; the current one has a star')
    .action((_: object, command: Command) => runCommand(command, list))
  context
    .command('use <name>')
    .description('make a context the current one')
    .action((name: string, _: object, command: Command) => runCommand(command, (s) => use(s, name)))
  context
    .command('set <name>')
    .description('store --endpoint, --namespace, --output and --timeout under a name')
    .action((name: string, _: object, command: Command) =>
      runCommand(command, (s) => set(s, name, command.optsWithGlobals<GlobalFlags>())),
    )
  context
    .command('delete <name>')
    .description('forget a context')
    .action((name: string, _: object, command: Command) =>
      runCommand(command, (s) => remove(s, name)),
    )
  program
    .command('config')
    .description('the settings in force')
    .command('view')
    .description('show the settings in force')
    .option('--show-origin', 'and where each comes from')
    .action((options: { readonly showOrigin?: boolean }, command: Command) =>
      runCommand(command, async (s) => view(s, options.showOrigin === true)),
    )
}

async function list({ out, settings }: Session): Promise<void> {
  const { contexts, currentContext } = await readConfiguration()
  const names = Object.keys(contexts).sort()
  if (out.format === 'json' || out.format === 'jsonl') {
    const items = names.map((name) => ({
      name,
      current: name === currentContext,
      ...contexts[name],
    }))
    out.line(JSON.stringify(items, null, out.format === 'json' ? 2 : 0))
    return
  }
  if (names.length === 0) {
    out.note(`no contexts in ${configPath()}; "schedctl context set <name> -e host:port" makes one`)
    return
  }
  if (out.format === 'name') {
    for (const name of names) out.line(`context/${name}`)
    return
  }
  const rows = names.map((name) => rowOf(name, contexts[name] ?? {}, name === currentContext))
  const header = ['CURRENT', 'NAME', 'ENDPOINTS', 'NAMESPACE', 'OUTPUT', 'TIMEOUT']
  const options = { headers: settings.headers, columns: undefined }
  for (const line of formatTable(header, rows, options).lines) out.line(line)
}

function rowOf(name: string, context: Context, isCurrent: boolean): string[] {
  const { endpoints = [], namespace = '', output = '', timeout = '' } = context
  return [isCurrent ? '*' : '', name, endpoints.join(','), namespace, output, timeout]
}

async function use({ out }: Session, name: string): Promise<void> {
  const configuration = await readConfiguration()
  if (configuration.contexts[name] === undefined) throw noContext(name, configuration)
  await writeConfiguration({ ...configuration, currentContext: name })
  out.line(`context/${name} is the current one`)
}

/** What was not given stays as it was. */
async function set(session: Session, name: string, flags: GlobalFlags): Promise<void> {
  if (!/^[A-Za-z0-9_.-]{1,63}$/.test(name)) {
    throw new UsageError(
      `"${name}" is not a name for a context`,
      'names have 1 to 63 of [A-Za-z0-9_.-]',
      'choose another one',
    )
  }
  const { endpoints } = session.settings
  const given = withoutUndefined({
    endpoints: flags.endpoint === undefined ? undefined : endpoints,
    namespace: flags.namespace,
    output: flags.output,
    timeout: flags.timeout,
  })
  if (Object.keys(given).length === 0) {
    throw new UsageError(
      'nothing to store',
      'none of --endpoint, --namespace, --output and --timeout was given',
      `write for example schedctl context set ${name} --endpoint 10.0.0.1:7400,10.0.0.2:7400`,
    )
  }
  const configuration = await readConfiguration()
  const context = { ...configuration.contexts[name], ...given }
  const contexts = { ...configuration.contexts, [name]: context }
  const path = await writeConfiguration({ ...configuration, contexts })
  session.out.line(`context/${name} stored in ${path}`)
  if (configuration.currentContext === name) return
  session.out.note(`"schedctl context use ${name}" makes it the current one`)
}

async function remove({ out }: Session, name: string): Promise<void> {
  const configuration = await readConfiguration()
  if (configuration.contexts[name] === undefined) throw noContext(name, configuration)
  const { [name]: _, ...contexts } = configuration.contexts
  const { currentContext } = configuration
  const current = currentContext === undefined || currentContext === name ? {} : { currentContext }
  await writeConfiguration({ ...current, contexts })
  out.line(`context/${name} deleted`)
}

function noContext(name: string, { contexts }: Configuration): UsageError {
  const names = Object.keys(contexts)
  return new UsageError(
    `there is no context "${name}"`,
    names.length === 0 ? `${configPath()} has none` : `there are: ${names.join(', ')}`,
    'name one of those, or make one with "schedctl context set"',
  )
}

function view({ out, settings }: Session, showOrigin: boolean): void {
  const { origins, contextName } = settings
  if (out.format === 'json' || out.format === 'jsonl') {
    const value = { file: configPath(), context: contextName, settings: origins }
    out.line(JSON.stringify(value, null, out.format === 'json' ? 2 : 0))
    return
  }
  const pairs = Object.entries(origins).map(([name, { value, origin }]): [string, string] => [
    name,
    showOrigin ? `${value}  (${origin})` : value,
  ])
  const head: [string, string][] = [
    ['file', configPath()],
    ['context', contextName],
  ]
  for (const line of formatPairs([...head, ...pairs])) out.line(line)
}
