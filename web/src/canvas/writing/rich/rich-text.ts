import { listParagraphs } from '@samtavle/shared/drawing/list-items'
import { stretchesOf } from '@samtavle/shared/drawing/styled-text'
import type { TextFormat } from '@samtavle/shared/shapes/shape'
import type { Mark, Node } from 'prosemirror-model'
import { letterMarks, schema } from './schema.ts'

/** A text as the board has it: words, and formats by their places in them. */
export interface RichText {
  readonly words: string
  readonly formats: readonly TextFormat[]
}

/** The text as the editor has it, in paragraphs. */
export function docOf({ words, formats }: RichText): Node {
  const letters = formats.filter(({ list }) => !list)
  const paragraphs = listParagraphs(words, formats).map(({ text, offset, list }) => {
    const stretches = text === '' ? [] : stretchesOf({ from: offset, to: offset + text.length }, letters)
    const nodes = stretches.map((one) => schema.text(words.slice(one.from, one.to), marksOf(one)))
    return schema.node('paragraph', { list: list ?? null }, nodes)
  })
  return schema.node('doc', null, paragraphs)
}

/** The other way round; see `listParagraphs` for the line break at the end of a list. */
export function richOf(doc: Node): RichText {
  let words = ''
  const formats: TextFormat[] = []
  let endsInList = false
  doc.forEach((paragraph, _, index) => {
    const from = words.length
    paragraph.forEach((node) => {
      formats.push(...formatOf(node, words.length))
      words += node.text ?? ''
    })
    const { list } = paragraph.attrs
    if (list || words.length > from) endsInList = Boolean(list)
    const isLast = index === doc.childCount - 1
    if (!isLast || endsInList) words += '\n'
    if (list) formats.push({ from, to: words.length, list })
  })
  return { words, formats: formats.toSorted((a, b) => a.from - b.from || a.to - b.to) }
}

function marksOf(format: TextFormat): Mark[] {
  return letterMarks.flatMap((kind) => {
    const value = format[kind]
    if (value === undefined) return []
    return [schema.mark(kind, typeof value === 'string' ? { href: value } : null)]
  })
}

function formatOf({ text = '', marks }: Node, from: number): TextFormat[] {
  if (marks.length === 0) return []
  const styles = marks.map(({ type, attrs }) => [type.name, type.name === 'link' ? attrs['href'] : true])
  return [{ from, to: from + text.length, ...Object.fromEntries(styles) } as TextFormat]
}

/** Where a place in the text is in the editor's paragraphs, each of which has an edge before it and one behind. */
export function placeIn(doc: Node, offset: number): number {
  let [start, place] = [0, 1]
  doc.forEach((paragraph, position) => {
    const end = start + paragraph.content.size
    if (offset >= start) place = position + 1 + Math.min(offset, end) - start
    start = end + 1
  })
  return place
}

/** The other way round. */
export function offsetIn(doc: Node, place: number): number {
  const at = doc.resolve(Math.min(place, doc.content.size))
  let start = 0
  for (let index = 0; index < at.index(0); index++) start += doc.child(index).content.size + 1
  return at.depth === 0 ? Math.max(0, start - 1) : start + at.parentOffset
}
