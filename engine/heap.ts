// How this process's memory is collected.
// Owns: the one setting that a node needs.  Does not: bound memory; limits do (docs/limits.md).
// Why: V8 begins a full collection each time buffers outside its heap have grown by some 32 MiB.
// A node that replicates 100 MB/s passes many times that through sockets and the log, all of it
// short-lived: it collected 15 times a second, two thirds of its CPU. Accounted together with the
// heap, the same buffers trigger one collection in seconds (bench:raft, 1 KiB commands: 28 µs of
// CPU each without, 13 µs with it).

import { setFlagsFromString } from 'node:v8'

/** To be called before anything else of a node. */
export function tuneHeap(): void {
  setFlagsFromString('--external-memory-accounted-in-global-limit')
}
