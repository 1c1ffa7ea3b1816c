import { noteColorWords, penColorWords } from '@samtavle/shared/drawing/color-words'
import type { Look } from '@samtavle/shared/drawing/look'
import { noteColorNames, noteColors, type NoteColor } from '@samtavle/shared/drawing/note-colors'
import { penColor, penColorNames } from '@samtavle/shared/drawing/palette'
import { areaTypes } from '@samtavle/shared/shapes/area-types'
import { markOf } from '@samtavle/shared/shapes/sticky/mark'
import type { Shape } from '@samtavle/shared/shapes/registry'

/** One colour that something can be given. */
export interface Paint {
  readonly value: string | null
  /** Undefined is the word for no colour, or for plain white; the page's own words say it. */
  readonly word: string | undefined
  readonly color: string | null
  /** The note colour's mark as SVG path data within 10 by 10, so that nobody has to tell colours apart by hue. */
  readonly mark: string | undefined
}

/** What of some types of shapes can be painted, and with what. */
export interface PaintBox {
  readonly id: 'noteColor' | 'penColor' | 'fillColor' | 'tint'
  readonly prop: 'color' | 'fill' | 'tint'
  readonly types: readonly Shape['type'][]
  paints(look: Look): readonly Paint[]
}

export const paintBoxes: readonly PaintBox[] = [
  { id: 'noteColor', prop: 'color', types: ['sticky'], paints: notes },
  { id: 'penColor', prop: 'color', types: ['text', 'arrow', 'ink'], paints: pens },
  { id: 'fillColor', prop: 'fill', types: areaTypes, paints: fills },
  { id: 'tint', prop: 'tint', types: ['frame', 'cluster'], paints: tints },
]

/** The colour that all of the shapes have; undefined when they differ. */
export function sharedPaint({ prop, types }: PaintBox, shapes: readonly Shape[]): unknown {
  const values = shapes
    .filter(({ type }) => types.includes(type))
    .map(({ props }) => (props as Readonly<Record<string, unknown>>)[prop])
  return values.every((value) => value === values[0]) ? values[0] : undefined
}

function notes({ locale }: Look): Paint[] {
  return noteColorNames.map((value) => ({
    value,
    word: noteColorWords[locale][value],
    color: noteColors[value],
    mark: markPath(value),
  }))
}

function pens(look: Look): Paint[] {
  return penColorNames.map((value) => ({
    value,
    word: penColorWords[look.locale][value],
    color: penColor(value, look),
    mark: undefined,
  }))
}

function fills(look: Look): Paint[] {
  const none = { value: 'none', word: undefined, color: null, mark: undefined }
  const surface = { value: 'surface', word: undefined, color: look.surface, mark: undefined }
  return [none, surface, ...notes(look)]
}

function tints(look: Look): Paint[] {
  return [{ value: null, word: undefined, color: null, mark: undefined }, ...notes(look)]
}

function markPath(color: NoteColor): string | undefined {
  const mark = markOf(color, { w: 160, h: 160 })
  const [path] = mark.kind === 'group' ? mark.children : []
  return path?.kind === 'path' ? path.d : undefined
}
