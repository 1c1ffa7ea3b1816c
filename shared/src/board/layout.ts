import type * as Y from 'yjs'

/** The root maps of a board's document; `records.ts` says what stands in them. */
export interface Layout {
  readonly geo: Y.Map<unknown>
  readonly props: Y.Map<unknown>
  readonly text: Y.Map<unknown>
  readonly meta: Y.Map<unknown>
}

export function layoutOf(doc: Y.Doc): Layout {
  return {
    geo: doc.getMap('geo'),
    props: doc.getMap('props'),
    text: doc.getMap('text'),
    meta: doc.getMap('meta'),
  }
}
