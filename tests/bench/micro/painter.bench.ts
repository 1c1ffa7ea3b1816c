import { lookOf } from '@samtavle/shared/drawing/look'
import { paint } from '@samtavle/shared/drawing/paint'
import { TestCanvas } from '@samtavle/shared/drawing/test-canvas'
import { DrawLists } from '@samtavle/web/scene/draw-lists'
import { Scene } from '@samtavle/web/scene/scene'
import { bench, describe } from 'vitest'
import { boardOf } from './crowded-board.ts'

const board = boardOf(1000)
const scene = new Scene(board)
const look = lookOf('light', 'da')
const screen = { x: 0, y: 0, w: 1440, h: 900 }
const everything = { x: 0, y: 0, w: 10_000, h: 10_000 }

function painted(box: typeof screen, detail: 'full' | 'lines' | 'blocks', lists = scene.lists): void {
  const canvas = new TestCanvas()
  for (const shape of scene.resting(box)) paint(canvas, lists.of(shape, look, detail), (d) => d)
}

describe('1,000 notes, all but the pixels', () => {
  bench('a screenful at 100 %, as it was before', () => painted(screen, 'full'))
  bench('a screenful at 100 %, for the first time', () => painted(screen, 'full', new DrawLists()))
  bench('everything as lines, for the first time', () => painted(everything, 'lines', new DrawLists()))
  bench('everything as blocks, as it was before', () => painted(everything, 'blocks'))
})
