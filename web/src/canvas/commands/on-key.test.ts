import { observer, sticky } from '@samtavle/shared/board/test-board'
import { describe, expect, it } from 'vitest'
import { TestDesk } from './test-desk.ts'

const two = [sticky('a'), sticky('b', 300)]

describe('a key on the canvas', () => {
  it('takes the tool that is told at its button', () => {
    const desk = new TestDesk()
    expect(desk.press('r')).toBe(true)
    expect(desk.bench.toolbox.get()).toBe('rectangle')
  })

  it('leaves the tools to those who may add', () => {
    const desk = new TestDesk([], observer)
    desk.press('n')
    expect(desk.bench.toolbox.get()).toBe('select')
    desk.press('h')
    expect(desk.bench.toolbox.get()).toBe('hand')
  })

  it('writes in the one note that is selected, and leaves the letter to the field', () => {
    const desk = new TestDesk(two).select('a')
    expect(desk.press('r')).toBe(false)
    expect(desk.written).toEqual(['a'])
    expect(desk.bench.toolbox.get()).toBe('select')
  })

  it('is a tool again with two selected', () => {
    const desk = new TestDesk(two).select('a', 'b')
    desk.press('r')
    expect([desk.written, desk.bench.toolbox.get()]).toEqual([[], 'rectangle'])
  })

  it('zooms also with a note selected', () => {
    const desk = new TestDesk(two).select('a')
    desk.bench.camera.zoomTo(2)
    expect(desk.press('0')).toBe(true)
    expect(desk.bench.camera.get().zoom).toBe(1)
    expect(desk.written).toEqual([])
  })

  it('undoes and does again, by either key', () => {
    const desk = new TestDesk(two).select('a')
    desk.press('delete')
    expect(desk.bench.whole.get('a')).toBeUndefined()
    desk.press('mod+z')
    expect(desk.bench.whole.get('a')).toBeDefined()
    desk.press('mod+shift+z')
    desk.press('mod+z')
    desk.press('mod+y')
    expect(desk.bench.whole.get('a')).toBeUndefined()
  })

  it('moves what is selected, and the board when nothing is', () => {
    const desk = new TestDesk(two).select('a')
    desk.press('arrowright')
    desk.press('shift+arrowdown')
    expect(desk.bench.whole.get('a')).toMatchObject({ x: 10, y: 50 })
    desk.select()
    const { x } = desk.bench.camera.get()
    desk.press('arrowright')
    expect(desk.bench.camera.get().x).toBeGreaterThan(x)
  })

  it('is kept from the browser though there is nothing to do, where the browser would do something else', () => {
    const desk = new TestDesk(two)
    expect(desk.press('mod+d')).toBe(true)
    expect(desk.press('escape')).toBe(false)
    expect(desk.press('tab')).toBe(false)
    expect(desk.press('mod+r')).toBe(false)
  })

  it('lets go of one thing at a time', () => {
    const desk = new TestDesk(two).select('a')
    desk.bench.toolbox.choose('ink')
    desk.press('escape')
    expect([desk.bench.toolbox.get(), desk.bench.selection.get()]).toEqual(['select', ['a']])
    desk.press('escape')
    expect(desk.bench.selection.get()).toEqual([])
  })

  it('is found on a keyboard of another alphabet, and by its place where Alt makes another letter', () => {
    const desk = new TestDesk(two)
    desk.press('mod+a', { key: 'ф' })
    expect(desk.bench.selection.get()).toHaveLength(2)
  })

  it('orders by where the brackets sit, which a Danish keyboard does not have', () => {
    const desk = new TestDesk([sticky('a'), sticky('b')]).select('a')
    desk.press('mod+shift+]', { key: 'Å', code: 'BracketRight' })
    expect(desk.bench.whole.all().map(({ id }) => id)).toEqual(['b', 'a'])
  })
})
