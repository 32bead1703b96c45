// The part of a task that the machine does not look into: target, payload, labels, metadata.
// Owns: TaskSpec bytes, made by the API and read by executors and queries.

import { type Codec, internalCodec } from '#proto'

export const httpMethods = ['', 'POST', 'PUT', 'PATCH', 'GET', 'DELETE', 'HEAD'] as const

export interface Spec {
  readonly target: {
    readonly webhook: {
      readonly url: string
      /** Index in httpMethods. */
      readonly method: number
      readonly headers: Readonly<Record<string, string>>
    }
  }
  readonly payload: Uint8Array
  readonly contentType: string
  readonly labels: Readonly<Record<string, string>>
  readonly metadata: Readonly<Record<string, string>>
}

const codec = internalCodec('TaskSpec') as unknown as Codec<Spec, Spec>

export function encodeSpec(spec: Spec): Uint8Array {
  return codec.encode(spec)
}

export function decodeSpec(bytes: Uint8Array): Spec {
  return codec.decode(bytes)
}
