import { beforeEach, describe, expect, it } from 'vitest'
import type { ToolEvent } from '../../tools/tool.ts'
import { Camera } from '../view/camera.ts'
import { listenToPointers } from './pointer-input.ts'

/** What stands in for the canvas' element where there is no browser. */
class TestHost extends EventTarget {
  readonly dataset: Record<string, string> = {}
  readonly ownerDocument = Object.assign(new EventTarget(), { defaultView: new EventTarget() })
  readonly attributes = new Set<string>()
  focus(): void {
    this.dataset['focused'] = ''
  }
  setPointerCapture(pointer: number): void {
    this.dataset['captured'] = String(pointer)
  }
  getBoundingClientRect() {
    return { left: 0, top: 0 }
  }
  toggleAttribute(name: string, on: boolean): void {
    if (on) this.attributes.add(name)
    else this.attributes.delete(name)
  }
}

let host: TestHost
let camera: Camera
let heard: ToolEvent[]
let menus: unknown[]
let reaches: boolean
let spaceHeld: boolean

beforeEach(() => {
  host = new TestHost()
  camera = new Camera()
  camera.resize(1000, 800)
  heard = []
  menus = []
  reaches = spaceHeld = false
  listenToPointers({
    host: host as unknown as HTMLElement,
    camera,
    send: (event) => heard.push(event),
    onHover: () => {},
    pans: () => spaceHeld,
    reaches: () => reaches,
    isPanning: () => false,
    onMenu: (spot) => menus.push(spot),
  })
})

const types = () => heard.map(({ type }) => type)

interface Pointing {
  id?: number
  kind?: 'mouse' | 'touch' | 'pen'
  button?: number
  size?: number
}

function point(
  type: string,
  x: number,
  y: number,
  { id = 1, kind = 'mouse', button = 0, size = 10 }: Pointing = {},
) {
  const event = Object.assign(new Event(type, { cancelable: true }), {
    pointerId: id,
    pointerType: kind,
    clientX: x,
    clientY: y,
    button,
    buttons: type === 'pointerup' ? 0 : 1,
    width: size,
    height: size,
    pressure: 0.5,
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
  })
  host.dispatchEvent(event)
  return event
}

function click(x: number, y: number, kind: Pointing['kind'] = 'mouse') {
  point('pointerdown', x, y, { kind })
  point('pointerup', x, y, { kind })
}

describe('a gesture', () => {
  it('is called off when the pointer is lost, in whichever way', () => {
    const { defaultView: page } = host.ownerDocument
    const ways = [
      () => point('pointercancel', 20, 20),
      () => point('lostpointercapture', 20, 20),
      () => page.dispatchEvent(new Event('blur')),
      () => host.ownerDocument.dispatchEvent(new Event('visibilitychange')),
    ]
    for (const lose of ways) {
      heard.length = 0
      point('pointerdown', 10, 10)
      point('pointermove', 20, 20)
      lose()
      point('pointermove', 30, 30)
      point('pointerup', 30, 30)
      expect(types()).toEqual(['down', 'move', 'cancel'])
    }
  })

  it('is called off when a button was let go where nobody heard of it', () => {
    point('pointerdown', 10, 10)
    const move = Object.assign(new Event('pointermove'), { pointerId: 1, pointerType: 'mouse', buttons: 0 })
    host.dispatchEvent(Object.assign(move, { clientX: 40, clientY: 40 }))
    expect(types()).toEqual(['down', 'cancel'])
  })

  it('becomes a pinch when a second finger comes, and stays one until both are lifted', () => {
    point('pointerdown', 100, 100, { kind: 'touch' })
    point('pointermove', 130, 100, { kind: 'touch' })
    point('pointerdown', 230, 100, { kind: 'touch', id: 2 })
    point('pointermove', 330, 100, { kind: 'touch', id: 2 })
    expect(camera.get().zoom).toBe(2)
    point('pointerup', 330, 100, { kind: 'touch', id: 2 })
    point('pointermove', 10, 10, { kind: 'touch' })
    point('pointerup', 10, 10, { kind: 'touch' })
    expect(types()).toEqual(['down', 'move', 'cancel'])
  })

  it('goes on at the same place of the screen when the board moves below it', () => {
    reaches = true
    point('pointerdown', 100, 100)
    camera.panBy({ x: 50, y: 0 })
    expect(heard.at(-1)).toMatchObject({ type: 'move', at: { x: 150, y: 100 }, screen: { x: 100, y: 100 } })
  })

  it('hears of Shift as soon as it is pressed', () => {
    reaches = true
    point('pointerdown', 100, 100)
    const keys = { key: 'Shift', shiftKey: true, altKey: false, ctrlKey: false, metaKey: false }
    host.ownerDocument.defaultView.dispatchEvent(Object.assign(new Event('keydown'), keys))
    expect(heard.at(-1)).toMatchObject({ type: 'move', shift: true })
  })

  it('is no half of a double click when it was a drag', () => {
    const isDouble = () => {
      host.dispatchEvent(new Event('dblclick'))
      return types().includes('double')
    }
    point('pointerdown', 10, 10)
    point('pointermove', 100, 100)
    point('pointerup', 100, 100)
    click(10, 10)
    expect(isDouble()).toBe(false)
    click(100, 100)
    expect(isDouble()).toBe(false)
    click(100, 100)
    click(100, 100)
    expect(isDouble()).toBe(true)
    expect(types().slice(-3)).toEqual(['down', 'up', 'double'])
  })

  it('is a double one when two taps of a finger follow one another, of which no browser tells', () => {
    click(100, 100, 'touch')
    expect(types()).toEqual(['down', 'up'])
    click(102, 100, 'touch')
    expect(types()).toEqual(['down', 'up', 'down', 'up', 'double'])
    host.dispatchEvent(new Event('dblclick'))
    expect(types()).toHaveLength(5)
  })
})

describe('the board itself', () => {
  it('is moved with the middle button, and with Space held', () => {
    point('pointerdown', 100, 100, { button: 1 })
    expect(host.attributes).toContain('data-panning')
    point('pointermove', 90, 80)
    point('pointerup', 90, 80)
    expect(host.attributes).not.toContain('data-panning')
    spaceHeld = true
    point('pointerdown', 100, 100)
    point('pointermove', 90, 80)
    point('pointerup', 90, 80)
    expect(camera.get()).toMatchObject({ x: 20, y: 40 })
    expect(heard).toEqual([])
  })
})

describe('a hand that rests', () => {
  it('means nothing while a pen draws', () => {
    point('pointerdown', 100, 100, { kind: 'pen' })
    point('pointerdown', 400, 400, { kind: 'touch', id: 2 })
    point('pointerdown', 500, 400, { kind: 'touch', id: 3 })
    point('pointermove', 120, 100, { kind: 'pen' })
    point('pointerup', 120, 100, { kind: 'pen' })
    expect(types()).toEqual(['down', 'move', 'up'])
  })

  it('and had come down first lets go of what it had begun when the pen comes', () => {
    point('pointerdown', 400, 400, { kind: 'touch', id: 2 })
    point('pointerdown', 100, 100, { kind: 'pen' })
    point('pointerup', 110, 100, { kind: 'pen' })
    expect(types()).toEqual(['down', 'cancel', 'down', 'up'])
  })

  it('means nothing when it is as large as a palm', () => {
    point('pointerdown', 400, 400, { kind: 'touch', size: 140 })
    expect(heard).toEqual([])
  })
})

describe('a right click', () => {
  it('opens the menu, and is no gesture', () => {
    point('pointerdown', 50, 60, { button: 2 })
    const event = point('contextmenu', 50, 60, { button: 2 })
    expect(event.defaultPrevented).toBe(true)
    expect(menus).toEqual([{ screen: { x: 50, y: 60 }, at: { x: 50, y: 60 } }])
    expect(heard).toEqual([])
  })

  it('opens nothing in the middle of a gesture', () => {
    point('pointerdown', 50, 60)
    point('contextmenu', 50, 60, { button: 2 })
    expect(menus).toEqual([])
  })
})
