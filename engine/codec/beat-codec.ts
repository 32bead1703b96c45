// The heartbeats of many groups between two nodes, as columns: a few bytes for each.
// Owns: the mapping between messages of raft/core and `NodeBeat` of the wire.  Does not: gather
// them (raft/host/outgoing.ts).  Total: columns that do not fit together are refused.

import {
  type GroupId,
  type LogIndex,
  memberId,
  type NodeId,
  numberOf,
  type Term,
} from '#base/brand'
import { type BeatMessage, beatMessagesMax, type NodeBeat, type SleepNote } from '#raft/host/ports'

/** `BeatColumns` as protobufjs gives it: a column that is empty is zero throughout. */
export interface WireColumns {
  groups: number[]
  terms?: number[]
  commits?: number[]
  contexts?: number[]
  fromNumbers?: number[]
  toNumbers?: number[]
}

export interface WireBeat {
  heartbeats?: WireColumns | null
  replies?: WireColumns | null
  sleeps?: WireColumns | null
  asleep?: WireColumns | null
}

export function beatToWire(beat: NodeBeat): WireBeat {
  const heartbeats: BeatMessage[] = []
  const replies: BeatMessage[] = []
  for (const one of beat.messages) {
    if (one.message.type === 'Heartbeat') heartbeats.push(one)
    else replies.push(one)
  }
  return {
    heartbeats: heartbeats.length === 0 ? null : columnsOf(heartbeats),
    replies: replies.length === 0 ? null : columnsOf(replies),
    sleeps: notesToWire(beat.sleeps),
    asleep: notesToWire(beat.asleep),
  }
}

function notesToWire(notes: readonly SleepNote[]): WireColumns | null {
  if (notes.length === 0) return null
  return {
    groups: notes.map(({ group }) => group),
    terms: notes.map(({ term }) => term),
    commits: notes.map(({ index }) => index),
  }
}

function notesFromWire(wire: WireColumns | null | undefined): SleepNote[] {
  const notes: SleepNote[] = []
  read(wire, (group, { term, commit }) => {
    notes.push({ group, term: term as Term, index: commit as LogIndex })
  })
  return notes
}

function columnsOf(messages: readonly BeatMessage[]): WireColumns {
  const column = (valueOf: (one: BeatMessage) => number): number[] => {
    const values = messages.map(valueOf)
    return values.every((value) => value === 0) ? [] : values
  }
  return {
    groups: messages.map(({ group }) => group),
    terms: column(({ message }) => message.term),
    commits: column(({ message }) => (message.type === 'Heartbeat' ? message.commit : 0)),
    contexts: column(({ message }) => message.readContext),
    fromNumbers: column(({ message }) => numberOf(message.from)),
    toNumbers: column(({ message }) => numberOf(message.to)),
  }
}

/** Throws RangeError for columns that are no beat; the frame is dropped then. */
export function beatFromWire(wire: WireBeat, from: NodeId, to: NodeId): NodeBeat {
  const messages: BeatMessage[] = []
  const { heartbeats, replies, sleeps, asleep } = wire
  let count = 0
  for (const columns of [heartbeats, replies, sleeps, asleep]) count += columns?.groups.length ?? 0
  if (count > beatMessagesMax) {
    throw new RangeError(`a beat has ${count} messages; at most ${beatMessagesMax} are taken`)
  }
  read(heartbeats, (group, row) => {
    const head = { type: 'Heartbeat', from: memberId(from, row.fromNumber) } as const
    const tail = { commit: row.commit as LogIndex, readContext: row.context }
    messages.push({
      group,
      message: { ...head, to: memberId(to, row.toNumber), term: row.term as Term, ...tail },
    })
  })
  read(replies, (group, row) => {
    const head = { type: 'HeartbeatReply', from: memberId(from, row.fromNumber) } as const
    messages.push({
      group,
      message: {
        ...head,
        to: memberId(to, row.toNumber),
        term: row.term as Term,
        readContext: row.context,
      },
    })
  })
  return { messages, sleeps: notesFromWire(sleeps), asleep: notesFromWire(asleep) }
}

interface Row {
  readonly term: number
  readonly commit: number
  readonly context: number
  readonly fromNumber: number
  readonly toNumber: number
}

function read(
  columns: WireColumns | null | undefined,
  take: (group: GroupId, row: Row) => void,
): void {
  if (columns === null || columns === undefined) return
  const { groups, ...others } = columns
  const terms = fitting('terms', others.terms, groups.length)
  const commits = fitting('commits', others.commits, groups.length)
  const contexts = fitting('contexts', others.contexts, groups.length)
  const fromNumbers = fitting('from_numbers', others.fromNumbers, groups.length)
  const toNumbers = fitting('to_numbers', others.toNumbers, groups.length)
  for (const [i, group] of groups.entries()) {
    take(group as GroupId, {
      term: terms[i] ?? 0,
      commit: commits[i] ?? 0,
      context: contexts[i] ?? 0,
      fromNumber: fromNumbers[i] ?? 0,
      toNumber: toNumbers[i] ?? 0,
    })
  }
}

const none: readonly number[] = []

function fitting(name: string, column: readonly number[] | undefined, count: number) {
  if (column === undefined || column.length === 0) return none
  if (column.length === count) return column
  throw new RangeError(`a beat has ${column.length} ${name} for ${count} groups`)
}
