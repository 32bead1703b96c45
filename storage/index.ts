// What other folders may import of the disk: the log, the state, the data directory.

export {
  type DataDirectory,
  DataDirectoryError,
  type DataDirectoryRequest,
  openDataDirectory,
} from './data-directory.ts'
export * as keys from './keys.ts'
export {
  discardStaged,
  installStaged,
  readStaged,
  recoverInstalls,
  stagedChunks,
  stageRange,
} from './range-install.ts'
export { chunkBytesMax, encodeRange, RangeReader, RangeStreamError } from './range-stream.ts'
export { DiskFailure, StateDamageError, StateLockedError } from './state-errors.ts'
export type { StateBatch } from './state-batch.ts'
export {
  openStateStore,
  type ReadView,
  type Row,
  type StateStore,
} from './state-store.ts'
export { openWal } from './wal.ts'
export { WalDamageError, WalWriteError } from './wal-errors.ts'
