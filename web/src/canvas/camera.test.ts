import { beforeEach, describe, expect, it } from 'vitest'
import { Camera, maxZoom, minZoom } from './camera.ts'

describe('camera', () => {
  let camera: Camera
  beforeEach(() => {
    camera = new Camera()
    camera.resize(1000, 800)
  })

  it('keeps the board point under the pointer while zooming', () => {
    camera.set({ x: 120, y: -40, zoom: 0.8 })
    const pointer = { x: 333, y: 222 }
    const before = camera.toBoard(pointer)
    camera.zoomBy(1.7, pointer)
    expect(camera.toBoard(pointer).x).toBeCloseTo(before.x)
    expect(camera.toBoard(pointer).y).toBeCloseTo(before.y)
  })

  it('never zooms beyond 5 % and 400 %', () => {
    camera.zoomBy(1e-6)
    expect(camera.get().zoom).toBe(minZoom)
    camera.zoomBy(1e9)
    expect(camera.get().zoom).toBe(maxZoom)
  })

  it('fits a board between the bars, not below them', () => {
    camera.fit({ x: 0, y: 0, w: 8720, h: 100 })
    expect(camera.get().zoom).toBeCloseTo(0.1)
    expect(camera.toScreen({ x: 0, y: 0 }).x).toBeCloseTo(88)
    expect(camera.toScreen({ x: 8720, y: 0 }).x).toBeCloseTo(960)
  })

  it('does not blow up a single note', () => {
    camera.fit({ x: 0, y: 0, w: 160, h: 160 })
    expect(camera.get().zoom).toBe(1)
  })

  it('tells nobody when nothing moved', () => {
    let told = 0
    camera.observe(() => told++)
    camera.set(camera.get())
    camera.panBy({ x: 0, y: 0 })
    expect(told).toBe(0)
  })
})
