import type { Board } from '@samtavle/shared/board/board'
import { makeShapes } from '@samtavle/shared/board/make-shapes'
import { evenKeys } from '@samtavle/shared/board/order'
import { writeShape } from '@samtavle/shared/board/write-shape'

interface Hung {
  /** Of the image. */
  readonly id: string
  readonly w: number
  readonly h: number
}

/** Hangs a picture on a board, as a shape of that name. */
export function hang(on: Board, { id: image, w, h }: Hung, name = 'picture'): void {
  const one = { id: name, type: 'image', x: 0, y: 0, props: { image, w, h }, texts: { alt: 'Gangen' } }
  const made = makeShapes(on, [one], { layer: 'contribution', author: null, keys: evenKeys })
  if (made.kind === 'refused') throw new Error('no picture')
  on.doc.transact(() => made.shapes.forEach((shape) => writeShape(on, shape)))
}
