import { frameBeside, frameHere } from '../getting-about/frame-beside.ts'
import { isLost } from '../getting-about/is-lost.ts'
import { showWhole } from '../getting-about/look-at.ts'
import { linkTo } from '../getting-about/place-link.ts'
import { showsMinimap } from '../getting-about/shows-minimap.ts'
import { fit } from '../view/fit.ts'
import { copyText } from '../../ui/copy-text.ts'
import { wordsFor } from '../words-for.ts'
import type { CanvasCommand } from './canvas-command.ts'
import type { Desk } from '../workbench.ts'

/** Finding one's way on a large board. */
export const gettingAboutCommands: readonly CanvasCommand[] = [
  {
    id: 'search',
    group: 'view',
    keys: ['mod+f'],
    menu: 'board',
    can: () => true,
    run: ({ bench }) => bench.aside.panel.set('search'),
  },
  { id: 'search-next', group: 'view', keys: ['f3'], can: () => true, run: (desk) => step(desk, 1) },
  {
    id: 'search-previous',
    group: 'view',
    keys: ['shift+f3'],
    can: () => true,
    run: (desk) => step(desk, -1),
  },
  {
    id: 'next-frame',
    group: 'view',
    keys: ['alt+pagedown'],
    can: hasFrames,
    run: (desk) => goToFrame(desk, 1),
  },
  {
    id: 'previous-frame',
    group: 'view',
    keys: ['alt+pageup'],
    can: hasFrames,
    run: (desk) => goToFrame(desk, -1),
  },
  {
    id: 'find-content',
    group: 'view',
    menu: 'board',
    can: ({ bench, scene }) => isLost(bench, scene),
    run: ({ bench }) => fit(bench, 'all'),
  },
  {
    id: 'minimap',
    group: 'view',
    keys: ['mod+shift+m'],
    menu: 'board',
    isOn: ({ bench, scene }) => showsMinimap(bench, scene),
    can: () => true,
    run: ({ bench, scene }) => bench.chosen.minimap.set(showsMinimap(bench, scene) ? 'off' : 'on'),
  },
  {
    id: 'copy-link',
    group: 'view',
    menu: 'both',
    can: ({ bench }) => placeMeant(bench) !== undefined,
    run: (desk) => void copyLink(desk),
  },
]

function step({ bench }: Desk, by: 1 | -1): void {
  const search = bench.aside.search.get()
  if (search) search.step(by)
  else bench.aside.panel.set('search')
}

function hasFrames({ bench }: Desk): boolean {
  return frameBeside(bench, 1) !== undefined
}

function goToFrame(desk: Desk, by: 1 | -1): void {
  const { bench } = desk
  const frame = frameBeside(bench, by)
  if (!frame) return
  showWhole(bench.camera, frame)
  desk.announce(wordsFor(bench.whole, frame, bench.look.get()))
}

/** The one shape that is selected, or else the frame that one is in. What nobody else sees has no link. */
function placeMeant(bench: Desk['bench']): string | undefined {
  const [id, another] = bench.selection.get()
  const frame = id === undefined ? frameHere(bench, bench.aside.menu.get()?.board)?.id : undefined
  const meant = another === undefined ? (id ?? frame) : undefined
  return meant === undefined || bench.whole.isHidden(meant) ? undefined : meant
}

async function copyLink(desk: Desk): Promise<void> {
  const id = placeMeant(desk.bench)
  if (id !== undefined && (await copyText(linkTo(location, id)))) desk.tell('linkCopied')
}
