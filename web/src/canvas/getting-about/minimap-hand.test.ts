import { beforeEach, expect, it } from 'vitest'
import { Camera } from '../view/camera.ts'
import { listenOnMinimap } from './minimap-hand.ts'

/** A map of 200 by 100 pixels, on which ten board units are one. */
class MapElement extends EventTarget {
  readonly clientWidth = 200
  readonly clientHeight = 100
  setPointerCapture(): void {}

  hand(type: 'down' | 'move' | 'up', offsetX: number, offsetY: number, button = 0): void {
    this.dispatchEvent(Object.assign(new Event(`pointer${type}`), { offsetX, offsetY, button, pointerId: 1 }))
  }
}

let map: MapElement
let camera: Camera
const middle = () => {
  const { x, y, w, h } = camera.viewport()
  return [x + w / 2, y + h / 2]
}

beforeEach(() => {
  map = new MapElement()
  camera = new Camera()
  camera.resize(400, 200)
  camera.set({ x: 0, y: 0, zoom: 1 })
  const host = map as unknown as HTMLElement
  listenOnMinimap({ host, camera, scale: () => ({ zoom: 0.1, x: 0, y: 0 }), hold: () => {} })
})

it('shows what lies where the map is pressed, and takes the view along', () => {
  map.hand('down', 100, 50)
  expect(middle()).toEqual([1000, 500])
  map.hand('move', 110, 40)
  expect(middle()).toEqual([1100, 400])
  map.hand('up', 110, 40)
  map.hand('move', 150, 90)
  expect(middle()).toEqual([1100, 400])
})

it('holds the view where it is taken, not by its middle', () => {
  map.hand('down', 5, 5)
  map.hand('move', 15, 15)
  expect(middle()).toEqual([300, 200])
})

it('keeps the view at the edge of the map when the hand slips off it', () => {
  map.hand('down', 100, 50)
  map.hand('move', 600, -400)
  expect(middle()).toEqual([2000, 0])
})

it('leaves the other buttons of the mouse alone', () => {
  map.hand('down', 100, 50, 2)
  expect(middle()).toEqual([200, 100])
})
