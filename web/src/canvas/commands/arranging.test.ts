import { sticky } from '@samtavle/shared/board/test-board'
import { describe, expect, it } from 'vitest'
import { TestDesk } from './test-desk.ts'

const notes = () => new TestDesk([sticky('a', 0, 0), sticky('b', 300, 20), sticky('c', 900, 40)])
const all = ['a', 'b', 'c']
const places = ({ bench }: TestDesk) => bench.board.all().map(({ x, y }) => [x, y])

describe('arranging by key', () => {
  it.each([
    ['alt+a', [0, 0], [0, 20], [0, 40]],
    ['alt+w', [0, 0], [300, 0], [900, 0]],
    ['alt+shift+h', [0, 0], [450, 20], [900, 40]],
    ['mod+alt+t', [0, 0], [112, 0], [224, 0]],
    ['mod+alt+h', [900, 0], [600, 20], [0, 40]],
  ])('%s', (key, ...expected) => {
    const desk = notes().select(...all)
    expect(desk.press(key)).toBe(true)
    expect(places(desk)).toEqual(expected)
  })
  it('takes back all of it in one step', () => {
    const desk = notes().select(...all)
    desk.press('mod+alt+t')
    desk.press('mod+z')
    expect(places(desk)).toEqual(places(notes()))
  })
  it('groups, and takes groups apart', () => {
    const desk = notes().select('a', 'b')
    desk.press('mod+g')
    const [a, b, c] = all.map((id) => desk.bench.whole.get(id)?.group)
    expect([a?.length, c]).toEqual([1, undefined])
    expect(a).toEqual(b)
    desk.press('mod+shift+g')
    expect(desk.bench.whole.get('a')?.group).toBeUndefined()
  })
  it('locks and unlocks with the same key; what is locked can be unlocked without being selected, too', () => {
    const desk = notes().select('a', 'b')
    desk.press('mod+shift+l')
    expect([desk.do('delete'), desk.bench.whole.get('a')?.locked]).toEqual([false, 'all'])
    desk.press('mod+shift+l')
    expect(desk.bench.whole.get('a')?.locked).toBeUndefined()
    desk.press('mod+shift+l')
    desk.select().do('unlock-all')
    expect(desk.bench.whole.get('b')?.locked).toBeUndefined()
  })
  it('has nothing to group in one', () => expect(notes().select('a').do('group')).toBe(false))
})
