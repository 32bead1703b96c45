// Reads a whole log back: which groups are sound and what they hold, which are damaged, and where
// the next frame goes.
// Owns: the order of the questions.  Does not: answer them (wal-scan.ts, wal-trust.ts), or write.
//
// What can not be told apart: damage to the rounds since the last roll call, when nothing valid is
// behind them, looks like a torn tail. The state store's applied index is one more witness against
// it; the node compares both when it starts.

import type { DamagedGroup, RecoveredGroup } from '#raft/host/ports'
import type { FilePort } from './files.ts'
import { segmentSequence } from './wal-format.ts'
import type { WalLedger } from './wal-ledger.ts'
import { type RollCall, readRollCall } from './wal-roll-call.ts'
import { scanLog, type ScanResult } from './wal-scan.ts'
import { LogReading } from './wal-trust.ts'

export interface Recovery extends ScanResult {
  readonly groups: readonly RecoveredGroup[]
  readonly damaged: readonly DamagedGroup[]
  readonly ledger: WalLedger
  /** Why the log can not go on in these files; undefined: they are whole. */
  readonly finding: string | undefined
  readonly rollCall: RollCall | undefined
}

export async function recover(files: FilePort, directory: string): Promise<Recovery> {
  const sequences = (await files.list(directory))
    .map(segmentSequence)
    .filter((sequence) => sequence !== undefined)
    .sort((a, b) => a - b)
  const rollCall = (await readRollCall(files, directory))?.latest
  const reading = new LogReading(rollCall)
  const scan = await scanLog({ files, directory }, sequences, reading)
  return { ...scan, ...reading.finish(scan), rollCall }
}
