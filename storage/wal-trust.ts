// Reads a log group by group and decides of which groups it may be believed.
// Owns: the verdict on each group, and the ledger and entries of the sound ones.  Does not: read
// files (wal-scan.ts), or write (wal-quarantine.ts).
//   S18. A group is sound only if it is proven that none of its frames is lost: each frame names
//        the one before that spoke of the group, a checkpoint and the roll call name the last one.
//        What nobody vouches for is damaged.
//   S19. A checkpoint behind a loss is a beginning, as it is when older segments were removed: the
//        group is sound again if everything the checkpoint promises is found behind it.
// A breach of the log's rules inside sound frames is damage of that group; files that contradict
// each other make every group damaged.

import { assert } from '#base/assert'
import type { GroupId } from '#base/brand'
import { sortedNumberKeys } from '#base/order'
import type { DamagedGroup, RecoveredGroup } from '#raft/host/ports'
import { DecodeError } from './wal-bytes.ts'
import { decodeBody, type FrameBody, segmentName, type Trail } from './wal-format.ts'
import { checkpointOf, type GroupLedger, missingSegment, WalLedger } from './wal-ledger.ts'
import { groupsOf, type WalPart } from './wal-parts.ts'
import { WalReplay } from './wal-replay.ts'
import type { RollCall } from './wal-roll-call.ts'
import type { FoundFrame, Loss, ScanListener, ScanResult } from './wal-scan.ts'

interface Suspicion {
  readonly reason: string
  /** No later checkpoint can mend it. */
  readonly isFinal: boolean
}

export interface Verdict {
  readonly groups: readonly RecoveredGroup[]
  readonly damaged: readonly DamagedGroup[]
  /** Knows both. */
  readonly ledger: WalLedger
  /** What was found in the files; the log can not go on in them. Undefined: they are whole. */
  readonly finding: string | undefined
}

export class LogReading implements ScanListener {
  readonly #rollCall: RollCall | undefined
  readonly #ledger = new WalLedger()
  readonly #replay = new WalReplay()
  readonly #losses: Loss[] = []
  readonly #suspects = new Map<GroupId, Suspicion>()
  /** By group, the last frame up to which all of its frames are known. */
  readonly #vouchedUntil = new Map<GroupId, number>()
  /** The last checkpoint: groups that it does not name did not exist. */
  #baseline = -1
  #isBegun = false
  #contradiction: string | undefined
  #finding: string | undefined

  constructor(rollCall: RollCall | undefined) {
    this.#rollCall = rollCall
  }

  lost(loss: Loss): void {
    this.#losses.push(loss)
    this.#finding ??= describe(loss)
  }

  contradiction(at: { file: string; offset: number; what: string }): void {
    this.#contradiction ??= `${at.file}:${at.offset}: ${at.what}`
    this.#finding ??= this.#contradiction
  }

  frame(found: FoundFrame): void {
    const { frame, file, version } = found
    const { head, offset } = frame
    if (head.number === this.#rollCall?.number && head.crc !== this.#rollCall.crc) {
      this.contradiction({ file, offset, what: `the roll call knows another frame ${head.number}` })
    }
    let body: FrameBody
    try {
      body = decodeBody(head, frame.bytes, version)
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      const what = error.message
      this.lost({ file, offset, what, from: head.number, until: head.number + 1 })
      return
    }
    if (head.type === 'checkpoint') this.#checkpoint(found, body)
    else this.#round(found, body)
    this.#isBegun = true
  }

  finish({ nextNumber, segments }: ScanResult): Verdict {
    this.#missAtEnd(nextNumber, segments.at(-1)?.sequence)
    for (const ledger of this.#ledger.groups()) this.#judge(ledger)
    for (const group of this.#rollCall?.frames?.keys() ?? []) this.#judgeUnseen(group)
    const damaged = this.#condemn()
    const ledgers = this.#ledger.groups().filter(({ damage }) => damage === undefined)
    const groups = ledgers.map(({ group, hardState, snapshot }) => ({
      group,
      hardState,
      snapshot,
      entries: this.#replay.entriesOf(group),
    }))
    return { groups, damaged, ledger: this.#ledger, finding: this.#finding }
  }

  // ---------------------------------------------------------------------------------------- rounds

  #round({ frame, file, sequence }: FoundFrame, { parts, trail }: FrameBody): void {
    const { number } = frame.head
    const groups = groupsOf(parts)
    for (const group of groups) {
      const first = parts.find((part) => part.group === group)
      // Whatever is lost of a group, it ends where the group is erased.
      if (first?.type === 'erased') this.#forget(group)
      else this.#compare(group, trail?.get(group), `${file}:${frame.offset}`)
      if (!this.#suspects.has(group)) this.#vouchedUntil.set(group, number)
    }
    for (const part of parts) {
      if (this.#suspects.has(part.group)) continue
      const problem = this.#ledger.problemOf(part)
      if (problem === undefined) this.#apply(part, sequence)
      else this.#suspect(part.group, `${file}:${frame.offset}: ${problem}`, true)
    }
    this.#ledger.noteFrame(groups, number)
  }

  /** A round says in which frame the group was before. */
  #compare(group: GroupId, said: number | undefined, where: string): void {
    const ledger = this.#ledger.find(group)
    const known = ledger === undefined ? 0 : ledger.lastFrame
    const loss = this.#lossSince(group)
    if (said !== undefined && said === known) return
    const isUnknown = said === undefined || known === undefined
    if (isUnknown && loss === undefined) return
    if (loss !== undefined) this.#suspect(group, describe(loss), false)
    else this.#suspect(group, `${where}: frame ${said} of the group was never seen`, true)
  }

  // ----------------------------------------------------------------------------------- checkpoints

  #checkpoint({ frame, file, sequence }: FoundFrame, { parts, trail }: FrameBody): void {
    const { number } = frame.head
    const where = `${file}:${frame.offset}`
    for (const part of parts) {
      if (!this.#isBegun) this.#adopt(part, trail, sequence)
      else this.#compareCheckpoint(part, trail, { where, sequence })
      if (!this.#suspects.has(part.group)) this.#vouchedUntil.set(part.group, number)
    }
    const named = new Set(groupsOf(parts))
    for (const { group } of this.#ledger.groups())
      if (!named.has(group)) this.#unnamed(group, where)
    this.#baseline = number
  }

  #compareCheckpoint(
    part: WalPart,
    trail: Trail | undefined,
    { where, sequence }: { where: string; sequence: number },
  ): void {
    const { group } = part
    const suspicion = this.#suspects.get(group)
    if (suspicion?.isFinal === true) return
    const ledger = this.#ledger.find(group)
    const loss = this.#lossSince(group)
    const said = trail?.get(group)
    if (suspicion === undefined && ledger !== undefined && isSame(checkpointOf(ledger), part)) {
      const isNamed = said !== undefined && said === ledger.lastFrame
      const isUnknown = said === undefined || ledger.lastFrame === undefined
      if (isNamed || (isUnknown && loss === undefined)) {
        ledger.lastFrame ??= said
        return
      }
    }
    if (loss !== undefined || suspicion !== undefined) {
      this.#forget(group)
      this.#adopt(part, trail, sequence)
      return
    }
    const known = ledger === undefined ? 'nothing' : JSON.stringify(checkpointOf(ledger))
    const says = JSON.stringify(part)
    const what = `${where}: the checkpoint says ${says}, the segments before say ${known}`
    this.#suspect(group, what, true)
  }

  #adopt(part: WalPart, trail: Trail | undefined, sequence: number): void {
    const problem = this.#ledger.problemOf(part)
    if (problem !== undefined || (part.type !== 'checkpoint' && part.type !== 'damaged')) {
      this.#suspect(part.group, problem ?? `${part.type} in a checkpoint`, true)
      return
    }
    this.#apply(part, sequence)
    this.#ledger.of(part.group).lastFrame = trail?.get(part.group)
  }

  /** A group that is known, but not to the checkpoint: erased meanwhile. */
  #unnamed(group: GroupId, where: string): void {
    if (this.#suspects.get(group)?.isFinal === true) return
    if (this.#suspects.has(group) || this.#lossSince(group) !== undefined) this.#forget(group)
    else this.#suspect(group, `${where}: the checkpoint does not know the group`, true)
  }

  // ------------------------------------------------------------------------------------------- end

  /** Frames that the roll call knows and the log does not: no crash takes what was durable. */
  #missAtEnd(nextNumber: number, sequence: number | undefined): void {
    const { number } = this.#rollCall ?? { number: 0 }
    if (number < nextNumber) return
    const isKnown = this.#losses.some(({ until }) => until > number)
    if (isKnown) return
    const what = `frame ${number} was written, the log ends at ${nextNumber - 1}`
    const file = segmentName(sequence ?? 1)
    this.lost({ file, offset: 0, what, from: nextNumber, until: number + 1 })
  }

  #judge(ledger: GroupLedger): void {
    const { group, lastFrame, damage } = ledger
    if (damage !== undefined || this.#suspects.has(group)) return
    const hole = ledger.runs.find((run) => run.segment === missingSegment)
    const loss = this.#losses.findLast(
      ({ from, until }) => until > from && from > this.#until(group),
    )
    if (loss !== undefined && !this.#isVouched(ledger, loss.until)) {
      this.#suspect(group, describe(loss), false)
    } else if (hole !== undefined) {
      const what = `entries ${hole.from} to ${hole.until - 1} are gone with a lost segment`
      this.#suspect(group, what, true)
    } else if (this.#isDenied(lastFrame, group)) {
      this.#suspect(group, `the roll call knows frame ${this.#called(group)} of the group`, true)
    }
  }

  /** The roll call was made behind the lost frames and knows none of them for this group. */
  #isVouched({ group, lastFrame }: GroupLedger, until: number): boolean {
    const { number } = this.#rollCall ?? { number: -1 }
    return until - 1 <= number && lastFrame !== undefined && this.#called(group) === lastFrame
  }

  #isDenied(lastFrame: number | undefined, group: GroupId): boolean {
    const called = this.#called(group)
    if (called === undefined || lastFrame === undefined || this.#rollCall === undefined)
      return false
    return lastFrame <= this.#rollCall.number && called !== lastFrame
  }

  #called(group: GroupId): number | undefined {
    return this.#rollCall?.frames?.get(group)
  }

  /** A group that only the roll call knows was born in a frame that is lost. */
  #judgeUnseen(group: GroupId): void {
    if (this.#ledger.find(group) !== undefined || this.#suspects.has(group)) return
    const frame = this.#called(group) as number
    const loss = this.#losses.find(({ from, until }) => from <= frame && frame < until)
    const erasedLater = (this.#vouchedUntil.get(group) ?? -1) > frame
    if (loss !== undefined && !erasedLater) this.#suspect(group, describe(loss), false)
  }

  #condemn(): readonly DamagedGroup[] {
    if (this.#contradiction !== undefined) {
      const known = [...this.#ledger.groups().map(({ group }) => group), ...this.#suspects.keys()]
      for (const group of [...known, ...(this.#rollCall?.frames?.keys() ?? [])]) {
        if (this.#ledger.find(group)?.damage !== undefined) continue
        this.#suspects.set(group, { reason: this.#contradiction, isFinal: true })
      }
    }
    for (const group of sortedNumberKeys(this.#suspects) as GroupId[]) {
      const { reason } = this.#suspects.get(group) as Suspicion
      this.#finding ??= reason
      this.#replay.forget(group)
      this.#ledger.forget(group)
      this.#ledger.apply({ type: 'damaged', group, reason }, missingSegment)
    }
    const damaged: DamagedGroup[] = []
    for (const { group, damage } of this.#ledger.groups()) {
      if (damage !== undefined) damaged.push({ group, reason: damage })
    }
    return damaged
  }

  // ---------------------------------------------------------------------------------------- leaves

  #until(group: GroupId): number {
    return this.#vouchedUntil.get(group) ?? this.#baseline
  }

  /** Frames that were lost after the last word of or about the group. */
  #lossSince(group: GroupId): Loss | undefined {
    const known = this.#until(group)
    return this.#losses.find(({ from, until }) => until > from && from > known)
  }

  #suspect(group: GroupId, reason: string, isFinal: boolean): void {
    if (this.#ledger.find(group)?.damage !== undefined || this.#suspects.has(group)) return
    this.#suspects.set(group, { reason, isFinal })
  }

  #forget(group: GroupId): void {
    this.#suspects.delete(group)
    this.#ledger.forget(group)
    this.#replay.forget(group)
  }

  #apply(part: WalPart, sequence: number): void {
    this.#ledger.apply(part, sequence)
    this.#replay.apply(part)
  }
}

function isSame(a: WalPart, b: WalPart): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function describe({ file, offset, what, from, until }: Loss): string {
  assert(from <= until, 'a loss has an order')
  const last = until - 1
  if (until === from) return `${file}:${offset}: ${what}`
  if (until === Number.POSITIVE_INFINITY) {
    return `${file}:${offset}: ${what}; every frame from ${from} on may be lost`
  }
  const frames = from === last ? `frame ${from} is lost` : `frames ${from} to ${last} are lost`
  return `${file}:${offset}: ${what}; ${frames}`
}
