import { shapes, type Shape } from '@samtavle/shared/shapes/registry'
import { beforeEach, expect, it } from 'vitest'
import { Camera } from '../view/camera.ts'
import { comeClose } from './come-close.ts'

const note = { ...shapes.sticky.defaults, type: 'sticky', x: 3000, y: 2000, w: 160, h: 160, rotation: 0 }
const text = { box: { x: 16, y: 16, w: 128, h: 112 } }
const overview = { x: 0, y: 0, zoom: 0.11 }

let camera: Camera
beforeEach(() => {
  camera = new Camera()
  camera.resize(1000, 800)
  camera.set(overview)
})

function begin(): () => void {
  return comeClose(camera, note as unknown as Shape, text)
}

it('shows a note to write in at its own size, however far away one was', () => {
  begin()
  expect(camera.get().zoom).toBe(1)
  expect(camera.toScreen({ x: 3080, y: 2072 })).toEqual({ x: 500, y: 400 })
})

it('goes back to where one came from', () => {
  begin()()
  expect(camera.get()).toEqual(overview)
})

it('stays where one went meanwhile', () => {
  const back = begin()
  camera.panBy({ x: 10, y: 0 })
  const here = camera.get()
  back()
  expect(camera.get()).toBe(here)
})

it('leaves the view alone where letters can be read', () => {
  camera.set({ x: 2800, y: 1800, zoom: 0.6 })
  const here = camera.get()
  begin()()
  expect(camera.get()).toBe(here)
})

it('moves the view to a text that lies off the screen, no further than it takes, and back again', () => {
  camera.keepClear({ top: 64, right: 0, bottom: 60, left: 0 })
  camera.set({ x: 3100, y: 2100, zoom: 1 })
  const here = camera.get()
  const back = begin()
  expect(camera.toScreen({ x: 3016, y: 2016 })).toEqual({ x: 16, y: 80 })
  back()
  expect(camera.get()).toEqual(here)
})

it('brings a text up from below the bars', () => {
  camera.keepClear({ top: 64, right: 0, bottom: 60, left: 0 })
  camera.set({ x: 2800, y: 1300, zoom: 1 })
  begin()
  expect(camera.toScreen({ x: 3016, y: 2016 + 112 })).toEqual({ x: 216, y: 800 - 60 - 16 })
})

it('leaves a text alone that is hidden in part only', () => {
  camera.keepClear({ top: 64, right: 0, bottom: 60, left: 0 })
  camera.set({ x: 2800, y: 2000, zoom: 1 })
  const here = camera.get()
  begin()
  expect(camera.get()).toBe(here)
})

it('leaves a text that is larger than the screen where it is seen', () => {
  camera.resize(100, 100)
  camera.set({ x: 3030, y: 2030, zoom: 1 })
  const here = camera.get()
  begin()
  expect(camera.get()).toBe(here)
})
