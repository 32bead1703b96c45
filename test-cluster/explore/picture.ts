// The whole state of one replica as a line of text: equal lines, equal states.
// Owns: the walk over all fields, and how it reads with the nodes renamed.  Does not: know what
// the fields mean, but for the names below.
//   X2. Left out is only what can make no difference to what happens next, and is named here.
//   X3. The picture under a renaming is the picture of the renamed replica: node ids are renamed
//       wherever they stand, and lists that are ordered by node are ordered anew.

/** `renaming[id]` is the new id of a node; `renaming[0]` is 0, nobody. */
export type Renaming = readonly number[]

const sameNames: Renaming = [0, 1, 2, 3, 4, 5, 6, 7]

// The explorer sets the timers itself after each step, so that what they were drawn as is nothing.
// What an output has sent or handed out already is not looked at again by the replica's host; the
// digest of the machine follows from what it has applied. A field is named with its class, or with
// the name of the interface for what has none.
const leftOut: ReadonlySet<string> = new Set([
  'Raft.config',
  'Raft.private_prng',
  'Raft.electionTimeout',
  'Raft.ticks',
  'Replica.private_config',
  'Leadership.config',
  'Machine.digest',
  'RaftOutput.sendNow',
  'RaftOutput.committed',
  'RaftOutput.readStates',
  'RaftOutput.readsDropped',
  'RaftOutput.snapshotsNeeded',
  'RaftOutput.leadership',
])

function kindOf(value: object): string {
  const { name } = value.constructor
  if (name !== 'Object') return name
  if ('sendAfterPersist' in value) return 'RaftOutput'
  if ('digest' in value) return 'Machine'
  if ('vote' in value) return 'HardState'
  return ''
}

const nodeFields = new Set(
  'self id vote leader from to node durableVote transferTarget target peer'.split(' '),
)
const nodeLists = new Set('voters votersOutgoing learners learnersNext'.split(' '))
const unorderedLists = new Set('sendAfterPersist peers'.split(' '))

interface Window {
  readonly private_lastIndexes: Float64Array
  readonly private_bytes: Float64Array
  readonly private_oldest: number
  readonly private_count: number
}

const nothing: ReadonlySet<string> = new Set()
let moreLeftOut = nothing

export function picture(
  value: object,
  renaming: Renaming = sameNames,
  without: ReadonlySet<string> = nothing,
): string {
  moreLeftOut = without
  return object(value, renaming)
}

/** First `inner`, then `outer`. */
export function compose(outer: Renaming, inner: Renaming): Renaming {
  return inner.map((id) => outer[id] as number)
}

/** All renamings of some nodes, the one that changes nothing first. */
export function permutations(nodes: readonly number[]): readonly Renaming[] {
  const found: number[][] = []
  const extend = (chosen: readonly number[]): void => {
    if (chosen.length === nodes.length) found.push([0, ...chosen])
    for (const node of nodes) if (!chosen.includes(node)) extend([...chosen, node])
  }
  extend([])
  return found
}

function object(value: object, renaming: Renaming): string {
  if ('private_lastIndexes' in value) return inflights(value as Window)
  const kind = kindOf(value)
  let text = '{'
  for (const [name, field] of Object.entries(value)) {
    if (kind !== '' && isLeftOut(`${kind}.${name}`)) continue
    if (typeof field === 'function') continue
    text += `${name}:${named(name, field, renaming)};`
  }
  return `${text}}`
}

function isLeftOut(name: string): boolean {
  return leftOut.has(name) || moreLeftOut.has(name)
}

function named(name: string, field: unknown, renaming: Renaming): string {
  if (typeof field === 'number' && nodeFields.has(name)) return String(renaming[field])
  if (!Array.isArray(field)) return any(field, renaming)
  if (nodeLists.has(name)) {
    return String(
      (field as readonly number[]).map((id) => renaming[id] ?? -1).sort((a, b) => a - b),
    )
  }
  const items = field.map((item: unknown) => any(item, renaming))
  if (unorderedLists.has(name)) items.sort()
  return `[${items.join(',')}]`
}

function any(value: unknown, renaming: Renaming): string {
  switch (typeof value) {
    case 'number':
    case 'boolean':
    case 'undefined':
    case 'string':
      return String(value)
    default:
      break
  }
  if (value === null) return 'null'
  if (value instanceof Map) return map(value as ReadonlyMap<number, unknown>, renaming)
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1')
  if (Array.isArray(value)) return named('', value, renaming)
  return object(value as object, renaming)
}

/** Maps in the core are by node. */
function map(value: ReadonlyMap<number, unknown>, renaming: Renaming): string {
  const items = [...value].map(([node, item]) => `${renaming[node]}=${any(item, renaming)}`)
  return `<${items.sort().join(',')}>`
}

/** Slots of the ring that are free keep old numbers. */
function inflights(window: Window): string {
  const { private_lastIndexes: indexes, private_bytes: bytes } = window
  let text = '('
  for (let i = 0; i < window.private_count; i++) {
    const slot = (window.private_oldest + i) % indexes.length
    text += `${indexes[slot]}/${bytes[slot]},`
  }
  return `${text})`
}
