import type { Point } from '@samtavle/shared/geometry/point'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { deleteSelection } from '../actions.ts'
import { picturesAmong } from '../images/bring-images.ts'
import { listen } from '../input/listen.ts'
import type { Remark } from '../remark.ts'
import type { Workbench } from '../workbench.ts'
import { clipInHtml, toHtml } from './clip-html.ts'
import { clipType, plainTextOf, toClip } from './clip.ts'
import { takeIn, type Incoming } from './take-in.ts'

export interface ClipboardOptions {
  readonly host: HTMLElement
  readonly bench: Workbench
  /** The place for what is pasted. */
  readonly where: () => Point
  readonly tell: (remark: Remark) => void
}

/** What a paste brings, as long as its event or longer. */
export interface Pasted {
  readonly files: Iterable<File>
  getData(type: string): string
}

export function takePasted(pasted: Pasted, { bench, where, tell }: ClipboardOptions, plain = false): void {
  takeIn(incomingOf(pasted), { bench, at: where(), tell, plain })
}

/** Copy, cut and paste on the canvas, as the browser tells of them. */
export function listenToClipboard(options: ClipboardOptions): () => void {
  const { host, bench } = options
  let plain = false
  const copy = (event: ClipboardEvent): boolean => {
    const shapes = selected(bench)
    if (shapes.length === 0 || !event.clipboardData) return false
    event.preventDefault()
    const clip = toClip(shapes, bench.boardId)
    event.clipboardData.setData('text/plain', plainTextOf(shapes))
    event.clipboardData.setData('text/html', toHtml(shapes, clip))
    event.clipboardData.setData(clipType, clip)
    return true
  }
  const cut = (event: ClipboardEvent) => {
    if (copy(event)) deleteSelection(bench)
  }
  const paste = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.preventDefault()
    takePasted(event.clipboardData, options, plain)
  }
  // Browsers paste on Ctrl+Shift+V as well, and say nothing of the Shift.
  const keydown = ({ shiftKey }: KeyboardEvent) => {
    plain = shiftKey
  }
  return listen(host, { copy, cut, paste, keydown })
}

export function selected({ whole, selection }: Workbench): readonly Shape[] {
  const ids = new Set(selection.get())
  return ids.size === 0 ? [] : whole.all().filter(({ id }) => ids.has(id))
}

function incomingOf(data: Pasted): Incoming {
  const html = data.getData('text/html')
  return {
    clip: data.getData(clipType) || (html === '' ? '' : clipInHtml(html)),
    text: data.getData('text/plain'),
    pictures: picturesAmong(data.files),
  }
}

/** Asks the browser for the clipboard, which it may ask the person for; undefined when it isn't given. */
export async function readClipboard(): Promise<Incoming | undefined> {
  try {
    const items = await navigator.clipboard.read()
    const textOf = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type))
      return item ? (await item.getType(type)).text() : ''
    }
    const pictures = await Promise.all(items.flatMap((item) => pictureIn(item) ?? []))
    return { clip: clipInHtml(await textOf('text/html')), text: await textOf('text/plain'), pictures }
  } catch {
    // Not allowed by the person, or not there on a page without https; the key still works.
    return undefined
  }
}

function pictureIn(item: ClipboardItem): Promise<Blob> | undefined {
  const type = item.types.find((one) => one.startsWith('image/') && one !== 'image/svg+xml')
  return type === undefined ? undefined : item.getType(type)
}
