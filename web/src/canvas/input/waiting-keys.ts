import type { Desk } from '../workbench.ts'
import { fetchLateTools } from '../../tools/registry.ts'
import type { Press } from '../commands/key-binding.ts'

/** What the browser does with these is not held back while we don't know yet what keys mean. */
const browsers = /^[cxvrtwnlp]$/

/**
 * What keys do, and the tools that they take in hand, come after the board is shown, since nobody begins with them. Keys
 * pressed before that wait for it, in their order; so do those pressed after something with the pointer that is still
 * `overdue`, as its tool is on its way. Returns what takes each press: false leaves it to the browser.
 */
export function openKeys(desk: Desk, overdue: () => Promise<void> | undefined): (press: Press) => boolean {
  const waiting: Press[] = []
  let act: ((press: Press) => boolean) | undefined
  let isComing = false

  const makeUp = (press: Press) => {
    // One before it may have opened a text.
    if (desk.bench.writing.at.get() || !act?.(press)) type(press)
  }
  const come = async () => {
    if (isComing) return
    isComing = true
    try {
      const [{ onCanvasKey }] = await Promise.all([import('../commands/on-key.ts'), fetchLateTools()])
      for (let late = overdue(); late; late = overdue()) await late
      act = (press) => onCanvasKey(press, desk)
      for (const press of waiting.splice(0)) makeUp(press)
    } catch {
      // No connection: the next press asks again, and what was pressed until then still counts.
    }
    isComing = false
  }
  void come()
  return (press) => {
    if (act && waiting.length === 0 && !overdue()) return act(press)
    if (press.mod && browsers.test(press.key)) return false
    // It moves the board, unless it stands between words.
    if (press.key === ' ' && waiting.length === 0) return false
    waiting.push(press)
    void come()
    return true
  }
}

/** The one way to write into a field so that it hears of it as of any other writing. */
function type({ key, mod, alt }: Press): void {
  if (key.length === 1 && !mod && !alt) document.execCommand('insertText', false, key)
}
