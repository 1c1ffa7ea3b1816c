import * as Y from 'yjs'
import type { Shape } from '../shapes/registry.ts'
import type { EndName } from './facts.ts'
import type { Layout } from './layout.ts'
import {
  arrangementOf,
  partKey,
  type BoardMeta,
  type EndRecord,
  type GeoRecord,
  type PropsRecord,
} from './records.ts'

/**
 * Writes single records into a board's document and asks nobody: commands ask first. Call it inside a transaction.
 * `wrote` hears the id of each shape that was touched, so that the board can be read at once.
 */
export class BoardWriter {
  readonly #layout: Layout
  readonly #wrote: (id: string) => void

  constructor(layout: Layout, wrote: (id: string) => void) {
    this.#layout = layout
    this.#wrote = wrote
  }

  geo(id: string, geo: GeoRecord): void {
    this.#layout.geo.set(id, geo)
    this.#wrote(id)
  }

  props(id: string, props: PropsRecord): void {
    this.#layout.props.set(id, props)
    this.#wrote(id)
  }

  end(id: string, which: EndName, end: EndRecord): void {
    this.#layout.props.set(partKey(id, which), end)
    this.#wrote(id)
  }

  text(id: string, part: string): Y.Text {
    const text = new Y.Text()
    this.#layout.text.set(partKey(id, part), text)
    this.#wrote(id)
    return text
  }

  removeText(id: string, part: string): void {
    this.#layout.text.delete(partKey(id, part))
    this.#wrote(id)
  }

  meta(patch: Partial<BoardMeta>): void {
    for (const [key, value] of Object.entries(patch)) this.#layout.meta.set(key, value)
  }

  /** Takes away every record of the shape. */
  remove(id: string, parts: Iterable<string>): void {
    const { geo, props, text } = this.#layout
    for (const key of [id, partKey(id, 'start'), partKey(id, 'end')]) if (props.has(key)) props.delete(key)
    if (geo.has(id)) geo.delete(id)
    for (const part of parts) if (text.has(partKey(id, part))) text.delete(partKey(id, part))
    this.#wrote(id)
  }
}

/** The record that the shape was read from. */
export function propsOf({ type, layer, parent, order, author, group, locked, props }: Shape): PropsRecord {
  return { type, layer, parent, order, author, ...arrangementOf({ group, locked }), style: props }
}
