import type { Box } from '@samtavle/shared/geometry/box'
import { beforeEach, describe, expect, it } from 'vitest'
import { Camera } from '../view/camera.ts'
import { keepInSight, wayIntoSight, type Written } from './keep-in-sight.ts'

const room: Box = { x: 0, y: 52, w: 390, h: 320 }

describe('the way into sight', () => {
  it('is none for what is clear already, with room for the bar above it', () => {
    expect(wayIntoSight({ text: { x: 100, y: 160, w: 128, h: 128 } }, room)).toEqual({ x: 0, y: 0 })
  })

  it('leads up to a text below the edge, and no further than it takes', () => {
    const { x, y } = wayIntoSight({ text: { x: 100, y: 500, w: 128, h: 128 } }, room)
    expect([x, 500 + 128 - y]).toEqual([0, 52 + 320 - 24])
  })

  it('leaves room for the bar above a text at the top', () => {
    const { y } = wayIntoSight({ text: { x: 100, y: 70, w: 128, h: 128 } }, room)
    expect(70 - y).toBe(52 + 68 + 24)
  })

  it('leads to the caret where the text is larger than what is left', () => {
    const text = { x: 20, y: 60, w: 300, h: 900 }
    const { y } = wayIntoSight({ text, caret: { x: 60, y: 700, w: 1, h: 20 } }, room)
    expect(700 + 20 - y).toBe(52 + 320 - 24)
  })

  it('shows all of a note in as little room as that takes', () => {
    const low = { x: 0, y: 0, w: 844, h: 140 }
    const { y } = wayIntoSight({ text: { x: 100, y: 200, w: 128, h: 128 } }, low)
    expect(200 - y).toBe(6)
  })

  it('leads to the beginning of a large text whose caret nobody can tell', () => {
    const text = { x: 20, y: 400, w: 300, h: 900 }
    expect(400 - wayIntoSight({ text }, room).y).toBe(52)
  })
})

describe('while somebody writes', () => {
  const note = { x: 100, y: 450, w: 128, h: 128 }
  let camera: Camera
  let isWriting: boolean
  let isBusy: boolean
  let soon: (() => void)[]
  let moveCaret: () => void
  const onScreen = (): Written => ({ text: { ...note, ...camera.toScreen(note) } })

  const resize = (w: number, h: number) => {
    camera.resize(w, h)
    for (const run of soon.splice(0)) run()
  }

  beforeEach(() => {
    camera = new Camera()
    camera.resize(390, 664)
    camera.set({ x: 0, y: 0, zoom: 1 })
    isWriting = true
    isBusy = false
    soon = []
    keepInSight({
      camera,
      written: () => (isWriting ? onScreen() : undefined),
      isBusy: () => isBusy,
      onCaret: (listener) => {
        moveCaret = listener
        return () => undefined
      },
      soon: (run) => soon.push(run),
    })
  })

  it('brings the note up when a keyboard takes its place, and back when that has gone', () => {
    resize(390, 373)
    expect(onScreen().text.y + 128).toBe(373 - 24)
    resize(390, 664)
    expect(camera.get()).toEqual({ x: 0, y: 0, zoom: 1 })
  })

  it('stays where somebody went meanwhile', () => {
    resize(390, 373)
    camera.panBy({ x: 0, y: -30 })
    const here = camera.get()
    resize(390, 664)
    expect(camera.get()).toBe(here)
  })

  it('does not move the board under a hand', () => {
    resize(390, 373)
    const here = camera.get()
    isBusy = true
    resize(390, 664)
    expect(camera.get()).toBe(here)
  })

  it('leaves the board alone when the keyboard is for something else', () => {
    isWriting = false
    resize(390, 373)
    expect(camera.get()).toEqual({ x: 0, y: 0, zoom: 1 })
  })

  it('follows the caret while there is a keyboard, and only then', () => {
    isWriting = false
    resize(390, 373)
    isWriting = true
    moveCaret()
    for (const run of soon.splice(0)) run()
    expect(onScreen().text.y + 128).toBe(373 - 24)
    resize(390, 664)
    moveCaret()
    expect(soon).toEqual([])
  })

  it('finds the note again on a phone that is turned meanwhile', () => {
    resize(390, 373)
    resize(664, 180)
    expect(onScreen().text.y + 128).toBe(180 - 24)
  })
})
