import { beforeEach, expect, it } from 'vitest'
import { listenToKeys } from './key-input.ts'

/** What has the focus, as far as the page tells: what of these words its element matches. */
interface Focused {
  readonly isFreeButton: boolean
}

/** What stands in for the canvas' element where there is no browser. */
class TestHost extends EventTarget {
  readonly dataset: Record<string, string> = {}
  readonly body = {}
  focused: object = this.body
  readonly ownerDocument: object
  constructor() {
    super()
    const activeElement = () => this.focused
    this.ownerDocument = {
      body: this.body,
      get activeElement() {
        return activeElement()
      },
    }
  }
  focus(): void {
    this.focused = this
  }
  matches(): boolean {
    return false
  }
}

const button = ({ isFreeButton }: Focused) => ({ matches: () => isFreeButton })

let host: TestHost
let takesKeys: boolean
let spaces: boolean[]

beforeEach(() => {
  host = new TestHost()
  takesKeys = false
  spaces = []
  listenToKeys({
    host: host as unknown as HTMLElement,
    onKey: () => takesKeys,
    onSpace: (held) => spaces.push(held),
  })
})

function move(pointerType: 'mouse' | 'touch', buttons = 0): void {
  host.dispatchEvent(Object.assign(new Event('pointermove'), { pointerType, buttons }))
}

function pressSpace(): void {
  host.dispatchEvent(Object.assign(new Event('keydown'), { key: ' ' }))
}

it('has the keys when the mouse moves over it and nothing else has them', () => {
  move('mouse')
  expect(host.focused).toBe(host)
  expect(host.dataset).toHaveProperty('quiet')
})

it('takes them back from a button that the mouse has pressed', () => {
  host.focused = button({ isFreeButton: true })
  move('mouse')
  expect(host.focused).toBe(host)
})

it('leaves them with what was reached by key, with what is open, and with whoever drags or touches', () => {
  const others = button({ isFreeButton: false })
  host.focused = others
  move('mouse')
  expect(host.focused).toBe(others)
  host.focused = button({ isFreeButton: true })
  move('mouse', 1)
  move('touch')
  expect(host.focused).not.toBe(host)
})

it('moves the board by Space, unless it stands between words that wait to be written', () => {
  pressSpace()
  takesKeys = true
  pressSpace()
  expect(spaces).toEqual([true])
})
