import { defaultLimits } from '@samtavle/shared/protocol/limits'
import { Board } from '@samtavle/shared/board/board'
import * as Y from 'yjs'
import { expect, it } from 'vitest'
import type { StoredLog } from '../../stores/log-store.ts'
import { MemoryLog } from '../../stores/memory-log.ts'
import { Entrance } from '../entrance/entrance.ts'
import { templateUpdate } from '../fuzz/template.ts'
import { Rooms } from '../rooms/rooms.ts'
import { moment, TestHouse } from '../rooms/test-house.ts'
import { TestPeer } from '../rooms/test-peer.ts'
import { somebody } from '../test-person.ts'

/** A log that takes its time to read. */
class SlowToRead extends MemoryLog {
  go: () => void = () => undefined
  readonly #gate = new Promise<void>((resolve) => (this.go = resolve))

  override async read(boardId: string): Promise<StoredLog> {
    await this.#gate
    return super.read(boardId)
  }
}

// y-websocket-server PR#10 and #7: both steps of the handshake were answered from the empty document before the stored
// one had been read, so pages showed an empty board and filled it with their template again.
it('answers nobody before the board has been read', async () => {
  const log = new SlowToRead()
  await log.append([{ boardId: 'board', update: templateUpdate(1) }])
  const rooms = new Rooms({ log, limits: defaultLimits })
  const anna = new TestPeer()
  const entrance = new Entrance(anna, defaultLimits)
  const admission = Promise.resolve({ kind: 'ok', who: somebody('anna') } as const)
  void entrance.admit(admission, { rooms, boardId: 'board', wantsAck: true, generation: null })
  entrance.receive(new Uint8Array([0, 0, 1, 0]))
  await moment()
  expect(anna.received).toEqual([])
  log.go()
  await moment()
  expect(anna.frames('sync-step-2')).toHaveLength(1)
  expect(new Board(anna.doc).all().length).toBeGreaterThan(0)
  await rooms.drain()
})

// liveblocks#3647: one record that couldn't be read stopped all syncing.
it('shows and syncs everything else on a board that holds a record nobody can read', async () => {
  const house = new TestHouse()
  const stored = new Y.Doc()
  Y.applyUpdate(stored, templateUpdate(1))
  stored.getMap('props').set('strange', { type: 'from the future' })
  stored.getMap('geo').set('heading', ['no', 'place'])
  await house.log.append([{ boardId: 'board', update: Y.encodeStateAsUpdate(stored) }])
  const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
  const board = new Board(bo.doc)
  expect(board.get('example')?.texts['']).toBe('Et eksempel')
  expect(board.get('strange')).toBeUndefined()
  anna.put('note', 1)
  await moment()
  expect(bo.get('note')).toBe(1)
  await house.close()
})
