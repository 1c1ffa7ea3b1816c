import { intersects } from '@samtavle/shared/geometry/box'
import { expect, it } from 'vitest'
import { layOutImages, sizeOf } from './lay-out-images.ts'

const view = { w: 1400, h: 900 }

it('brings a small picture as it is, and a large one as it fits the view', () => {
  expect(sizeOf({ w: 300, h: 200 }, view)).toEqual({ w: 300, h: 200 })
  expect(sizeOf({ w: 4000, h: 3000 }, view)).toEqual({ w: 540, h: 405 })
  expect(sizeOf({ w: 4000, h: 3000 }, { w: 20_000, h: 20_000 })).toEqual({ w: 640, h: 480 })
  expect(sizeOf({ w: 4000, h: 10 }, { w: 100, h: 100 })).toEqual({ w: 96, h: 1 })
})

it('lays one picture with its middle at the point', () => {
  expect(layOutImages([{ w: 100, h: 50 }], { x: 500, y: 500 }, view)).toEqual([
    { x: 450, y: 475, w: 100, h: 50 },
  ])
})

it('lays several side by side, in rows of one height, and never on top of each other', () => {
  const sizes = Array.from({ length: 9 }, (_, i) => ({ w: 100 + i * 10, h: 200 - i * 7 }))
  const boxes = layOutImages(sizes, { x: 0, y: 0 }, view)
  expect(boxes).toHaveLength(9)
  for (const side of ['y', 'h'] as const)
    expect(new Set(boxes.slice(0, 4).map((box) => box[side])).size).toBe(1)
  boxes.forEach((box, i) => {
    for (const other of boxes.slice(i + 1)) expect(intersects(box, other)).toBe(false)
  })
})

it('lays them one below the other on a phone', () => {
  const boxes = layOutImages(
    [
      { w: 230, h: 170 },
      { w: 170, h: 230 },
    ],
    { x: 0, y: 0 },
    { w: 390, h: 700 },
  )
  expect(boxes.map(({ x, w }) => x + w / 2)).toEqual([0, 0])
  expect(boxes[1]!.y).toBeGreaterThan(boxes[0]!.y + boxes[0]!.h)
})
