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
    camera.keepClear({ top: 76, right: 0, bottom: 64, left: 64 })
    camera.fit({ x: 0, y: 0, w: 9040, h: 100 })
    expect(camera.get().zoom).toBeCloseTo(0.1)
    expect(camera.toScreen({ x: 0, y: 0 }).x).toBeCloseTo(80)
    expect(camera.toScreen({ x: 9040, y: 0 }).x).toBeCloseTo(984)
    expect(camera.toScreen({ x: 0, y: 50 }).y).toBeCloseTo((76 + 800 - 64) / 2)
  })

  it('puts what is to be read first right below the top bar, with room for a title above it', () => {
    camera.keepClear({ top: 52, right: 0, bottom: 120, left: 0 })
    camera.fit({ x: 300, y: 500, w: 9680, h: 100 }, { high: true })
    expect(camera.toScreen({ x: 300, y: 500 })).toEqual({ x: expect.closeTo(16), y: expect.closeTo(76) })
  })

  it('centres where nothing floats', () => {
    camera.keepClear({ top: 100, right: 0, bottom: 0, left: 200 })
    camera.centre({ x: 10, y: 20 })
    expect(camera.toScreen({ x: 10, y: 20 })).toEqual({ x: 600, y: 450 })
  })

  it('fits again what was fitted before a drawer came, unless somebody has looked elsewhere since', () => {
    camera.keepClear({ top: 0, right: 0, bottom: 0, left: 0 })
    camera.fit({ x: 0, y: 0, w: 9680, h: 100 })
    camera.keepClear({ top: 0, right: 400, bottom: 0, left: 0 })
    expect(camera.toScreen({ x: 9680, y: 0 }).x).toBeCloseTo(584)
    camera.panBy({ x: 10, y: 0 })
    const there = camera.get()
    camera.keepClear({ top: 0, right: 0, bottom: 0, left: 0 })
    expect(camera.get()).toBe(there)
  })

  it('stays where it is while bars are only put away for a while', () => {
    camera.fit({ x: 0, y: 0, w: 9680, h: 100 })
    const there = camera.get()
    camera.keepClear({ top: 0, right: 0, bottom: 400, left: 0 }, true)
    expect(camera.get()).toBe(there)
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
