import type { Shape } from '@samtavle/shared/shapes/registry'
import type { TextFormat } from '@samtavle/shared/shapes/shape'
import { loadFaces } from '../load-fonts.ts'
import type { Workbench } from '../workbench.ts'
import { whenAny } from './when-any.ts'

interface Options {
  readonly workbench: Workbench
  readonly host: HTMLElement
  /** The board is to be painted again. */
  readonly onFaces: () => void
}

/** Fetches what italic words and links need once there are any on the board: few boards have them. Returns its end. */
export function followFormats({ workbench, host, onFaces }: Options): () => void {
  const stops: (() => void)[] = []
  let gone = false
  const italics = async () => {
    await import('./italic-faces.ts')
    await loadFaces(['italic 400', 'italic 700'])
    if (!gone) onFaces()
  }
  const links = async () => {
    const { openLinks } = await import('./open-links.ts')
    if (!gone) stops.push(openLinks(workbench, host))
  }
  stops.push(
    whenAny(workbench.whole, has('italic'), () => void italics()),
    whenAny(workbench.whole, leads, () => void links()),
  )
  return () => {
    gone = true
    for (const stop of stops) stop()
  }
}

function leads(shape: Shape): boolean {
  return shape.type === 'link' || has('link')(shape)
}

function has(kind: keyof TextFormat): (shape: Shape) => boolean {
  return ({ formats }) =>
    formats !== undefined &&
    Object.values(formats)
      .flat()
      .some((format) => format[kind] !== undefined)
}
