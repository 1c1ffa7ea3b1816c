import { beforeEach, expect, it } from 'vitest'
import { watchKeyboard, type Hidden } from './hidden-by-keyboard.ts'

const page = 664

/** What a phone shows of the page, with a keyboard that slides in over it. */
class TestViewport extends EventTarget {
  height = page
  offsetTop = 0
  scale = 1

  keyboard(height: number, offsetTop = 0): void {
    this.height = page - height
    this.offsetTop = offsetTop
    this.dispatchEvent(new Event('resize'))
  }

  scroll(offsetTop: number): void {
    this.offsetTop = offsetTop
    this.dispatchEvent(new Event('scroll'))
  }
}

let seen: TestViewport
let told: Hidden[]
let stop: () => void
beforeEach(() => {
  seen = new TestViewport()
  told = []
  stop = watchKeyboard(
    seen,
    () => page,
    (hidden) => told.push(hidden),
  )
})

it('tells what the keyboard covers, and when it has gone', () => {
  seen.keyboard(291)
  seen.keyboard(0)
  expect(told).toEqual([
    { top: 0, bottom: 291 },
    { top: 0, bottom: 0 },
  ])
})

it('says nothing as long as there is none', () => {
  seen.scroll(0)
  seen.keyboard(0)
  expect(told).toEqual([])
})

it('follows a browser that has moved the page up to show a field', () => {
  seen.keyboard(291)
  seen.scroll(120)
  expect(told.at(-1)).toEqual({ top: 120, bottom: 171 })
})

it('hides no more than there is when the page bounces', () => {
  seen.keyboard(291, 320)
  expect(told.at(-1)).toEqual({ top: 291, bottom: 0 })
  seen.scroll(-30)
  expect(told.at(-1)).toEqual({ top: 0, bottom: 291 })
})

it('takes the bars of the browser for no keyboard, also when the page stays moved after one', () => {
  seen.keyboard(291, 40)
  seen.keyboard(50, 40)
  expect(told.at(-1)).toEqual({ top: 0, bottom: 0 })
})

it('leaves the page alone for whoever has magnified it', () => {
  seen.scale = 2
  seen.keyboard(page / 2, 100)
  expect(told).toEqual([])
})

it('ends when it is told to', () => {
  stop()
  seen.keyboard(291)
  expect(told).toEqual([])
})
