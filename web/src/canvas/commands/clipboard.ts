import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { copyText } from '../../ui/copy-text.ts'
import { noteOf, plainTextOf } from '../copying/clip.ts'
import { readClipboard, selected } from '../copying/clipboard.ts'
import { outlineOf, sheetOf } from '../copying/as-text.ts'
import { takeIn } from '../copying/take-in.ts'
import { textOfRows } from '../copying/text-of-rows.ts'
import type { CanvasCommand } from './canvas-command.ts'
import type { Desk } from '../workbench.ts'

/** What is taken along, and put in. */
export const clipboardCommands: readonly CanvasCommand[] = [
  {
    id: 'cut',
    group: 'clipboard',
    keys: ['mod+x'],
    byBrowser: true,
    menu: 'selection',
    can: ({ bench }) => bench.can(deleteShapes(bench.selection.get())),
    run: (desk) => byEvent(desk, 'cut'),
  },
  {
    id: 'copy',
    group: 'clipboard',
    keys: ['mod+c'],
    byBrowser: true,
    menu: 'selection',
    can: hasSelection,
    run: (desk) => byEvent(desk, 'copy'),
  },
  {
    id: 'paste',
    group: 'clipboard',
    keys: ['mod+v'],
    byBrowser: true,
    menu: 'both',
    can: mayAdd,
    run: (desk) => void paste(desk, false),
  },
  {
    id: 'paste-plain',
    group: 'clipboard',
    keys: ['mod+shift+v'],
    byBrowser: true,
    can: mayAdd,
    run: (desk) => void paste(desk, true),
  },
  {
    id: 'copy-as-picture',
    group: 'clipboard',
    keys: ['mod+shift+c'],
    menu: 'selection',
    can: ({ bench }) =>
      bench.fetched.drawing.get() !== null && selected(bench).some(({ id }) => !bench.whole.isHidden(id)),
    run: (desk) => void copyPicture(desk),
  },
  {
    id: 'copy-as-text',
    group: 'clipboard',
    keys: ['mod+alt+c'],
    menu: 'selection',
    can: hasWords,
    run: (desk) => void copyWords(desk, outlineOf(selected(desk.bench))),
  },
  {
    id: 'copy-as-rows',
    group: 'clipboard',
    menu: 'selection',
    can: hasWords,
    run: (desk) =>
      void copyWords(desk, textOfRows(sheetOf(selected(desk.bench), desk.bench.look.get().locale))),
  },
]

function hasSelection({ bench }: Desk): boolean {
  return bench.selection.get().length > 0
}

function hasWords({ bench }: Desk): boolean {
  return plainTextOf(selected(bench)).trim() !== ''
}

function mayAdd({ bench }: Desk): boolean {
  return bench.add([noteOf('-', { x: 0, y: 0 }, 'probe')], false)
}

/** As if the key had been pressed on the canvas. */
function byEvent({ bench, tell }: Desk, what: 'cut' | 'copy'): void {
  bench.canvas.room.get()?.host.focus({ preventScroll: true })
  // Old, but the one way that works on a page without https too, where boards on a local network often are.
  if (!document.execCommand(what)) tell('useKeys')
}

async function paste({ bench, tell }: Desk, plain: boolean): Promise<void> {
  const incoming = await readClipboard()
  const { camera } = bench
  if (incoming) takeIn(incoming, { bench, tell, plain, at: camera.toBoard(camera.middle()) })
  else tell('useKeys')
}

async function copyWords({ tell }: Desk, words: string): Promise<void> {
  tell((await copyText(words)) ? 'copied' : 'useKeys')
}

async function copyPicture({ bench, tell }: Desk): Promise<void> {
  const picture = bench.fetched.drawing.get()?.(bench.selection.get())
  if (!picture) return
  try {
    // The promise itself, since some browsers forget who asked while the picture is drawn.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    tell('copied')
  } catch {
    // Not there on a page without https, or not allowed by the person.
    tell('noPicture')
  }
}
