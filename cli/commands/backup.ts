// `schedctl backup …`: create, list, verify of a cluster that runs; restore, before one is started.

import type { Command } from 'commander'
import { bytes } from '../cluster-kinds.ts'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import { text } from '../kinds.ts'
import { followOperation } from '../operation-wait.ts'
import type { Json, Kind } from '../output.ts'
import { pagesOf } from '../pages.ts'
import { runCommand, type Session } from '../session.ts'
import { numberOf } from '../task-options.ts'

interface Place {
  readonly location: string
}

interface CreateOptions extends Place {
  readonly rate?: string
  readonly wait?: boolean
  readonly requestId?: string
}

interface VerifyOptions extends Place {
  readonly wait?: boolean
  readonly requestId?: string
}

interface RestoreOptions extends Place {
  readonly config: string
}

const where = '-d, --location <directory>'
const whereWords = 'an absolute path that is the same directory on every node'

const backupKind: Kind = {
  name: 'backup',
  plural: 'backups',
  idField: 'backupId',
  columns: [
    { header: 'BACKUP', cell: (backup) => text(backup['backupId']) },
    { header: 'BEGUN', cell: (backup, show) => show.time(backup['createTime']) },
    {
      header: 'COMPLETED',
      cell: (backup, show) => show.time(backup['completeTime']) || 'not whole',
    },
    { header: 'SIZE', cell: (backup) => bytes(backup['sizeBytes']) },
    { header: 'VERIFIED', cell: (backup, show) => show.time(backup['verifyTime']) },
    { header: 'VERSION', wide: true, cell: (backup) => text(backup['version']) },
  ],
  details: (backup, show) => [
    ['location', text(backup['location'])],
    ['begun', show.time(backup['createTime'])],
  ],
}

export function registerBackup(program: Command): void {
  const backup = program
    .command('backup')
    .description('backups of the whole cluster, and new clusters made of them')
  backup
    .command('create')
    .description('back up every shard while the cluster runs')
    .requiredOption(where, whereWords)
    .option('--rate <bytes>', 'bytes per second and part at most')
    .option('--wait', 'until it is whole')
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
    .addHelpText('after', '\nExample:\n  schedctl backup create -d /mnt/backups/schedd --wait')
    .action((options: CreateOptions, command: Command) =>
      runCommand(command, (s) => create(s, options)),
    )
  backup
    .command('list')
    .description('list backups, the newest first')
    .requiredOption(where, whereWords)
    .action((options: Place, command: Command) => runCommand(command, (s) => listAll(s, options)))
  backup
    .command('verify <id>')
    .description('read every byte of a backup and check it')
    .requiredOption(where, whereWords)
    .option('--wait', 'until it is verified, or found damaged')
    .option('--request-id <id>', 'of an earlier run of this command')
    .action((id: string, options: VerifyOptions, command: Command) =>
      runCommand(command, (s) => verify(s, id, options)),
    )
  backup
    .command('restore <id>')
    .description('fill the empty data directory of a node of a new cluster; asks no cluster')
    .requiredOption('-d, --location <directory>', 'where the backup is')
    .requiredOption('-c, --config <file>', 'configuration of the node that will be started')
    .addHelpText(
      'after',
      '\nOn each node of the new cluster, which has another name, before any is started:\n' +
        '  schedctl backup restore 20261127T132600Z-1a2b3c4d -d /mnt/backups/schedd -c schedd.yaml',
    )
    .action((id: string, options: RestoreOptions) => restore(id, options))
}

async function create(session: Session, options: CreateOptions): Promise<void> {
  const { location, requestId, wait = false } = options
  const maxBytesPerSecond = String(numberOf(options.rate, '--rate') ?? 0)
  const request = { location, maxBytesPerSecond }
  const answer = await session.call('CreateBackup', request, { requestId })
  if (answer.backup !== null) session.out.note(`backup/${answer.backup.backupId} at ${location}`)
  await followOperation(session, answer.operation, wait)
}

async function listAll(session: Session, { location }: Place): Promise<void> {
  const { toJson } = await import('#proto')
  const pages = pagesOf(async (page) => {
    const { backups, nextPageToken } = await session.call('ListBackups', { location, ...page })
    return { items: backups.map((one) => toJson('Backup', one) as Json), nextPageToken }
  })
  await session.out.list(backupKind, pages)
}

async function verify(session: Session, backupId: string, options: VerifyOptions): Promise<void> {
  const { location, requestId, wait = false } = options
  const { operation } = await session.call('VerifyBackup', { backupId, location }, { requestId })
  await followOperation(session, operation, wait)
}

/** Needs no cluster, and no settings: the new cluster is not there yet. */
async function restore(backupId: string, { location, config }: RestoreOptions): Promise<void> {
  const { ConfigError, loadConfig, restoreBackup } = await import('#engine')
  try {
    const say = (message: string): void => void process.stderr.write(`${message}\n`)
    const request = { config: loadConfig(config, process.env), location, backupId, say }
    const { clusterName, groups, rows } = await restoreBackup(request)
    process.stdout.write(
      `backup/${backupId} restored for cluster ${clusterName}: ${groups.length} groups, ` +
        `${rows} rows; restore the other nodes, then start all of them\n`,
    )
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`schedctl: the backup was not restored: ${message}\n`)
    const isUsage = error instanceof ConfigError || error instanceof UsageError
    process.exitCode = isUsage ? exitCodes.usage : exitCodes.failed
  }
}
