import type { Drawing } from '@samtavle/shared/drawing/drawing'
import type { Look } from '@samtavle/shared/drawing/look'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { Latest } from './latest.ts'
import { lookFor, simplify, type Detail } from './level-of-detail.ts'

interface Entry {
  /** The latest that looks so: those before needn't be held. */
  shape: Shape
  readonly look: Look
  readonly byDetail: Partial<Record<Detail, readonly Drawing[]>>
}

/** So many looks are remembered by what is written: a screenful, whoever wrote it. */
const MOST = 256

/**
 * What each shape looks like, drawn again only when something that shows has changed: moving or turning a shape never
 * sets its text anew. Words that were set lately are not set again for a copy, or for a shape that comes back.
 */
export class DrawLists {
  readonly #entries = new Map<string, Entry>()
  readonly #written = new Latest<string, readonly Drawing[]>(MOST)
  #look: Look | undefined
  #afar: Partial<Record<Detail, Look>> = {}

  of(shape: Shape, look: Look, detail: Detail): readonly Drawing[] {
    const { byDetail } = this.#entry(shape, look)
    if (detail === 'full') return (byDetail.full ??= this.#drawn(shape, look))
    // Seen only from afar, no letter is set: on a large board that is most of them.
    const drawn = () => shapeOf(shape.type).draw(shape, this.#lookFrom(look, detail))
    return (byDetail[detail] ??= simplify(byDetail.full ?? drawn(), detail))
  }

  forget(id: string): void {
    this.#entries.delete(id)
  }

  clear(): void {
    this.#entries.clear()
    this.#written.clear()
  }

  #drawn(shape: Shape, look: Look): readonly Drawing[] {
    this.#use(look)
    const content = contentOf(shape)
    const known = content === undefined ? undefined : this.#written.get(content)
    const drawings = known ?? shapeOf(shape.type).draw(shape, look)
    if (content !== undefined && !known) this.#written.set(content, drawings)
    return drawings
  }

  #lookFrom(look: Look, detail: Detail): Look {
    this.#use(look)
    return (this.#afar[detail] ??= lookFor(look, detail))
  }

  #use(look: Look): void {
    if (this.#look === look) return
    this.#look = look
    this.#afar = {}
    this.#written.clear()
  }

  #entry(shape: Shape, look: Look): Entry {
    const old = this.#entries.get(shape.id)
    if (old && old.look === look && looksAlike(old.shape, shape)) {
      old.shape = shape
      return old
    }
    const entry = { shape, look, byDetail: {} }
    this.#entries.set(shape.id, entry)
    return entry
  }
}

/** All that says what a shape with words looks like; undefined for one without, which is drawn as fast as looked up. */
function contentOf({ type, w, h, props, texts, formats, ends }: Shape): string | undefined {
  const isWritten = !ends && Object.values(texts).some((text) => text !== '')
  return isWritten ? JSON.stringify([type, w, h, props, texts, formats]) : undefined
}

function looksAlike(a: Shape, b: Shape): boolean {
  if (a === b) return true
  return (
    a.w === b.w &&
    a.h === b.h &&
    a.props === b.props &&
    a.formats === b.formats &&
    sameTexts(a, b) &&
    sameEnds(a, b)
  )
}

function sameTexts(a: Shape, b: Shape): boolean {
  if (a.texts === b.texts) return true
  const parts = Object.keys(a.texts)
  return (
    parts.length === Object.keys(b.texts).length && parts.every((part) => a.texts[part] === b.texts[part])
  )
}

/** An arrow whose ends both moved by the same step looks the same. */
function sameEnds(a: Shape, b: Shape): boolean {
  if (!a.ends || !b.ends) return a.ends === b.ends
  return endKey(a, 'start') === endKey(b, 'start') && endKey(a, 'end') === endKey(b, 'end')
}

function endKey({ x, y, ends }: Shape, which: 'start' | 'end'): string {
  const end = ends?.[which]
  if (!end) return ''
  const { side, box } = end.leaving ?? {}
  const apart = [end.point, ...(box ? [box] : [])].flatMap((at) => [at.x - x, at.y - y])
  return [...apart.map((far) => Math.round(far * 16)), box?.w, box?.h, side].join()
}
