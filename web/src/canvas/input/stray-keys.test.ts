import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { takeStrayKeys } from './stray-keys.ts'

/** A key press, where there is no browser to make one. */
class TestKey extends Event {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey = false
  readonly metaKey = false
  readonly isComposing = false
  constructor(type: string, { key, ctrlKey = false }: { key: string; ctrlKey?: boolean }) {
    super(type, { cancelable: true })
    this.key = key
    this.ctrlKey = ctrlKey
  }
}

class TestHost extends EventTarget {
  readonly dataset: Record<string, string> = {}
  readonly ownerDocument: TestPage
  constructor(page: TestPage) {
    super()
    this.ownerDocument = page
  }
  focus(): void {
    if (!this.ownerDocument.hasDialog) this.ownerDocument.activeElement = this
  }
}

class TestPage extends EventTarget {
  readonly body = {}
  activeElement: object = this.body
  hasDialog = false
}

const button = { matches: () => true }
const field = { matches: () => false }

let page: TestPage
let host: TestHost
let heard: string[]
let end: AbortController

beforeEach(() => {
  vi.stubGlobal('KeyboardEvent', TestKey)
  page = new TestPage()
  host = new TestHost(page)
  heard = []
  host.addEventListener('keydown', (event) => {
    heard.push((event as unknown as TestKey).key)
    event.preventDefault()
  })
  end = new AbortController()
  takeStrayKeys(host as unknown as HTMLElement, end.signal)
})
afterEach(() => {
  end.abort()
  vi.unstubAllGlobals()
})

function press(key: string, held: { ctrlKey?: boolean } = {}): TestKey {
  const event = new TestKey('keydown', { key, ...held })
  page.dispatchEvent(event)
  return event
}

const point = (type: 'pointerdown' | 'pointermove') =>
  page.dispatchEvent(Object.assign(new Event(type), { pointerType: 'mouse' }))

it('gives the board the keys that are pressed while nothing has them, and the focus with them', () => {
  point('pointermove')
  expect(press('n').defaultPrevented).toBe(true)
  expect(heard).toEqual(['n'])
  expect(page.activeElement).toBe(host)
  expect(host.dataset).toHaveProperty('quiet')
})

it('takes them from a button that the mouse has pressed, also after Escape has closed what it opened', () => {
  point('pointerdown')
  page.activeElement = field
  press('Escape')
  for (const key of ['v', 'Delete', 'ArrowLeft']) {
    page.activeElement = button
    press(key)
  }
  expect(heard).toEqual(['v', 'Delete', 'ArrowLeft'])
})

it('leaves a button what presses it, what calls it off, and Tab', () => {
  point('pointerdown')
  page.activeElement = button
  for (const key of ['Enter', ' ', 'Escape', 'Tab']) press(key)
  expect(heard).toEqual([])
  expect(page.activeElement).toBe(button)
})

it('leaves everything to whoever goes by key, however the mouse lies', () => {
  press('n')
  point('pointerdown')
  press('Tab')
  page.activeElement = button
  press('n')
  point('pointermove')
  for (const key of ['n', 'ArrowLeft', 'Delete']) press(key)
  expect(heard).toEqual([])
})

it('leaves fields, open menus, Ctrl’s keys and dialogs what is theirs', () => {
  point('pointerdown')
  page.activeElement = field
  press('n')
  page.activeElement = button
  press('z', { ctrlKey: true })
  page.hasDialog = true
  expect(press('n').defaultPrevented).toBe(false)
  expect(heard).toEqual([])
})
