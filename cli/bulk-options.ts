// The options of work on many at once: `--dry-run`, `--max`, `--rate`, `--reason`, `--wait`.
// Owns: options → BulkOptions of the API.  Does not: follow the operation (operation-wait.ts).

import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { numberOf } from './task-options.ts'

export interface BulkOptions {
  readonly dryRun?: boolean
  readonly max?: string
  readonly rate?: string
  readonly wait?: boolean
  readonly reason?: string
  readonly requestId?: string
}

export function addBulkOptions(command: Command): Command {
  return command
    .option('--dry-run', 'only count')
    .option('--max <count>', 'refuse if there are more')
    .option('--rate <per second>', 'no faster than this')
    .option('--reason <text>', 'why, for those who look later')
    .option('--wait', 'follow it to its end')
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
}

export function bulkOf(options: BulkOptions) {
  return {
    dryRun: options.dryRun === true,
    maxAffected: options.max === undefined ? 0 : (numberOf(options.max, '--max') ?? 0),
    maxPerSecond: options.rate === undefined ? 0 : (numberOf(options.rate, '--rate') ?? 0),
    reason: options.reason ?? '',
    requestId: options.requestId ?? randomUUID(),
  }
}
