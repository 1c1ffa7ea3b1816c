import type { Connection } from './connection.ts'

/** The far end of a WebSocket: remembers why it was closed. */
export class TestConnection implements Connection {
  readonly buffered = 0
  closed: number | undefined

  send(): void {
    // Nobody reads here.
  }

  close(code: number): void {
    this.closed = code
  }
}
