// Puts a damaged state aside and a fresh one, with what is sound of it, in its place.
// Owns: the names of the directories and the order of the renames.  Does not: judge or copy
// (state-salvage.ts).
//   S24. A crash at any step leaves the damaged state as it was, or the fresh one: `.salvaged` is
//        whole, and whoever finds it goes on. The damaged state is kept as `.damaged-<n>`, to be
//        looked at; it is never opened again.
//
//   <state>.salvaging  a fresh state that is being written; a crash leaves it, and it is deleted
//   <state>.salvaged   a fresh state that is whole and waits for its place
//   <state>.suspect    a value was read that is not what was written: look at everything

import { existsSync, closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './state-facts.ts'

export const salvagingOf = (directory: string): string => `${directory}.salvaging`
const salvagedOf = (directory: string): string => `${directory}.salvaged`
const suspectOf = (directory: string): string => `${directory}.suspect`

/** Before anything else: goes on where a crash ended. */
export async function resumeQuarantine(directory: string): Promise<void> {
  await rm(salvagingOf(directory), { recursive: true, force: true })
  if (!existsSync(salvagedOf(directory))) return
  if (existsSync(directory)) await putAside(directory)
  await rename(salvagedOf(directory), directory)
  await syncFolder(dirname(directory))
}

/** A place for the fresh state. */
export async function beginSalvage(directory: string): Promise<string> {
  const path = salvagingOf(directory)
  await rm(path, { recursive: true, force: true })
  await mkdir(path)
  return path
}

/** The fresh state is complete, durable and closed: from here on it is the one that counts. */
export async function finishSalvage(directory: string): Promise<void> {
  const path = salvagingOf(directory)
  await syncFolder(path)
  await rename(path, salvagedOf(directory))
  await syncFolder(dirname(directory))
  await resumeQuarantine(directory)
  await forgetSuspicion(directory)
}

async function putAside(directory: string): Promise<void> {
  // A start after a crash made the directory anew, and looked whether its lock is free.
  const names = await readdir(directory)
  if (names.every((name) => /^(?:LOCK|LOG|LOG\.old)$/.test(name))) {
    await rm(directory, { recursive: true })
    return
  }
  let number = 1
  while (existsSync(`${directory}.damaged-${number}`)) number += 1
  await rename(directory, `${directory}.damaged-${number}`)
  await syncFolder(dirname(directory))
}

/** Called while the node is about to stop: the next start looks at every file and value. */
export function noteSuspicion(directory: string, what: string): void {
  const handle = openSync(suspectOf(directory), 'w', 0o600)
  try {
    writeSync(handle, what)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export async function readSuspicion(directory: string): Promise<string | undefined> {
  return existsSync(suspectOf(directory)) ? await readFile(suspectOf(directory), 'utf8') : undefined
}

export async function forgetSuspicion(directory: string): Promise<void> {
  await rm(suspectOf(directory), { force: true })
}
