// Task definitions as the API makes them from the tasks of the scenarios.

import type { Command, TaskDefinition } from '#machine'
import { defaultRetryPolicy } from '../engine/codec/definition-codec.ts'

/** Bytes of a packed spec with a short URL and a payload of 100 bytes. */
const specBytes = 190

export function definitionDue(fireAtMs: number): TaskDefinition {
  return {
    fireAtMs,
    queue: 'default',
    priority: 0,
    retry: defaultRetryPolicy,
    attemptTimeoutMs: 30_000,
    startDeadlineMs: 0,
    guarantee: 'AT_LEAST_ONCE',
    retentionMs: 86_400_000,
    spec: new Uint8Array(specBytes).fill(7),
  }
}

export function creation(position: number, fireAtMs: number): Command {
  return {
    type: 'CreateTask',
    key: keyOf(position),
    definition: definitionDue(fireAtMs),
    requestHash: position + 1,
  }
}

export function keyOf(position: number): string {
  return `default/ingest-0-${position}`
}
