// A bounded number of batches in flight to one node; who comes later waits in line.
// Owns: the count and the line.  Does not: time out; every holder has a deadline and gives back.

export class Slots {
  private readonly max: number
  private readonly line: (() => void)[] = []
  private held = 0
  /** Called when one is given back and nobody waits in line. */
  onFree: (() => void) | undefined

  constructor(max: number) {
    this.max = max
  }

  get busy(): number {
    return this.held
  }

  get hasFree(): boolean {
    return this.held < this.max
  }

  acquire(): Promise<void> | undefined {
    if (this.held < this.max) {
      this.held += 1
      return undefined
    }
    return new Promise((resolve) => this.line.push(resolve))
  }

  release(): void {
    const next = this.line.shift()
    if (next !== undefined) {
      next()
      return
    }
    this.held -= 1
    this.onFree?.()
  }
}
