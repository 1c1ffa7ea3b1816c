import type { LineListener, OpenLine } from './line.ts'

/** A line whose other end a test plays. */
export interface TestLine extends LineListener {
  readonly address: string
  readonly sent: Uint8Array[]
  closed: boolean
}

/** A way to the server that opens nothing by itself, and remembers what was tried. */
export class TestWay {
  readonly lines: TestLine[] = []

  readonly open: OpenLine = (address, listener) => {
    const line: TestLine = { ...listener, address, sent: [], closed: false }
    this.lines.push(line)
    return {
      send: (data) => void line.sent.push(data),
      close: () => void (line.closed = true),
    }
  }

  get newest(): TestLine {
    const line = this.lines.at(-1)
    if (!line) throw new Error('nobody has come this way')
    return line
  }
}
