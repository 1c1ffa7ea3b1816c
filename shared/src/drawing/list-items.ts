import type { Format, ListKind } from './styled-text.ts'

/** What stands before an item of a list, and how far the item is moved in for it; in 1/1000 em. */
export interface ListItem {
  readonly marker: string
  readonly indent: number
}

const bullet: ListItem = { marker: '•', indent: 850 }
const numberIndent = { digit: 660, around: 430 } as const

/** A paragraph of a text, by where it begins. */
export interface PlacedParagraph {
  readonly text: string
  readonly offset: number
  readonly list: ListKind | undefined
  readonly item: ListItem | undefined
}

/**
 * The paragraphs of a text. Those whose line break is in a list are its items. Since an item always has a line break of
 * its own, the last one of a text that ends with a list, empty lines behind it or not, begins no further line.
 */
export function listParagraphs(text: string, formats: readonly Format[]): PlacedParagraph[] {
  const lines = linesOf(text)
  const lists = lines.map(({ end }) => listAt(formats, end))
  const last = lines.findLastIndex(({ text }, index) => text !== '' || lists[index] !== undefined)
  const shown = lists[last] === undefined ? lines : lines.slice(0, -1)
  return shown.map(({ text, offset }, index) => ({
    text,
    offset,
    list: lists[index],
    item: itemAt(lists, index),
  }))
}

function linesOf(text: string): { text: string; offset: number; end: number }[] {
  let offset = 0
  return text.split('\n').map((line) => {
    const begin = offset
    offset += line.length + 1
    return { text: line, offset: begin, end: begin + line.length }
  })
}

function listAt(formats: readonly Format[], at: number): ListKind | undefined {
  return formats.find(({ from, to, list }) => list && from <= at && at < to)?.list
}

function itemAt(lists: readonly (ListKind | undefined)[], index: number): ListItem | undefined {
  if (lists[index] !== 'ordered') return lists[index] && bullet
  const first = lists.findLastIndex((list, at) => at < index && isOther(list)) + 1
  const after = lists.findIndex((list, at) => at > index && isOther(list))
  const digits = String((after < 0 ? lists.length : after) - first).length
  return { marker: `${index - first + 1}.`, indent: digits * numberIndent.digit + numberIndent.around }
}

function isOther(list: ListKind | undefined): boolean {
  return list !== 'ordered'
}
