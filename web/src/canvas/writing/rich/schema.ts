import { isLink } from '@samtavle/shared/board/formats/format-kinds'
import type { ListKind } from '@samtavle/shared/drawing/styled-text'
import { Schema } from 'prosemirror-model'

/** What of a format is on letters rather than on lines. */
export const letterMarks = ['bold', 'italic', 'strike', 'link'] as const
export type LetterMark = (typeof letterMarks)[number]

/**
 * All that a text of the board can be: paragraphs, some of them items of a list, of letters with the formats that we
 * have. Whatever else is pasted falls to its words.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: {
      content: 'text*',
      attrs: { list: { default: null } },
      parseDOM: [
        { tag: 'li', getAttrs: (item) => (hasBlocks(item) ? false : { list: listAround(item) }) },
        { tag: 'li > p', getAttrs: (paragraph) => ({ list: listAround(paragraph) }) },
        { tag: 'p' },
      ],
      // Each paragraph is read from where its first letter is read, as the board sets it.
      toDOM: () => ['p', { dir: 'auto' }, 0],
    },
    text: {},
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: hrefOf }],
      toDOM: ({ attrs }) => ['a', { href: String(attrs['href']), rel: 'noopener noreferrer' }, 0],
    },
    bold: {
      parseDOM: [
        { tag: 'strong' },
        // Some programs wrap all that is copied in a <b> that isn't bold.
        { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
        { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
      ],
      toDOM: () => ['strong', 0],
    },
    italic: {
      parseDOM: [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style=italic' }],
      toDOM: () => ['em', 0],
    },
    strike: {
      parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }, { style: 'text-decoration=line-through' }],
      toDOM: () => ['s', 0],
    },
  },
})

function listAround(element: HTMLElement): ListKind {
  return element.closest('ul, ol')?.tagName === 'OL' ? 'ordered' : 'bullet'
}

function hasBlocks(item: HTMLElement): boolean {
  return item.querySelector(':scope > p') !== null
}

function hrefOf(anchor: HTMLElement): { href: string } | false {
  const href = anchor.getAttribute('href')
  return isLink(href) && { href }
}
