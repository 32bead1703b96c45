// Loaded into a node before anything else: its disk is slow while there is a file "slow-disk" in
// the directory where it was started.

import fs, { existsSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Longer than half an election timeout. */
const slowMs = 400

const { fdatasync } = fs

function slowly(fd: number, done: (error: NodeJS.ErrnoException | null) => void): void {
  if (existsSync('slow-disk')) setTimeout(() => fdatasync(fd, done), slowMs)
  else fdatasync(fd, done)
}

Object.assign(fs, { fdatasync: slowly })
syncBuiltinESMExports()
