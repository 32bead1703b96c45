// The methods of ClusterService about backups.
// Owns: the checks and the answers.  Does not: write or read parts (backup-steps.ts).

import { isAbsolute } from 'node:path'
import type { Clock } from '#base/clock'
import { drawHex, type RandomInt } from '#base/prng'
import type { MessageOutputs } from '#proto'
import { SchedulerError } from '../errors.ts'
import type { OperationService } from '../operations/operation-service.ts'
import { notFound, pageOf } from '../resources/resource-calls.ts'
import { checkPaging } from '../services/paging.ts'
import type { CallContext, Handler } from '../services/status.ts'
import { checkRequestId } from '../services/task-input.ts'
import { toTimestamp, Violations } from '../services/validate.ts'
import {
  isBackupId,
  listBackups,
  type Manifest,
  readBegun,
  readManifest,
  readVerified,
} from './backup-folder.ts'

const locationMax = 1_024

export interface BackupServiceOptions {
  readonly operations: OperationService
  readonly clock: Clock
  readonly random: RandomInt
}

export function backupHandlers(options: BackupServiceOptions): Readonly<Record<string, Handler>> {
  const service = new BackupService(options)
  return {
    'ClusterService/CreateBackup': (request, call) => service.create(request, call),
    'ClusterService/ListBackups': (request) => service.list(request),
    'ClusterService/VerifyBackup': (request, call) => service.verify(request, call),
    'ClusterService/RestoreBackup': () => Promise.reject(restoredOffline()),
  }
}

class BackupService {
  private readonly o: BackupServiceOptions

  constructor(options: BackupServiceOptions) {
    this.o = options
  }

  async create(request: MessageOutputs['CreateBackupRequest'], call: CallContext): Promise<object> {
    const { operations, clock, random } = this.o
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    checkLocation(v, request.location)
    const bytesPerSecond = Number(request.maxBytesPerSecond)
    if (bytesPerSecond < 0) v.add('max_bytes_per_second', 'must not be negative; 0: no limit')
    v.check()
    const known = operations.begun(requestId)
    const { location } = request
    const createdMs = clock.wallMs()
    const backupId = `${idTime(createdMs)}-${drawHex(random, 4)}`
    if (known !== undefined) return { operation: known, backup: null }
    const details = { location, backupId, bytesPerSecond, createdMs, verifies: false }
    const what = `makes backup ${backupId} at ${location}`
    const started = { kind: 'OPERATION_KIND_BACKUP', namespace: '', details, what } as const
    const answer = await operations.start(started, { ...plainOptions, requestId }, call)
    return { ...answer, backup: { backupId, location, createTime: toTimestamp(createdMs) } }
  }

  async list(request: MessageOutputs['ListBackupsRequest']): Promise<object> {
    const v = new Violations()
    checkLocation(v, request.location)
    const paging = checkPaging(v, request)
    v.check()
    const ids = await this.idsAt(request.location)
    // The newest first: pages are in the order of how old they are.
    const ages = ids.map((id, age) => ({ id, age: String(age).padStart(10, '0') }))
    const page = pageOf(ages, paging, ({ age }) => age)
    const backups = await Promise.all(page.items.map(({ id }) => backupOf(request.location, id)))
    return { backups, nextPageToken: page.nextPageToken }
  }

  private async idsAt(location: string): Promise<string[]> {
    try {
      return await listBackups(location)
    } catch (error) {
      const v = new Violations()
      v.add('location', `can not be read by the node that was asked: ${String(error)}`)
      throw v.toError()
    }
  }

  async verify(request: MessageOutputs['VerifyBackupRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const { location, backupId } = request
    checkLocation(v, location)
    if (!isBackupId(backupId)) v.add('backup_id', 'is none; ListBackups names them')
    v.check()
    if ((await readBegun(location, backupId)) === undefined) {
      throw notFound('backup', `${backupId} at ${location}`)
    }
    const details = { location, backupId, bytesPerSecond: 0, createdMs: 0, verifies: true }
    const what = `verifies backup ${backupId} at ${location}`
    const started = { kind: 'OPERATION_KIND_BACKUP', namespace: '', details, what } as const
    return await this.o.operations.start(started, { ...plainOptions, requestId }, call)
  }
}

const plainOptions = { dryRun: false, maxAffected: '0', maxPerSecond: 0, reason: '' } as const

function checkLocation(v: Violations, location: string): void {
  if (location === '') v.add('location', 'is required: a directory that every node can write')
  else if (!isAbsolute(location)) v.add('location', 'must be an absolute path')
  else if (location.length > locationMax)
    v.add('location', `has more than ${locationMax} characters`)
}

/** `20261127T132600Z`. */
function idTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '')
}

async function backupOf(location: string, backupId: string): Promise<object> {
  const begun = await readBegun(location, backupId)
  const manifest = await readManifest(location, backupId).catch(() => undefined)
  const verifiedMs = await readVerified(location, backupId)
  return {
    backupId,
    location,
    createTime: begun === undefined ? null : toTimestamp(begun.createdMs),
    completeTime: manifest === undefined ? null : toTimestamp(manifest.completedMs),
    sizeBytes: String(sizeOf(manifest)),
    shardIndexes: (manifest?.parts ?? []).map(({ index }) => String(index)),
    version: begun?.version ?? '',
    verifyTime: verifiedMs === undefined ? null : toTimestamp(verifiedMs),
  }
}

function sizeOf(manifest: Manifest | undefined): number {
  return (manifest?.parts ?? []).reduce((sum, { bytes }) => sum + bytes, 0)
}

function restoredOffline(): SchedulerError {
  return new SchedulerError(
    'BACKUP_FAILED',
    'a backup is restored before the new cluster starts, by "schedctl backup restore" on each ' +
      'of its nodes (docs/operations.md, "Backup and restore"): a cluster that runs has a past ' +
      'of its own',
  )
}
