// `schedctl export`, `apply`, `diff`: resources as text, to be kept in version control.
// Owns: files → requests, and how changes are shown.  Does not: compare (the server does).

import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { ResourceChange__Output } from '#proto'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import type { Json, Kind } from '../output.ts'
import { runCommand, type Session } from '../session.ts'
import { numberOf } from '../task-options.ts'

interface ExportOptions {
  readonly kind?: readonly string[]
  readonly selector?: string
}

interface ApplyOptions {
  readonly file: string
  readonly dryRun?: boolean
  readonly prune?: string
  readonly maxDeletions?: string
  readonly requestId?: string
}

const kindNames = ['queue', 'calendar', 'schedule', 'namespace'] as const
const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

export function registerConfigResources(program: Command): void {
  program
    .command('export')
    .description('print queues, calendars and schedules as "apply" takes them')
    .option('--kind <kind>', `${kindNames.join(', ')}; repeat it for more`, collect)
    .option('-l, --selector <labels>', 'only these, for example team=a')
    .addHelpText('after', '\nExample:\n  schedctl export > cluster.yaml')
    .action((options: ExportOptions, command: Command) =>
      runCommand(command, (s) => exportAll(s, options)),
    )
  addFileOptions(program.command('apply').description('make resources be as a file says'))
    .option('--dry-run', 'only say what would change')
    .option('--request-id <id>', 'of an earlier run of this command')
    .addHelpText('after', '\nExample:\n  schedctl apply -f cluster.yaml --prune from=git')
    .action((options: ApplyOptions, command: Command) =>
      runCommand(command, (s) => apply(s, options)),
    )
  addFileOptions(
    program.command('diff').description('say what "apply" would change; exit code 1 if anything'),
  ).action((options: ApplyOptions, command: Command) =>
    runCommand(command, async (session) => {
      const changes = await applied(session, { ...options, dryRun: true })
      await show(session, changes)
      if (changes.some(isChange)) process.exitCode = exitCodes.failed
    }),
  )
}

function addFileOptions(command: Command): Command {
  return command
    .requiredOption('-f, --file <path>', 'YAML or JSON, as "export" prints it; - for stdin')
    .option(
      '--prune <labels>',
      'delete what has these labels, is of a kind in the file, and is not',
    )
    .option('--max-deletions <count>', 'refuse to delete more; 10 if it is not given')
}

async function exportAll(session: Session, options: ExportOptions): Promise<void> {
  const { toJson } = await import('#proto')
  const { namespace, output } = session.settings
  for (const kind of options.kind ?? []) {
    if ((kindNames as readonly string[]).includes(kind)) continue
    throw new UsageError(
      `there is no kind "${kind}"`,
      `there are ${kindNames.join(', ')}`,
      'name one',
    )
  }
  const kinds = (options.kind ?? []).map(
    (kind) => `RESOURCE_KIND_${kind.toUpperCase()}` as 'RESOURCE_KIND_QUEUE',
  )
  const resources: Json[] = []
  let pageToken = ''
  do {
    const labelSelector = options.selector ?? ''
    const request = { namespace, kinds, labelSelector, pageToken }
    const answer = await session.call('ExportResources', request)
    pageToken = answer.nextPageToken
    resources.push(...answer.resources.map((resource) => toJson('Resource', resource) as Json))
  } while (pageToken !== '')
  if (output === 'json' || output === 'jsonl') {
    session.out.line(JSON.stringify({ resources }, null, output === 'json' ? 2 : 0))
    return
  }
  const { stringify } = await import('yaml')
  session.out.line(stringify({ resources }, { lineWidth: 0 }).trimEnd())
}

async function apply(session: Session, options: ApplyOptions): Promise<void> {
  const changes = await applied(session, options)
  await show(session, changes)
  const failed = changes.filter(({ error }) => error !== null)
  if (failed.length > 0) process.exitCode = exitCodes.failed
  const count = changes.filter(isChange).length - failed.length
  const verb = options.dryRun === true ? 'would be changed' : 'changed'
  const failures = failed.length === 0 ? '' : `, ${failed.length} failed`
  session.out.note(`${count} of ${changes.length} resources ${verb}${failures}`)
}

async function applied(
  session: Session,
  options: ApplyOptions,
): Promise<readonly ResourceChange__Output[]> {
  const { namespace } = session.settings
  const request = {
    namespace,
    resources: await resourcesOf(options.file),
    dryRun: options.dryRun === true,
    pruneLabelSelector: options.prune ?? '',
    maxDeletions: numberOf(options.maxDeletions, '--max-deletions') ?? 0,
  }
  const { requestId } = options
  return (await session.call('ApplyResources', request, { requestId })).changes
}

/** The resources of a file: `resources:` of one or more documents, or a list of them. */
async function resourcesOf(file: string) {
  const { parseAllDocuments } = await import('yaml')
  const { fromJson } = await import('#proto')
  const documents = parseAllDocuments(textOf(file))
  const values: unknown[] = []
  // A stream without documents is an array-like of none.
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = document.errors
    if (error !== undefined) throw unreadable(file, error.message)
    const value = document.toJS() as unknown
    const list = Array.isArray(value) ? value : (value as { resources?: unknown } | null)?.resources
    if (!Array.isArray(list)) {
      throw unreadable(file, 'a document is neither a list nor has it "resources"')
    }
    values.push(...(list as unknown[]))
  }
  return values.map((value, position) => {
    try {
      return fromJson('Resource', value as never)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      throw unreadable(file, `resources[${position}]: ${message}`)
    }
  })
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw unreadable(file, error instanceof Error ? error.message : String(error))
  }
}

function unreadable(file: string, why: string): UsageError {
  return new UsageError(
    `${file === '-' ? 'stdin' : file} can not be applied`,
    why.split('\n')[0] ?? why,
    '"schedctl export" prints what such a file looks like',
  )
}

const isChange = ({ action }: ResourceChange__Output): boolean => action !== 'CHANGE_ACTION_NONE'

async function show(session: Session, changes: readonly ResourceChange__Output[]): Promise<void> {
  const { out } = session
  if (out.format !== 'table' && out.format !== 'wide') {
    const { toJson } = await import('#proto')
    async function* page(): AsyncGenerator<Json[]> {
      yield changes.map((change) => toJson('ResourceChange', change) as Json)
    }
    await out.list(changeKind, page())
    return
  }
  for (const change of changes.filter(isChange)) {
    const kind = change.kind.replace('RESOURCE_KIND_', '').toLowerCase()
    const action = change.action.replace('CHANGE_ACTION_', '').toLowerCase()
    const failed = change.error === null ? '' : ` FAILED: ${change.error.message}`
    out.line(`${action} ${kind}/${change.resourceId}${failed}`)
    for (const { path, oldValue, newValue } of change.fields) {
      if (oldValue !== '') out.line(`  - ${path}: ${oldValue}`)
      if (newValue !== '') out.line(`  + ${path}: ${newValue}`)
    }
  }
}

const changeKind: Kind = {
  name: 'change',
  plural: 'changes',
  idField: 'resourceId',
  columns: [],
  details: () => [],
}
