import { beforeEach, describe, expect, it } from 'vitest'
import { Camera } from '../view/camera.ts'
import { listenToWheel } from './wheel.ts'

let host: EventTarget
let camera: Camera
beforeEach(() => {
  host = Object.assign(new EventTarget(), {
    clientHeight: 800,
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
  })
  camera = new Camera()
  camera.resize(1000, 800)
  listenToWheel(host as HTMLElement, camera)
})

function turn(wheel: Partial<WheelEvent>) {
  const none = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false }
  const event = Object.assign(
    new Event('wheel', { cancelable: true }),
    none,
    { clientX: 0, clientY: 0 },
    wheel,
  )
  host.dispatchEvent(event)
  return event
}

describe('the wheel', () => {
  it('moves the board, both ways on a touchpad', () => {
    expect(turn({ deltaX: 30, deltaY: 50 }).defaultPrevented).toBe(true)
    expect(camera.get()).toEqual({ x: 30, y: 50, zoom: 1 })
  })

  it('moves it sideways with Shift, unless the browser has seen to that', () => {
    turn({ deltaY: 50, shiftKey: true })
    turn({ deltaX: 50, shiftKey: true })
    expect(camera.get()).toEqual({ x: 100, y: 0, zoom: 1 })
  })

  it('moves it as far when the browser counts in lines or pages', () => {
    turn({ deltaY: 3, deltaMode: 1 })
    expect(camera.get().y).toBe(48)
    turn({ deltaY: 1, deltaMode: 2 })
    expect(camera.get().y).toBe(848)
  })

  it('zooms at the pointer with Ctrl, as a pinch on a touchpad does', () => {
    turn({ deltaY: -10, ctrlKey: true, clientX: 500, clientY: 400 })
    expect(camera.get().zoom).toBeCloseTo(1.105)
    expect(camera.toBoard({ x: 500, y: 400 })).toEqual({ x: 500, y: 400 })
  })

  it('never zooms more than a step at a notch', () => {
    turn({ deltaY: -1000, ctrlKey: true })
    expect(camera.get().zoom).toBeCloseTo(Math.exp(0.3))
  })
})
