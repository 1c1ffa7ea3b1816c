import type { Role } from '@samtavle/shared/access/person'
import { defaultLimits, type Limits } from '@samtavle/shared/protocol/limits'
import { documentOf } from '../log/document-of.ts'
import { TestLog } from '../log/test-log.ts'
import type { Happening } from '../report.ts'
import { TestMeter } from '../test-meter.ts'
import { somebody } from '../test-person.ts'
import { Rooms } from './rooms.ts'
import { TestPeer } from './test-peer.ts'

/** Long enough for a tick and its append. */
export const moment = (ms = 25) => new Promise<void>((resolve) => void setTimeout(resolve, ms))

/** Rooms over a disk of its own, with one board in mind. */
export class TestHouse {
  readonly log = new TestLog()
  readonly rooms: Rooms
  readonly reports: Happening[] = []
  readonly meter = new TestMeter()

  constructor(limits: Partial<Limits> = {}) {
    this.rooms = new Rooms({
      log: this.log,
      limits: { ...defaultLimits, drainMs: 100, retryAppendMs: 20, ...limits },
      report: (happening) => void this.reports.push(happening),
      meter: this.meter,
      // Most rules here are about any document.
      flawIn: () => undefined,
    })
  }

  /** Somebody who has come in and seen the board. */
  async joined(
    id: string,
    options: { wantsAck?: boolean } = {},
    role: Role = 'participant',
    boardId = 'board',
  ): Promise<TestPeer> {
    const peer = new TestPeer().join(await this.rooms.open(boardId), somebody(id, role), options)
    await moment()
    return peer
  }

  /** What a restarted server would show. */
  stored(): Record<string, unknown> {
    return documentOf(this.log.updatesOf('board')).getMap('test').toJSON()
  }

  /** What happened, as far as an operator would read of it. */
  get events(): string[] {
    return this.reports.map(({ event }) => event)
  }

  async close(): Promise<void> {
    this.log.full = false
    this.log.fullFor = undefined
    this.log.release()
    await this.rooms.drain()
  }
}
