// Who may take part under a node's id: the data directory that its peers know it by, and no other.
// Owns: this node's incarnation, and what it knows of the peers'.  Does not: send pings
// (transport/).
//   N2. A node that lost its data does not take part under its old id: it could vote twice in a
//       term, and its empty log could make a majority that knows nothing of what was acknowledged.
// An incarnation is drawn when a data directory is created. Before a node takes part for the first
// time, every other node of its configuration has remembered its incarnation, durably. So whoever
// still has its data knows every node that ever acknowledged anything, and refuses an empty one
// that comes in its place.

import { type Clock, pause } from '#base/clock'
import type { NodeId } from '#base/brand'
import { keys, type StateStore } from '#storage'
import { DataLossError } from './restore.ts'

/** A new node asks its peers this often until each has answered. */
const askEveryMs = 250
/** It says whom it waits for after this much time, and then again as often. */
const sayEveryMs = 5_000

const ownName = 'incarnation'
const admittedName = 'admitted'
const peerName = (node: NodeId): string => `peer/${node}`

function readNumber(store: StateStore, name: string): number | undefined {
  const bytes = store.get(keys.nodeFactKey(name))
  return bytes === undefined ? undefined : Number(Buffer.from(bytes).toString())
}

async function writeNumber(store: StateStore, name: string, value: number): Promise<void> {
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

/** What this node knows of its peers' data directories. */
export class PeerIncarnations {
  private readonly store: StateStore
  private readonly known = new Map<NodeId, Promise<number>>()

  constructor(store: StateStore) {
    this.store = store
  }

  /** Remembers a peer at its first word; afterwards a text says why another one is refused. */
  async admit(peer: NodeId, incarnation: number): Promise<string | undefined> {
    let remembered = this.known.get(peer)
    if (remembered === undefined) {
      remembered = this.remember(peer, incarnation)
      this.known.set(peer, remembered)
    }
    if ((await remembered) === incarnation) return undefined
    return `node ${peer} was here with other data: its directory is empty now, or another one's`
  }

  private async remember(peer: NodeId, incarnation: number): Promise<number> {
    const before = readNumber(this.store, peerName(peer))
    if (before !== undefined) return before
    await writeNumber(this.store, peerName(peer), incarnation)
    return incarnation
  }
}

const remedy =
  'It does not start, since it could undo what the cluster acknowledged. Give it its old data ' +
  'directory back; if that is lost, bring it in under a new node id ' +
  '(docs/operations.md, "A node that lost its data")'

export interface AdmissionOptions {
  readonly clock: Clock
  readonly store: StateStore
  readonly self: NodeId
  readonly peers: readonly NodeId[]
  readonly introduce: (peer: NodeId) => Promise<'known' | { refusal: string } | undefined>
  readonly say: (message: string) => void
}

/**
 * Before a new node takes part: waits until every peer remembers it. Throws {@link DataLossError}
 * when one knows it otherwise. At every later start it returns at once.
 */
export async function awaitAdmission(options: AdmissionOptions): Promise<void> {
  const { clock, store, self, peers, introduce, say } = options
  if (readNumber(store, admittedName) !== undefined) return
  let missing = [...peers]
  for (let asked = 0; missing.length > 0; asked += 1) {
    const answers = await Promise.all(missing.map(introduce))
    for (const [i, answer] of answers.entries()) {
      if (answer === undefined || answer === 'known') continue
      const place = `node ${missing[i]} refuses node ${self}: ${answer.refusal}`
      throw new DataLossError(`${place}. ${remedy}`)
    }
    missing = missing.filter((_, i) => answers[i] === undefined)
    if (missing.length === 0) break
    if (asked % (sayEveryMs / askEveryMs) === 8) {
      say(
        `waits for node ${missing.join(', ')}: a node with an empty data directory takes part ` +
          'only after every other node of the configuration has met it',
      )
    }
    await pause(clock, askEveryMs)
  }
  await writeNumber(store, admittedName, 1)
}
