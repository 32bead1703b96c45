// Where a node says who it is, and what it has lost: any peer takes it to the leader of the
// directory.
// Owns: the question, the answer, and the way of both.  Does not: decide (directory/topology.ts).
// Each question may be asked again: it is answered, and nothing is done twice.

import { Packr } from 'msgpackr'
import type { NodeId } from '#base/brand'
import type { DirectoryCommand, DirectoryOutcome } from '../directory/directory.ts'
import type { AdmissionCommand, AdmissionOutcome } from '../directory/topology.ts'
import { SchedulerError } from '../errors.ts'
import type { PeerDoor } from '../transport/peer-transport.ts'
import { bodyFromWire } from './peer-calls.ts'

/** One peer is waited for so long. */
const deskTimeoutMs = 3_000

export interface CheckIn {
  readonly node: number
  readonly incarnation: number
  /** It comes with an empty disk, and its peers knew it with another one. */
  readonly isNew: boolean
  /** Of a new one: which it takes the place of, as far as it was told (B8). */
  readonly replaces?: number
  /** Replicas that it has lost, and under which numbers. */
  readonly lost: readonly { readonly group: number; readonly number: number }[]
}

const packr = new Packr({ useRecords: false })

/** Another node's check-in, answered by the directory. */
export async function serveCheckIn(
  propose: (command: DirectoryCommand, timeoutMs: number) => Promise<DirectoryOutcome>,
  body: Uint8Array,
  timeoutMs: number,
): Promise<Uint8Array> {
  const { node, incarnation, isNew, replaces, lost } = packr.unpack(body) as CheckIn
  const ask = async (command: AdmissionCommand): Promise<AdmissionOutcome> => {
    const outcome = await propose(command, timeoutMs)
    if (typeof outcome === 'object' && 'admission' in outcome) return outcome
    throw new SchedulerError('INTERNAL', `the directory answered ${JSON.stringify(outcome)}`)
  }
  const type = isNew ? 'ReadmitNode' : 'RecordNode'
  const place = replaces === undefined ? {} : { replaces }
  let answer = await ask({ type, node, incarnation, ...place })
  for (const { group, number } of lost) {
    if (answer.admission !== 'welcome') break
    answer = await ask({ type: 'RenewMember', node, incarnation, group, lostNumber: number })
  }
  return packr.pack(answer)
}

/** Asks the peers, one after the other; undefined: none of them could tell. */
export async function checkIn(
  transport: PeerDoor,
  peers: readonly NodeId[],
  request: CheckIn,
): Promise<AdmissionOutcome | undefined> {
  const call = {
    kind: 'admission',
    shard: 0,
    body: packr.pack(request),
    deadlineMs: deskTimeoutMs,
    from: request.node,
    hops: 1,
  }
  for (const peer of peers) {
    try {
      const answer = await transport.call(peer, call, deskTimeoutMs)
      if (answer !== undefined) return packr.unpack(bodyFromWire(answer)) as AdmissionOutcome
    } catch {
      // It is down, or it has no leader either: the next one may.
    }
  }
  return undefined
}
