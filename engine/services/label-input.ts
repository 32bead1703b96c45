// Labels and metadata of tasks and schedules, checked.
// Owns: their limits in count, in length and as a whole.  Does not: keep them.

import { apiLimits, namePatterns } from '#proto'
import type { InputContext } from './validate.ts'

interface MapLimits {
  readonly name: string
  readonly count: number
  readonly key: number
  readonly value: number
}

/** Texts to find a task or schedule by. */
export function checkLabels(
  labels: Readonly<Record<string, string>> | undefined,
  context: InputContext,
): void {
  checkMap(labels, context, {
    name: 'labels',
    count: apiLimits.labelCountMax,
    key: apiLimits.labelKeyCharsMax,
    value: apiLimits.labelValueCharsMax,
  })
}

function checkMap(
  map: Readonly<Record<string, string>> | undefined,
  { violations: v, path }: InputContext,
  limits: MapLimits,
): void {
  if (map === undefined) return
  const keys = Object.keys(map)
  if (keys.length > limits.count) {
    v.add(
      `${path}${limits.name}`,
      `has ${keys.length} entries, at most ${limits.count} are allowed`,
    )
  }
  for (const key of keys) {
    const field = `${path}${limits.name}[${JSON.stringify(key)}]`
    if (!namePatterns.labelKey.test(key)) {
      v.add(field, `the key must be 1 to ${limits.key} of [A-Za-z0-9_./-]`)
    }
    const value = map[key] ?? ''
    if (value.length > limits.value || !value.isWellFormed()) {
      v.add(field, `the value must have at most ${limits.value} characters`)
    }
  }
}

/** Texts kept with a task or schedule, not searchable; bounded as a whole as well. */
export function checkMetadata(
  metadata: Readonly<Record<string, string>> | undefined,
  context: InputContext,
): void {
  checkMap(metadata, context, {
    name: 'metadata',
    count: apiLimits.metadataCountMax,
    key: apiLimits.metadataKeyCharsMax,
    value: apiLimits.metadataValueCharsMax,
  })
  const { violations: v, path } = context
  let bytes = 0
  for (const [key, value] of Object.entries(metadata ?? {})) {
    bytes += Buffer.byteLength(key) + Buffer.byteLength(value)
  }
  if (bytes <= apiLimits.metadataBytesMax) return
  v.add(
    `${path}metadata`,
    `has ${bytes} bytes in keys and values, at most ${apiLimits.metadataBytesMax} are allowed`,
  )
}
