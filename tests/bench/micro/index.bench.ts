import { Board } from '@samtavle/shared/board/board'
import { execute } from '@samtavle/shared/board/commands/command'
import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import { SpatialIndex } from '@samtavle/web/scene/spatial-index'
import { bench, describe } from 'vitest'
import * as Y from 'yjs'
import { boardOf, hand } from './crowded-board.ts'

const board = boardOf(5000)
const bytes = Y.encodeStateAsUpdate(board.doc)
const boxes = board.all().map((shape) => [shape.id, shapeOf(shape.type).bounds(shape)] as const)
const index = new SpatialIndex()
index.putAll(boxes)
let step = 0

describe('5,000 notes', () => {
  bench('a board read from bytes', () => {
    Y.applyUpdate(new Board(new Y.Doc()).doc, bytes)
  })
  bench('a note moved on it', () => {
    const x = ++step % 1000
    execute(board, hand, placeShapes({ note7: [x, 0, 160, 160, 0] }))
  })
  bench('the spatial index built', () => {
    new SpatialIndex().putAll(boxes)
  })
  bench('what is on a screen, found', () => {
    index.within({ x: 2000, y: 2000, w: 1440, h: 900 })
  })
})
