import { Board } from '@samtavle/shared/board/board'
import { seed } from '@samtavle/shared/board/new-board'
import * as Y from 'yjs'
import { OwnWork } from './own-work.ts'

/** A board to begin with: two frames and what stands in them, all of it the facilitator's, written under that client id. */
export function templateUpdate(client: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  seed(new Board(doc), {
    title: 'Tavle',
    template: null,
    locale: 'da',
    source: null,
    objects: [
      { id: 'left', type: 'frame', x: 0, y: 0, w: 700, h: 900 },
      { id: 'right', type: 'frame', x: 800, y: 0, w: 700, h: 900 },
      { id: 'heading', type: 'text', x: 20, y: 20, texts: { '': 'Hvad ved vi?' } },
      { id: 'row', type: 'checklist-row', x: 820, y: 100 },
      { id: 'example', type: 'sticky', x: 100, y: 200, texts: { '': 'Et eksempel' } },
    ],
  })
  return Y.encodeStateAsUpdate(doc)
}

/** The template is somebody's work, too: of one who isn't here, and so never changes it. */
export function templateWork(update: Uint8Array): OwnWork {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const [board, work] = [
    new Board(doc),
    new OwnWork({ isAttacked: false, toWords: false, whileRestarting: false }),
  ]
  work.wrote(
    board,
    board.all().map(({ id }) => id),
  )
  work.saved()
  return work
}
