// Saves the sound groups of a damaged state into a fresh one.
// Owns: whom a damage condemns, and the fresh state.  Does not: read the files (state-survey.ts),
// or give the fresh state its place (state-quarantine.ts).
//   S23. A group is saved only if none of its rows can have been where nothing can be read: not
//        between the keys of a damaged block, and not in a batch that is missing, by the counts
//        that each batch carries. Every value of it matches its checksum. Of all others no row is
//        kept, and they are named until they are erased.
//   What ends before its last batches is an older state, but a whole one (S1): the log proves
//   whether it reaches back to it.

import type { ClassicLevel } from 'classic-level'
import type { GroupId } from '#base/brand'
import { sortedNumberKeys } from '#base/order'
import type { DamagedGroup } from '#raft/host/ports'
import {
  countsKey,
  isStagedPrefix,
  nodeFactKey,
  nodePrefix,
  ownerOf,
  parseKey,
  prefixOf,
} from './keys.ts'
import { openValue, storedValue } from './state-batch.ts'
import { type BatchCounts, countsAfter, decodeCounts, encodeCounts } from './state-counts.ts'
import { StateDamageError } from './state-errors.ts'
import type { FactSheet } from './state-facts.ts'
import { type SurveyListener, surveyState } from './state-survey.ts'
import type { TableGap, TableRow } from './state-table-file.ts'

type Database = ClassicLevel<Uint8Array, Uint8Array>

/** Says that a group's rows are gone; its value is the reason. */
export const damagedFact = (group: GroupId): string => `damaged/${group}`
/** Grows with each change of a fact. */
export const generationFact = 'generation'
const startedFact = /^started\/(\d+)$/

/** Rows of one batch of the fresh state. */
const rowsPerBatch = 4_000
/** The first byte of an install marker that says that the live rows are being replaced. */
const installing = 2

/** What was found out about a damaged state before anything is written. */
export interface Findings {
  /** Nothing is wrong with any file or value. */
  readonly isSound: boolean
  readonly damaged: readonly DamagedGroup[]
  readonly facts: ReadonlyMap<string, Uint8Array>
  /** Staged snapshots that are no longer whole, of groups that are. */
  readonly unstaged: ReadonlySet<GroupId>
}

/** `sheet` is the second home of the facts; undefined: there is none, or it is damaged. */
export async function examineState(
  directory: string,
  sheet: FactSheet | undefined,
): Promise<Findings> {
  const survey = new Survey(sheet)
  try {
    await surveyState(directory, survey)
  } catch (error) {
    if (!(error instanceof StateDamageError)) throw error
    survey.condemnAll(error.what)
  }
  return survey.finish()
}

class Survey implements SurveyListener {
  private readonly sheet: FactSheet | undefined
  private readonly seen = new Set<GroupId>()
  private readonly staged = new Set<GroupId>()
  private readonly markers = new Map<GroupId, Uint8Array>()
  private readonly facts = new Map<string, Uint8Array>()
  private readonly condemned = new Map<GroupId, string>()
  private readonly brokenStages = new Map<GroupId, string>()
  private readonly gaps: TableGap[] = []
  private counts: BatchCounts | undefined
  /** Set while batches may be missing before the next one. */
  private missed: string | undefined
  private nodeProblem: string | undefined
  private allProblem: string | undefined
  private isSound = true

  constructor(sheet: FactSheet | undefined) {
    this.sheet = sheet
  }

  row(row: TableRow): void {
    const { key, value } = row
    const owner = ownerOf(key)
    const prefix = prefixOf(key)
    const payload = value === undefined ? undefined : this.payloadOf(key, value, owner)
    if (prefix === nodePrefix) this.nodeRow(key, payload)
    else if (isStagedPrefix(prefix)) this.staged.add(owner as GroupId)
    else this.seen.add(owner as GroupId)
  }

  gap(gap: TableGap): void {
    this.isSound = false
    this.gaps.push(gap)
  }

  missing(what: string): void {
    this.isSound = false
    this.missed ??= what
  }

  batch(rows: readonly TableRow[]): void {
    const before = this.counts
    const touched = new Set<number>()
    let said: BatchCounts | undefined
    const own = Buffer.from(countsKey())
    for (const row of rows) {
      if (own.equals(row.key)) said = this.countsIn(row)
      else touched.add(ownerOf(row.key) ?? nodePrefix)
      this.row(row)
    }
    this.compareCounts(said, before === undefined ? undefined : countsAfter(before, touched))
    this.counts = said
    this.missed = undefined
  }

  condemnAll(what: string): void {
    this.isSound = false
    this.allProblem ??= what
  }

  finish(): Findings {
    const facts = this.soundFacts()
    const known = new Set(this.seen)
    for (const name of facts.keys()) {
      const started = startedFact.exec(name)?.[1]
      if (started !== undefined) known.add(Number(started) as GroupId)
    }
    for (const gap of this.gaps) this.condemnBetween(gap, known)
    if (this.allProblem !== undefined) {
      for (const group of known) this.condemn(group, this.allProblem)
    }
    const unstaged = new Set<GroupId>()
    for (const group of this.staged) {
      const problem = this.nodeProblem ?? this.brokenStages.get(group)
      if (problem === undefined) continue
      // A marker that may be lost may have said that the live rows are being replaced.
      const isLive = this.nodeProblem === undefined && this.markers.get(group)?.[0] !== installing
      if (isLive) unstaged.add(group)
      else this.condemn(group, problem)
    }
    for (const { group, reason } of damagedIn(facts)) this.condemned.set(group, reason)
    if (this.allProblem !== undefined && this.condemned.size === 0) {
      throw new StateDamageError(`${this.allProblem}, and nothing tells whose rows are lost`)
    }
    const damaged = (sortedNumberKeys(this.condemned) as GroupId[]).map((group) => ({
      group,
      reason: this.condemned.get(group) ?? '',
    }))
    return { isSound: this.isSound, damaged, facts, unstaged }
  }

  /** Those of the state, unless some of them may be lost. */
  private soundFacts(): ReadonlyMap<string, Uint8Array> {
    if (this.gaps.some(({ until }) => prefixOf(until) === nodePrefix)) {
      this.nodeProblem ??= 'what the node knows of itself was in a damaged block'
    }
    const problem = this.nodeProblem ?? this.allProblem
    if (problem === undefined) return this.facts
    if (this.sheet !== undefined) return this.sheet.facts
    throw new StateDamageError(`${problem}, and the second home of the node's facts is lost too`)
  }

  private condemnBetween({ from, until, what }: TableGap, known: ReadonlySet<GroupId>): void {
    const [first, last] = [prefixOf(from), prefixOf(until)]
    // A border of two bytes was made up by LevelDB; a longer one begins as a key does.
    const borders = [from, until].filter((key) => key.length > 2).map(prefixOf)
    const isLive = (prefix: number): boolean => prefix < nodePrefix && !isStagedPrefix(prefix)
    for (const group of [...known, ...(borders.filter(isLive) as GroupId[])]) {
      if (group >= first && group <= last) this.condemn(group, what)
    }
    for (const group of this.staged) {
      const prefix = prefixOf(Buffer.of(0x80 | (group >> 8), group & 0xff))
      if (prefix >= first && prefix <= last) this.brokenStages.set(group, what)
    }
  }

  private compareCounts(said: BatchCounts | undefined, expected: BatchCounts | undefined): void {
    const { missed } = this
    if (said === undefined || expected === undefined) {
      if (missed !== undefined) this.condemnAll(missed)
      return
    }
    for (const group of new Set([...said.keys(), ...expected.keys()])) {
      if (said.get(group) === expected.get(group)) continue
      this.isSound = false
      const what = missed ?? 'batches are missing, by the count'
      if (group === nodePrefix) this.nodeProblem ??= what
      else this.condemn(group as GroupId, what)
    }
  }

  private nodeRow(key: Buffer, payload: Uint8Array | undefined): void {
    const parsed = parseKey(key)
    if (parsed?.type === 'counts' && payload !== undefined) this.counts = decodeCounts(payload)
    if (parsed?.type === 'install') {
      if (payload === undefined) this.markers.delete(parsed.group)
      else this.markers.set(parsed.group, payload)
    }
    if (parsed?.type !== 'node') return
    if (payload === undefined) this.facts.delete(parsed.name)
    else this.facts.set(parsed.name, payload)
  }

  private countsIn({ key, value }: TableRow): BatchCounts | undefined {
    const payload = value === undefined ? undefined : this.payloadOf(key, value, undefined)
    return payload === undefined ? undefined : decodeCounts(payload)
  }

  private payloadOf(key: Buffer, value: Buffer, owner: GroupId | undefined) {
    try {
      return openValue(key, value)
    } catch (error) {
      if (!(error instanceof StateDamageError)) throw error
      this.isSound = false
      if (owner === undefined) this.nodeProblem ??= error.what
      else this.condemn(owner, error.what)
      return undefined
    }
  }

  private condemn(group: GroupId, reason: string): void {
    if (!this.condemned.has(group)) this.condemned.set(group, reason)
  }
}

// ------------------------------------------------------------------------------------- fresh state

/** Writes all rows of the groups that are not condemned into an empty database. */
export async function saveState(
  directory: string,
  findings: Findings,
  fresh: Database,
): Promise<void> {
  const saver = new Saver(findings, fresh)
  try {
    await surveyState(directory, saver)
  } catch (error) {
    // Not even the list of the files can be read: nothing is saved but the facts.
    if (!(error instanceof StateDamageError)) throw error
  }
  await saver.finish()
}

class Saver implements SurveyListener {
  private readonly findings: Findings
  private readonly fresh: Database
  private readonly condemned: ReadonlySet<number>
  /** Of one file; its size bounds them. */
  private rows: TableRow[] = []

  constructor(findings: Findings, fresh: Database) {
    this.findings = findings
    this.fresh = fresh
    this.condemned = new Set(findings.damaged.map(({ group }) => group))
  }

  row(row: TableRow): void {
    if (this.isSaved(row.key)) this.rows.push(row)
  }

  batch(rows: readonly TableRow[]): void {
    for (const row of rows) this.row(row)
  }

  gap(): void {}

  missing(): void {}

  async settle(): Promise<void> {
    const { rows } = this
    this.rows = []
    for (let at = 0; at < rows.length; at += rowsPerBatch) {
      const batch = this.fresh.batch()
      for (const { key, value } of rows.slice(at, at + rowsPerBatch)) {
        if (value === undefined) batch.del(key)
        else batch.put(key, value)
      }
      await batch.write({ sync: true })
    }
  }

  /** What the node knows, and whom it has lost. */
  async finish(): Promise<void> {
    await this.settle()
    const { facts, damaged } = this.findings
    const batch = this.fresh.batch()
    const put = (key: Uint8Array, payload: Uint8Array): void => {
      batch.put(key, storedValue(key, payload))
    }
    for (const [name, value] of facts) put(nodeFactKey(name), value)
    for (const { group, reason } of damaged) {
      put(nodeFactKey(damagedFact(group)), Buffer.from(reason))
    }
    put(nodeFactKey(generationFact), encodeGeneration(generationOf(facts) + 1))
    put(countsKey(), encodeCounts(new Map()))
    await batch.write({ sync: true })
  }

  private isSaved(key: Buffer): boolean {
    const owner = ownerOf(key)
    if (owner === undefined || this.condemned.has(owner)) return false
    return !this.findings.unstaged.has(owner) || prefixOf(key) === owner
  }
}

/** The groups that were condemned and not erased since. */
export function damagedIn(facts: ReadonlyMap<string, Uint8Array>): readonly DamagedGroup[] {
  const damaged: DamagedGroup[] = []
  for (const [name, value] of facts) {
    const group = /^damaged\/(\d+)$/.exec(name)?.[1]
    if (group === undefined) continue
    damaged.push({ group: Number(group) as GroupId, reason: Buffer.from(value).toString() })
  }
  return damaged.sort((a, b) => a.group - b.group)
}

export function generationOf(facts: ReadonlyMap<string, Uint8Array>): number {
  const value = facts.get(generationFact)
  return value === undefined ? 0 : Number(Buffer.from(value).toString())
}

export function encodeGeneration(generation: number): Uint8Array {
  return Buffer.from(String(generation))
}
