import { boardWith } from '@samtavle/shared/board/test-board'
import { lookOf } from '@samtavle/shared/drawing/look'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Scene } from '../../scene/scene.ts'
import { Brush } from './brush.ts'
import { paintTile } from './paint-tile.ts'
import { noPictures, ScreenCanvas } from './test-screen-canvas.ts'
import { TileSet } from './tile-set.ts'

beforeEach(() => void vi.stubGlobal('Path2D', String))
afterEach(() => void vi.unstubAllGlobals())

it('leaves nothing of a frame and what stands in it on a tile that they have been taken off', () => {
  const scene = new Scene(
    boardWith(
      { id: 'f', type: 'frame', x: -50, y: -50, w: 600, h: 600 },
      { id: 'n', type: 'sticky', x: 40, y: 40, parent: 'f' },
    ),
  )
  const brush = new Brush(scene.lists, lookOf('light', 'da'), noPictures)
  const spare = [new ScreenCanvas() as unknown as CanvasRenderingContext2D]
  const set = new TileSet(1, spare)
  const tile = set.make(0, 0)
  paintTile(tile, set, scene, brush)
  expect(tile.bitmap).not.toBeNull()

  scene.observe(({ spoilt }) => set.spoil(spoilt))
  scene.liftOwn({ f: [1000, 1000, 600, 600, 0] })
  paintTile(tile, set, scene, brush)
  expect(tile.bitmap).toBeNull()
})
