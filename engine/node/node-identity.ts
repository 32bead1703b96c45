// Which data directory this is: a number that was drawn when it was created, and when it was
// admitted.
// Owns: these facts.  Does not: ask for admission (admission.ts).

import { keys, type StateStore } from '#storage'

const ownName = 'incarnation'
const admittedName = 'admitted'
const admittedAtName = 'admittedAt'
const refusedName = 'refused'
const restoringName = 'restoring'

export function readNumber(store: StateStore, name: string): number | undefined {
  const bytes = store.get(keys.nodeFactKey(name))
  return bytes === undefined ? undefined : Number(Buffer.from(bytes).toString())
}

export async function writeNumber(store: StateStore, name: string, value: number): Promise<void> {
  const batch = store.batch()
  batch.put(keys.nodeFactKey(name), Buffer.from(String(value)))
  await store.write(batch)
}

/** This data directory's number; drawn and kept at the first call. */
export async function ownIncarnation(
  store: StateStore,
  random: (from: number, until: number) => number,
): Promise<number> {
  const known = readNumber(store, ownName)
  if (known !== undefined) return known
  const drawn = random(1, 2 ** 48 - 1)
  await writeNumber(store, ownName, drawn)
  return drawn
}

export function wasAdmitted(store: StateStore): boolean {
  return readNumber(store, admittedName) !== undefined
}

/** A peer knew this node with other data: the directory has to take it in, whatever peers say. */
export function wasRefused(store: StateStore): boolean {
  return readNumber(store, refusedName) !== undefined
}

/** Before the directory is asked: afterwards the peers may know this data, and the node not. */
export async function noteRefusal(store: StateStore): Promise<void> {
  await writeNumber(store, refusedName, 1)
}

export async function noteAdmission(store: StateStore): Promise<void> {
  await writeNumber(store, admittedName, 1)
}

/** As facts of one batch: the node was readmitted, by this entry of the directory. */
export function readmission(index: number): Readonly<Record<string, string>> {
  return { [admittedName]: '1', [admittedAtName]: String(index) }
}

/** The entry of the directory that took the node in anew; 0: it was here from the beginning. */
export function readmittedAt(store: StateStore): number {
  return readNumber(store, admittedAtName) ?? 0
}

/** From here on until {@link endsRestoration} no node starts with this data (BK8). */
export async function beginsRestoration(store: StateStore, backupId: string): Promise<void> {
  const batch = store.batch()
  batch.put(keys.nodeFactKey(restoringName), Buffer.from(backupId))
  await store.write(batch)
}

export async function endsRestoration(store: StateStore): Promise<void> {
  const batch = store.batch()
  batch.del(keys.nodeFactKey(restoringName))
  await store.write(batch)
}

/** Throws if a restoration into this data directory did not come to its end (BK8). */
export function assertRestored(store: StateStore): void {
  const bytes = store.get(keys.nodeFactKey(restoringName))
  if (bytes === undefined) return
  throw new Error(
    `the restoration of backup ${Buffer.from(bytes).toString()} into this data directory did not ` +
      'come to its end: delete the data directory and restore it again',
  )
}
