import { beforeEach, describe, expect, it } from 'vitest'
import { Camera } from '../view/camera.ts'
import { viewBetween } from './glide-to.ts'
import { within } from './go-to.ts'

describe('a view that is held', () => {
  const frame = { x: 0, y: 0, w: 1000, h: 500 }
  let camera: Camera

  beforeEach(() => {
    camera = new Camera()
    camera.resize(1000, 500)
    camera.bound(within(frame, camera))
  })

  it('can’t be moved away from the frame', () => {
    camera.panBy({ x: 300, y: -200 })
    expect(camera.viewport()).toEqual(frame)
  })

  it('can be zoomed, and looked around in within the frame', () => {
    camera.zoomBy(2)
    expect(camera.get().zoom).toBe(2)
    camera.panBy({ x: 9000, y: 9000 })
    expect(camera.viewport()).toEqual({ x: 500, y: 250, w: 500, h: 250 })
  })

  it('keeps the frame in the middle when zoomed out', () => {
    camera.zoomTo(0.5)
    camera.panBy({ x: 300, y: 0 })
    expect(camera.viewport()).toEqual({ x: -500, y: -250, w: 2000, h: 1000 })
  })

  it('is free again in the end', () => {
    camera.bound()
    camera.panBy({ x: 300, y: 0 })
    expect(camera.get().x).toBe(300)
  })
})

it('glides from one view to another, and ends exactly there', () => {
  const [from, to] = [
    { x: 0, y: 0, zoom: 1 },
    { x: 100, y: -50, zoom: 0.25 },
  ]
  expect(viewBetween(from, to, 0)).toEqual(from)
  expect(viewBetween(from, to, 1)).toEqual(to)
  const half = viewBetween(from, to, 0.5)
  expect(half.zoom).toBeCloseTo(0.5)
  expect(half.x).toBeCloseTo(100 / 3)
})
