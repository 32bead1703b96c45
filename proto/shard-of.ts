// Which shard keeps a task or a schedule. Part of the wire contract: clients route by it, and
// what is on disk was placed by it, so no release changes it. shard-of.test.ts has golden values.
//
//     route = the part of the id before the first '@' (all of it if there is none)
//     hash  = FNV-1a, 32 bits, over the UTF-8 bytes of namespace, '/', route
//     hash  = murmur3's 32-bit finalizer of hash
//     shard = hash mod shardCount + 1
//
// FNV alone leaves the low bits of similar ids alike, hence the finalizer.
// An occurrence `schedule@nominal` is therefore on its schedule's shard, and ids that the server
// makes for dedupe and ordering keys (`route@unique`) are where the key is.
//   P5. Never allocates; lone surrogates count as U+FFFD, as in every UTF-8 encoder.

const fnvOffset = 0x811c9dc5
const fnvPrime = 0x01000193
const slash = 0x2f

/** The shard of an id: 1 to `shardCount`. */
export function shardOf(namespace: string, id: string, shardCount: number): number {
  if (!(shardCount >= 1)) throw new RangeError(`shardCount must be 1 or more, got ${shardCount}`)
  let hash = hashText(fnvOffset, namespace, namespace.length)
  hash = Math.imul(hash ^ slash, fnvPrime)
  const route = id.indexOf('@')
  hash = hashText(hash, id, route === -1 ? id.length : route)
  return (finalize(hash) % shardCount) + 1
}

function hashText(start: number, text: string, length: number): number {
  let hash = start
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x80) return hashUtf8(hash, text, { from: index, until: length })
    hash = Math.imul(hash ^ unit, fnvPrime)
  }
  return hash
}

/** The slow path, from the first character that is not ASCII on. */
function hashUtf8(start: number, text: string, range: { from: number; until: number }): number {
  let hash = start
  for (let index = range.from; index < range.until; index += 1) {
    let point = text.codePointAt(index) as number
    if (point >= 0x10000) index += 1
    else if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd
    if (point < 0x80) {
      hash = Math.imul(hash ^ point, fnvPrime)
      continue
    }
    hash = Math.imul(hash ^ leadByte(point), fnvPrime)
    if (point >= 0x10000) hash = Math.imul(hash ^ (0x80 | ((point >> 12) & 0x3f)), fnvPrime)
    if (point >= 0x800) hash = Math.imul(hash ^ (0x80 | ((point >> 6) & 0x3f)), fnvPrime)
    hash = Math.imul(hash ^ (0x80 | (point & 0x3f)), fnvPrime)
  }
  return hash
}

function leadByte(point: number): number {
  if (point < 0x800) return 0xc0 | (point >> 6)
  if (point < 0x10000) return 0xe0 | (point >> 12)
  return 0xf0 | (point >> 18)
}

function finalize(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
