import { listParagraphs } from '@samtavle/shared/drawing/list-items'
import { unitsPerEm } from '@samtavle/shared/drawing/font-metrics'
import type { TextLayout } from '@samtavle/shared/drawing/text-layout'
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { divisionsOf } from '../divisions.ts'
import { placeIn, type RichText } from './rich-text.ts'

/** What the editor shows beside the letters, as the board draws it: bullets and numbers, and where long words are divided. */
export function shownLines(doc: Node, { words, formats }: RichText, layout: TextLayout): DecorationSet {
  const items = listParagraphs(words, formats)
  const decorations: Decoration[] = []
  doc.forEach((paragraph, place, index) => {
    const item = items[index]?.item
    if (!item) return
    const style = `--indent: ${item.indent / unitsPerEm}em`
    decorations.push(
      Decoration.node(place, place + paragraph.nodeSize, { 'data-marker': item.marker, style }),
    )
  })
  const divisions = divisionsOf(words, layout).map((at) =>
    Decoration.widget(placeIn(doc, at), softHyphen, { side: -1, ignoreSelection: true, key: 'division' }),
  )
  return DecorationSet.create(doc, [...decorations, ...divisions])
}

/** Not in the text, so that nobody copies it or has to step over it. */
function softHyphen(): HTMLElement {
  const place = document.createElement('span')
  place.textContent = '\u00ad'
  return place
}
