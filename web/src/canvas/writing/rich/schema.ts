import { isLink } from '@samtavle/shared/board/formats/format-kinds'
import type { ListKind } from '@samtavle/shared/drawing/styled-text'
import { Schema, type TagParseRule } from 'prosemirror-model'

/** What of a format is on letters rather than on lines. */
export const letterMarks = ['bold', 'italic', 'strike', 'link'] as const

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
        { tag: 'b', getAttrs: (element) => !styled(/font-weight:\s*(normal|400)/)(element) && null },
        styledAs(/font-weight:\s*(bold|[6-9]\d\d)/),
      ],
      toDOM: () => ['strong', 0],
    },
    italic: {
      parseDOM: [{ tag: 'i' }, { tag: 'em' }, styledAs(/font-style:\s*italic/)],
      toDOM: () => ['em', 0],
    },
    strike: {
      parseDOM: [
        { tag: 's' },
        { tag: 'del' },
        { tag: 'strike' },
        styledAs(/text-decoration[a-z-]*:[^;]*line-through/),
      ],
      toDOM: () => ['s', 0],
    },
  },
})

/** Where `withoutStyles` has put what a style sheet would say. */
function styled(says: RegExp): (element: HTMLElement) => boolean {
  return ({ dataset }) => says.test(dataset['style'] ?? '')
}

function styledAs(says: RegExp): TagParseRule {
  const is = styled(says)
  return { tag: '[data-style]', consuming: false, getAttrs: (element) => is(element) && null }
}

/** HTML from elsewhere without styles and scripts, which the page's own policy refuses and complains of; kept as data. */
export function withoutStyles(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)(?=\s*=)/gi, ' data-$1'))
}

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
