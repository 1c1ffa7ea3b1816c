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
  camera.set({ ...overview, zoom: 0.6 })
  const here = camera.get()
  begin()()
  expect(camera.get()).toBe(here)
})
