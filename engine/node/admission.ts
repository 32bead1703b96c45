// Who may take part under a node's id: the data directory that its peers know it by, until the
// directory of the cluster has taken in another one.
// Owns: what this node knows of its peers' data directories, and how it is admitted itself.  Does
// not: send pings (transport/), or decide whom the directory takes in (directory/topology.ts).
//   N2. A node that lost its data does not take part as who it was: it could vote twice in a term,
//       and its empty log could make a majority that knows nothing of what was acknowledged. It
//       begins as other members, which the directory names, and which never voted.
// An incarnation is drawn when a data directory is created. Before a node takes part for the first
// time, every other node of its configuration has remembered its incarnation, durably. So whoever
// still has its data knows every node that ever acknowledged anything, and refuses an empty one
// that comes in its place. The refused node asks the directory, through any peer.

import { type Clock, pause } from '#base/clock'
import type { GroupId, NodeId } from '#base/brand'
import type { StateStore } from '#storage'
import type { AdmissionOutcome, NodeAdmission } from '../directory/topology.ts'
import type { MemberRecords } from './member-record.ts'
import {
  noteAdmission,
  noteRefusal,
  readmission,
  readNumber,
  wasAdmitted,
  wasRefused,
  writeNumber,
} from './node-identity.ts'
import { DataLossError } from './restore.ts'

/** A new node asks its peers this often until each has answered. */
const askEveryMs = 250
/** It says whom it waits for after this much time, and then again as often. */
const sayEveryMs = 5_000

const peerName = (node: NodeId): string => `peer/${node}`

/** What this node knows of its peers' data directories. */
export class PeerIncarnations {
  private readonly store: StateStore
  private readonly known = new Map<NodeId, Promise<number>>()
  private readonly onFatal: (error: unknown) => void

  /** `onFatal`: a peer could not be remembered: no write to this disk will be done any more. */
  constructor(store: StateStore, onFatal: (error: unknown) => void) {
    this.store = store
    this.onFatal = onFatal
  }

  /** Remembers a peer at its first word; afterwards a text says why another one is refused. */
  async admit(peer: NodeId, incarnation: number): Promise<string | undefined> {
    let remembered = this.known.get(peer)
    if (remembered === undefined) {
      remembered = this.remember(peer, incarnation)
      remembered.catch(this.onFatal)
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

  /** The directory says who they are: from now on these, and none that came before. */
  async learn(admissions: readonly NodeAdmission[], self: NodeId): Promise<void> {
    for (const { node, incarnation } of admissions) {
      const peer = node as NodeId
      if (peer === self || readNumber(this.store, peerName(peer)) === incarnation) continue
      this.known.set(peer, Promise.resolve(incarnation))
      await writeNumber(this.store, peerName(peer), incarnation)
    }
  }
}

export interface AdmissionOptions {
  readonly clock: Clock
  readonly store: StateStore
  readonly records: MemberRecords
  readonly self: NodeId
  readonly peers: readonly NodeId[]
  readonly introduce: (peer: NodeId) => Promise<'known' | { refusal: string } | undefined>
  /**
   * Asks the directory to take this node in anew, in place of `replaces`; undefined: nobody could
   * tell. Not given where nobody else has what this node had.
   */
  readonly readmit: ((replaces: number) => Promise<AdmissionOutcome | undefined>) | undefined
  readonly say: (message: string) => void
}

const onlyHere =
  'It does not start, since nobody else has what it held: with one replica of each shard nothing ' +
  'can be rebuilt. Give it its old data directory back (docs/operations.md, ' +
  '"A node that lost its data")'

/**
 * Before a node with an empty directory takes part: waits until every peer remembers it, or until
 * the directory has taken it in under new numbers. At every later start it returns at once.
 */
export async function awaitAdmission(options: AdmissionOptions): Promise<void> {
  const { clock, store, self, peers, introduce, readmit, say } = options
  if (wasAdmitted(store)) return
  let missing = [...peers]
  let replaces = 0
  let refusal = wasRefused(store) ? `node ${self} was refused before` : undefined
  for (let asked = 0; ; asked += 1) {
    const saysNow = asked % (sayEveryMs / askEveryMs) === 8
    if (refusal === undefined) {
      const answers = await Promise.all(missing.map(introduce))
      refusal = refusalIn(answers, { asked: missing, self })
      missing = missing.filter((_, i) => answers[i] === undefined)
      if (refusal !== undefined) {
        // A crash after the directory has said yes must not end as who it was before.
        if (readmit !== undefined) await noteRefusal(store)
        say(`${refusal}; asks the directory to take it in anew`)
      } else if (saysNow && missing.length > 0) say(waitsFor(missing))
    }
    if (refusal !== undefined) {
      if (readmit === undefined) throw new DataLossError(`${refusal}. ${onlyHere}`)
      const outcome = await readmit(replaces)
      if (await isReadmitted(options, outcome)) return
      replaces = outcome?.current ?? replaces
      if (saysNow) say('waits for a majority of the directory, which has to take it in anew')
    } else if (missing.length === 0) break
    await pause(clock, askEveryMs)
  }
  await noteAdmission(store)
}

function refusalIn(
  answers: readonly ('known' | { refusal: string } | undefined)[],
  { asked, self }: { readonly asked: readonly NodeId[]; readonly self: NodeId },
): string | undefined {
  for (const [i, answer] of answers.entries()) {
    if (answer === undefined || answer === 'known') continue
    return `node ${asked[i]} refuses node ${self}: ${answer.refusal}`
  }
  return undefined
}

function waitsFor(missing: readonly NodeId[]): string {
  return (
    `waits for node ${missing.join(', ')}: a node with an empty data directory takes part only ` +
    'after every other node of the configuration has met it'
  )
}

/** Notes durably that it is nobody that it may have been (N3), and that it was taken in. */
async function isReadmitted(
  { records, self }: AdmissionOptions,
  outcome: AdmissionOutcome | undefined,
): Promise<boolean> {
  if (outcome?.admission === 'replaced') throw replacedError(self)
  if (outcome?.admission !== 'welcome') return false
  const reason = 'the node came with an empty data directory'
  const lost = outcome.numbers.map(({ group, number }) => ({
    group: group as GroupId,
    number: number - 1,
    reason,
  }))
  await records.lose(lost, readmission(outcome.index))
  return true
}

export function replacedError(self: NodeId): DataLossError {
  return new DataLossError(
    `another data directory stands for node ${self} now: the cluster took it in when this one ` +
      'was gone, and never takes this one back. It does no harm, and can be deleted; start ' +
      'the node with the other one, or with an empty one ' +
      '(docs/operations.md, "A node that lost its data")',
  )
}
