// Branded primitives: a number that is a log index cannot be passed where a term is meant.
// Owns: the brands and the checked constructors.  Does not: any arithmetic.

declare const brand: unique symbol
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/** Position in one group's log. The first entry is 1; 0 means "before the log". */
export type LogIndex = Brand<number, 'LogIndex'>
/** Raft term (Raft paper section 5.1). The first election is term 1; 0 means "none yet". */
export type Term = Brand<number, 'Term'>
/**
 * A node of the cluster: a small positive integer, fixed for good. In a Raft group it stands for a
 * member: see {@link memberId}.
 */
export type NodeId = Brand<number, 'NodeId'>
/** A Raft group. 0 is the directory, 1…N are the shards. */
export type GroupId = Brand<number, 'GroupId'>
/** Milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type TimestampMs = Brand<number, 'TimestampMs'>
/** A length of time in milliseconds, an integer. */
export type DurationMs = Brand<number, 'DurationMs'>

function checked(value: number, name: string): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a non-negative safe integer, got ${value}`)
  }
  return value
}

export const logIndex = (value: number): LogIndex => checked(value, 'LogIndex') as LogIndex
export const term = (value: number): Term => checked(value, 'Term') as Term
export const nodeId = (value: number): NodeId => checked(value, 'NodeId') as NodeId
export const groupId = (value: number): GroupId => checked(value, 'GroupId') as GroupId
export const timestampMs = (value: number): TimestampMs =>
  checked(value, 'TimestampMs') as TimestampMs
export const durationMs = (value: number): DurationMs => checked(value, 'DurationMs') as DurationMs

/** A node's number in memberships is below this; ids of nodes end before it (config.ts). */
const membersPerNumber = 2 ** 16
/** How often one node can be replaced in one group: member ids have to fit into four bytes. */
export const memberNumberMax: number = 2 ** 16 - 1

/**
 * Who a node is in one Raft group. A replica that lost what it had promised comes back under the
 * next number: to Raft it is somebody else, who never voted. Number 0 is the node itself.
 */
export function memberId(node: NodeId, number: number): NodeId {
  if (node >= membersPerNumber) throw new RangeError(`node id ${node} is too large`)
  if (!Number.isInteger(number) || number < 0 || number > memberNumberMax) {
    throw new RangeError(`a member's number is 0 to ${memberNumberMax}, got ${number}`)
  }
  return (number * membersPerNumber + node) as NodeId
}

/** The node on which a member lives; 0, for nobody, stays 0. */
export function nodeOf<T extends NodeId | 0>(member: T): T {
  return (member % membersPerNumber) as T
}

/** Which replica of its node in this group a member is. */
export function numberOf(member: NodeId | 0): number {
  return Math.floor(member / membersPerNumber)
}
