// Plain values as fast-check draws them, for the types of the codecs.
// Owns: the arbitraries.  Does not: know a record or a command (random-records.ts).

import fc from 'fast-check'

/** Any count, time or hash: exact up to 2^53, small ones often. */
export const natural: fc.Arbitrary<number> = fc.oneof(
  fc.nat(200),
  fc.nat(),
  fc.constantFrom(0, 2 ** 31, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER),
  fc.maxSafeNat(),
)

/** A plain object, as the codecs make them. */
export function record<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(fields, { noNullPrototype: true })
}

export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('', 'orders/ü', 'a/b@c'),
)
export const bytes: fc.Arbitrary<Uint8Array> = fc
  .uint8Array({ maxLength: 40 })
  .map((drawn) => Buffer.from(drawn))
export function list<T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(of, { maxLength: 4 })
}

export function typed<const T extends string>(type: T): fc.Arbitrary<T> {
  return fc.constant(type)
}
