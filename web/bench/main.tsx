import '@fontsource/atkinson-hyperlegible-next/latin-400.css'
import '@fontsource/atkinson-hyperlegible-next/latin-700.css'
import { freePolicy } from '@samtavle/shared/access/policy'
import { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute, type Actor } from '@samtavle/shared/board/commands/command'
import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import { openUndo } from '@samtavle/shared/board/undo'
import { lookOf } from '@samtavle/shared/drawing/look'
import type { Exporter } from '@samtavle/shared/exports/exporter'
import { svgExporter } from '@samtavle/shared/exports/svg'
import type { Draft, OwnPresence } from '@samtavle/shared/protocol/presence'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import * as Y from 'yjs'
import { loadFonts } from '../src/app/board/export/bundled-fonts.ts'
import { pngExporter } from '../src/app/board/export/png.ts'
import { BoardCanvas } from '../src/canvas/board-canvas.tsx'
import { SelectionBar } from '../src/canvas/selection-bar.tsx'
import { ToolBar } from '../src/canvas/tool-bar.tsx'
import { openWorkbench } from '../src/canvas/workbench.ts'
import { ZoomBar } from '../src/canvas/zoom-bar.tsx'
import type { PresenceChannel } from '../src/connection/presence-channel.ts'
import { openWords } from '../src/locales/i18n.ts'
import '../src/ui/base.css'
import '../src/ui/tokens.css'
import { shapesOf, type BenchScene } from './scene-to-board.ts'

/** A page with nothing but the board, and `window.bench` for whoever measures it. Alone: nobody else is on the board. */

const actor: Actor = {
  person: { id: 'bench', role: 'facilitator' },
  policy: freePolicy,
  editsTemplate: false,
}
const look = lookOf('light', 'da')
const board = new Board(new Y.Doc())
const history = openUndo(board, actor.person.id)
const workbench = openWorkbench({ board, history, actor, isSaved: () => true })
let drafts: Readonly<Record<string, Draft>> = {}
const presence: PresenceChannel = {
  tell(patch: Partial<OwnPresence>) {
    drafts = patch.drafts ?? drafts
  },
  others: () => new Map(),
  observe: () => () => {},
}
/** Somebody else's copy of the board, whose changes come as bytes. */
let peer: Board | undefined

function load(scene: BenchScene): { convertMs: number } {
  const start = performance.now()
  const stored = new Board(new Y.Doc())
  execute(stored, actor, addShapes(shapesOf(scene), Math.random))
  const bytes = Y.encodeStateAsUpdate(stored.doc)
  const convertMs = performance.now() - start
  Y.applyUpdate(board.doc, bytes, 'remote')
  return { convertMs }
}

function remote(moves: readonly { id: string; x: number; y: number }[]): void {
  peer ??= openPeer()
  const { board: theirs } = { board: peer }
  const before = Y.encodeStateVector(theirs.doc)
  const places = moves.flatMap(({ id, x, y }) => {
    const shape = theirs.get(id)
    return shape ? [[id, [x, y, shape.w, shape.h, shape.rotation]] as const] : []
  })
  execute(
    theirs,
    { ...actor, person: { id: 'peer', role: 'facilitator' } },
    placeShapes(Object.fromEntries(places)),
  )
  Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(theirs.doc, before), 'remote')
}

function openPeer(): Board {
  const theirs = new Board(new Y.Doc())
  Y.applyUpdate(theirs.doc, Y.encodeStateAsUpdate(board.doc))
  return theirs
}

function sticky(id: string): { x: number; y: number; text: string } | null {
  const shape = board.get(id)
  const [x, y] = drafts[id] ?? [shape?.x ?? 0, shape?.y ?? 0]
  return shape ? { x, y, text: shape.texts[''] ?? '' } : null
}

async function exported(kind: 'png' | 'svg'): Promise<{ bytes: number; blob: Blob }> {
  const exporter: Exporter = kind === 'png' ? pngExporter : svgExporter(loadFonts)
  const bytes = await exporter.run({ board, scope: { kind: 'board' }, look })
  const blob = new Blob([new Uint8Array(bytes)], { type: exporter.mediaType })
  return { bytes: blob.size, blob }
}

function Page({ onReady }: { onReady: () => void }) {
  return (
    <div ref={onReady} style={{ position: 'fixed', inset: 0 }}>
      <BoardCanvas presence={presence} look={look} workbench={workbench} cursors="all" onRemark={() => {}} />
      <SelectionBar workbench={workbench} />
      <div style={{ position: 'absolute', top: '25%', left: 12 }}>
        <ToolBar workbench={workbench} />
      </div>
      <div style={{ position: 'absolute', bottom: 12, left: 12 }}>
        <ZoomBar workbench={workbench} />
      </div>
    </div>
  )
}

async function mount(): Promise<void> {
  const words = await openWords('da')
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no root')
  await new Promise<void>((resolve) => {
    createRoot(root).render(
      <I18nextProvider i18n={words}>
        <Page onReady={resolve} />
      </I18nextProvider>,
    )
  })
}

Object.assign(window, {
  bench: {
    ready: mount(),
    load,
    setView: workbench.camera.set.bind(workbench.camera),
    getView: workbench.camera.get,
    select: (ids: readonly string[]) => workbench.selection.set(ids),
    sticky,
    remote,
    export: exported,
  },
})
