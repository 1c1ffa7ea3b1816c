import * as Y from 'yjs'
import { heightOf, type Grown, type Heights } from '../shapes/grown.ts'
import { shapeOf, type Shape } from '../shapes/registry.ts'
import { boxOfEnds, type Ends } from './arrow-ends.ts'
import type { Layout } from './layout.ts'
import { readEnd, readGeo, readProps, type SoundProps } from './read-record.ts'
import { hasMarks } from './yjs-insides.ts'
import { readFormats } from './formats/read-formats.ts'
import { arrangementOf, partKey, type EndRecord, type GeoRecord } from './records.ts'

/** What the records say of one shape, before others are asked: where its frame is, what its ends hang on. */
export interface Facts {
  readonly props: SoundProps
  readonly place: GeoRecord | Ends<EndRecord>
  readonly texts: Readonly<Record<string, string>>
  readonly formats?: Shape['formats']
  /** Set for what grows with its words: the place that it was given; `place` is what has become of it. */
  readonly given?: GeoRecord
  readonly grown?: Grown
  readonly heights?: Heights
}

export const endNames = ['start', 'end'] as const
export type EndName = (typeof endNames)[number]

/** Undefined when there is no such shape, or not all of it. `parts` are the texts it may have. */
export function readFacts(
  { geo, props, text }: Layout,
  id: string,
  parts: Iterable<string>,
  earlier: Facts | undefined,
): Facts | undefined {
  const record = props.get(id)
  // While the record is the same, its style needn't be checked again.
  const sound = earlier?.props === record ? earlier?.props : readProps(record)
  if (!sound) return undefined
  const place = hasEnds(sound.type) ? readEnds(props, id) : readGeo(geo.get(id))
  if (!place) return undefined
  const facts = { props: sound, place, texts: readTexts(text, id, parts, earlier?.texts) }
  if (!haveMarks(text, id, parts)) return withGrowth(id, facts, earlier)
  const plain = () => compose(id, facts, null, undefined)
  const formats = readFormats(text, { id, texts: facts.texts }, plain, earlier?.formats)
  return withGrowth(id, formats ? { ...facts, formats } : facts, earlier)
}

/** Words are measured again only when they, or the room that they were given, have changed: of many, those that have. */
function withGrowth(id: string, facts: Facts, earlier: Facts | undefined): Facts {
  const given = geoOf(facts)
  const { growth } = shapeOf(facts.props.type)
  if (!growth || !given) return facts
  const isSame =
    earlier?.given === given &&
    earlier.props.style === facts.props.style &&
    earlier.texts === facts.texts &&
    earlier.formats === facts.formats
  if (isSame) return { ...earlier, props: facts.props }
  const heights: Heights = earlier?.heights ?? new Map()
  const grown = growth.grow(compose(id, facts, null, undefined), heights)
  if (!grown) return { ...facts, given, heights }
  const [x, y, w, , rotation] = given
  return { ...facts, given, grown, heights, place: [x, y, w, heightOf(grown), rotation] }
}

/** Arrows lie between their ends and have no place of their own. */
export function hasEnds(type: string): boolean {
  return type === 'arrow'
}

export function holdsOthers(facts: Facts | undefined): boolean {
  return facts !== undefined && shapeOf(facts.props.type).holdsOthers === true
}

export function endsOf({ place }: Facts): Ends<EndRecord> | undefined {
  return 'start' in place ? place : undefined
}

/** What an arrow can hang on: all that have a place of their own. */
export function geoOf({ place }: Facts): GeoRecord | undefined {
  return 'start' in place ? undefined : place
}

export function compose(id: string, facts: Facts, parent: string | null, ends: Shape['ends']): Shape {
  const { type, layer, order, author, group, locked, style } = facts.props
  const { texts, formats, grown } = facts
  const [x, y, w, h, rotation] = geoOf(facts) ?? [0, 0, 0, 0, 0]
  // The style was checked against the schema of this very type.
  const own = { id, type, x, y, w, h, rotation, layer, parent, order, author, texts, props: style }
  const plain = grown ? { ...own, grown } : own
  const arranged = group || locked ? { ...plain, ...arrangementOf({ group, locked }) } : plain
  const shape = (formats ? { ...arranged, formats } : arranged) as Shape
  return ends ? { ...shape, ...boxOfEnds(ends), ends } : shape
}

function readEnds(props: Y.Map<unknown>, id: string): Ends<EndRecord> | undefined {
  const start = readEnd(props.get(partKey(id, 'start')))
  const end = readEnd(props.get(partKey(id, 'end')))
  return start && end && { start, end }
}

/** On most boards in most notes nothing is bold. */
function haveMarks(text: Y.Map<unknown>, id: string, parts: Iterable<string>): boolean {
  for (const part of parts) {
    const found = text.get(partKey(id, part))
    if (found instanceof Y.Text && hasMarks(found)) return true
  }
  return false
}

const noTexts: Facts['texts'] = {}

/** Parts in which nothing is written are left out; the same words give the same object as before. */
function readTexts(
  text: Y.Map<unknown>,
  id: string,
  parts: Iterable<string>,
  earlier: Facts['texts'] = noTexts,
): Facts['texts'] {
  const texts: Record<string, string> = {}
  for (const part of parts) {
    const found = text.get(partKey(id, part))
    const words = found instanceof Y.Text ? found.toJSON() : ''
    if (words !== '') texts[part] = words
  }
  const keys = Object.keys(texts)
  if (keys.length === 0) return noTexts
  const same = keys.length === Object.keys(earlier).length && keys.every((key) => texts[key] === earlier[key])
  return same ? earlier : texts
}
