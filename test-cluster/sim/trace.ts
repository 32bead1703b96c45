// What happened in a world: a hash of all of it, and the last lines in words.
// Owns: both.  Two runs of a seed are the same run if and only if their hashes are equal.

/** Lines kept for a report. */
const linesKeptMax = 400

export class Trace {
  private a = 0x811c9dc5
  private b = 0x9747b28c
  private readonly lines: string[] = []
  private readonly nowMs: () => number
  /** Called with each line as it is written; for `--verbose`. */
  onLine: ((line: string) => void) | undefined

  constructor(nowMs: () => number) {
    this.nowMs = nowMs
  }

  mix(value: number): void {
    const low = Math.floor(value * 1_000) | 0
    this.a = Math.imul(this.a ^ low, 0x01000193)
    this.b = Math.imul(this.b ^ (low >>> 7) ^ this.a, 0x5bd1e995)
  }

  /** For what people want to read; `who` is a node, a client, or the world. */
  say(who: string, what: string): void {
    this.mix(this.nowMs())
    this.mixText(who)
    this.mixText(what)
    const line = `${(this.nowMs() / 1_000).toFixed(6).padStart(12)}  ${who.padEnd(9)} ${what}`
    this.lines.push(line)
    if (this.lines.length > linesKeptMax) this.lines.shift()
    this.onLine?.(line)
  }

  mixText(text: string): void {
    for (let i = 0; i < text.length; i += 1) {
      this.a = Math.imul(this.a ^ text.charCodeAt(i), 0x01000193)
    }
    this.b = Math.imul(this.b ^ this.a, 0x5bd1e995)
  }

  tail(count: number): readonly string[] {
    return this.lines.slice(-count)
  }

  get hash(): string {
    const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, '0')
    return hex(this.a) + hex(this.b)
  }
}
