import { freePolicy } from '@samtavle/shared/access/policy'
import { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute, type Actor } from '@samtavle/shared/board/commands/command'
import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import type { FormatId } from '@samtavle/shared/exports/exporter'
import * as Y from 'yjs'
import type { Studio } from '../../../web/src/app/board/use-studio.ts'
import { Api } from '../../../web/src/connection/api.ts'
import type { PageServer } from './page-server.ts'
import { shapesOf, type BenchScene } from './scene-to-board.ts'

/** Somebody else, whose copy of the board is elsewhere. */
const other: Actor = {
  person: { id: 'other', role: 'facilitator' },
  policy: freePolicy,
  editsTemplate: false,
}

interface Move {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** What whoever measures can do with the page, beside what hands and keys do. */
export function benchOf({ session, workbench }: Studio, server: PageServer) {
  const { board, presence } = session
  const { camera, selection, look } = workbench
  let peer: Board | undefined
  return {
    load(scene: BenchScene): { convertMs: number } {
      const start = performance.now()
      const update = updateOf(scene)
      const convertMs = performance.now() - start
      server.tell(update)
      return { convertMs }
    },
    setView: camera.set.bind(camera),
    getView: camera.get,
    select: (ids: readonly string[]) => selection.set(ids),
    sticky(id: string) {
      const shape = workbench.canvas.room.get()?.scene.get(id)
      return shape ? { x: shape.x, y: shape.y, text: shape.texts[''] ?? '' } : null
    },
    remote(moves: readonly Move[]): void {
      peer ??= copyOf(board)
      server.tell(movedIn(peer, moves))
    },
    async export(kind: FormatId): Promise<{ bytes: number; blob: Blob }> {
      const { exportersFor } = await import('../../../web/src/app/board/export/exporters.ts')
      const api = new Api((input, init) => fetch(input, init))
      const { signal } = new AbortController()
      const exporter = exportersFor(api, 'bench', 'da', signal)[kind]
      const blob = await exporter.run({ board, scope: { kind: 'board' }, look: look.get() })
      return { bytes: blob.size, blob }
    },
    presence,
  }
}

/** The scene as a board that has been stored. */
function updateOf(scene: BenchScene): Uint8Array {
  const stored = new Board(new Y.Doc())
  execute(stored, other, addShapes(shapesOf(scene), Math.random))
  return Y.encodeStateAsUpdate(stored.doc)
}

function copyOf(board: Board): Board {
  const theirs = new Board(new Y.Doc())
  Y.applyUpdate(theirs.doc, Y.encodeStateAsUpdate(board.doc))
  return theirs
}

function movedIn(theirs: Board, moves: readonly Move[]): Uint8Array {
  const before = Y.encodeStateVector(theirs.doc)
  const places = moves.flatMap(({ id, x, y }) => {
    const shape = theirs.get(id)
    return shape ? [[id, [x, y, shape.w, shape.h, shape.rotation]] as const] : []
  })
  execute(theirs, other, placeShapes(Object.fromEntries(places)))
  return Y.encodeStateAsUpdate(theirs.doc, before)
}
