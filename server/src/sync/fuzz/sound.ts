import { Board } from '@samtavle/shared/board/board'
import { readEnd, readGeo, readProps } from '@samtavle/shared/board/read-record'
import { repair } from '@samtavle/shared/board/repair'
import { expect } from 'vitest'
import * as Y from 'yjs'

/** A document holds nothing but what boards hold, and nothing in it waits to be repaired. */
export function expectSound(doc: Y.Doc): void {
  const board = new Board(doc)
  const { geo, props, text, meta } = board.layout
  expect([...doc.share.keys()].toSorted()).toEqual(['geo', 'meta', 'props', 'text'])
  expect([...geo].filter(([, value]) => !readGeo(value))).toEqual([])
  expect([...props].filter(([key, value]) => !isRecord(key, value))).toEqual([])
  expect(
    [...text].filter(([, value]) => !(value instanceof Y.Text) || value.length !== value.toJSON().length),
  ).toEqual([])
  expect(meta.toJSON()).toMatchObject({ title: 'Tavle', template: null, locale: 'da' })
  const before = Y.encodeStateVector(doc)
  doc.transact(() => repair(board))
  expect(Y.encodeStateVector(doc), 'there is nothing to repair').toEqual(before)
}

function isRecord(key: string, value: unknown): boolean {
  return (key.includes(':') ? readEnd(value) : readProps(value)) !== undefined
}
