// Printers of what lies on disk, for `schedctl inspect` and for people with a damaged directory.

export { dumpWal } from './dump-wal.ts'
