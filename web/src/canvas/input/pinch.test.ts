import { expect, it } from 'vitest'
import { pinched } from './pinch.ts'

const view = { x: 100, y: 50, zoom: 1 }

it('zooms in when the fingers part, around the place between them', () => {
  const next = pinched(
    view,
    [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ],
    [
      { x: 50, y: 100 },
      { x: 250, y: 100 },
    ],
  )
  expect(next.zoom).toBe(2)
  expect(next.x + 150 / next.zoom).toBe(250)
  expect(next.y + 100 / next.zoom).toBe(150)
})

it('moves the board when both fingers move alike', () => {
  const next = pinched(
    view,
    [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ],
    [
      { x: 130, y: 80 },
      { x: 230, y: 80 },
    ],
  )
  expect(next).toEqual({ x: 70, y: 70, zoom: 1 })
})
