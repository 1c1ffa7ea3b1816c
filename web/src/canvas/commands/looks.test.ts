import { sticky } from '@samtavle/shared/board/test-board'
import { describe, expect, it } from 'vitest'
import { TestDesk } from './test-desk.ts'

const rectangle = { id: 'r', type: 'rectangle', x: 400, y: 0, w: 200, h: 100 }
const heading = { id: 't', type: 'text', x: 0, y: 400, w: 200, h: 40 }
const propsOf = (desk: TestDesk, id: string) => desk.bench.whole.get(id)?.props

describe('a colour by key', () => {
  it('is given to notes and areas alike, in one press', () => {
    const desk = new TestDesk([sticky('a', 0, 0), rectangle]).select('a', 'r')
    desk.press('alt+6')
    expect(propsOf(desk, 'a')).toMatchObject({ color: 'sky' })
    expect(propsOf(desk, 'r')).toMatchObject({ fill: 'sky' })
  })

  it('is that of the next note, too', () => {
    const desk = new TestDesk([sticky('a', 0, 0)]).select('a')
    desk.press('alt+7')
    expect(desk.bench.chosen.styles.get().sticky).toEqual({ color: 'mint' })
  })
})

describe('larger and smaller by key', () => {
  it('sets a text in the next size, and stops at the largest', () => {
    const desk = new TestDesk([heading]).select('t')
    const sizes = ['larger', 'larger', 'larger', 'smaller'] as const
    expect(
      sizes.map((id) => {
        desk.do(id)
        return propsOf(desk, 't')
      }),
    ).toMatchObject([{ size: 'l' }, { size: 'xl' }, { size: 'xl' }, { size: 'l' }])
  })

  it('makes a note larger around its middle, as one step with the text beside it', () => {
    const desk = new TestDesk([sticky('a', 0, 0), heading]).select('a', 't')
    desk.do('larger')
    expect(desk.bench.whole.get('a')).toMatchObject({ x: -12, y: -12, w: 125, h: 125 })
    desk.press('mod+z')
    expect(desk.bench.whole.get('a')).toMatchObject({ x: 0, w: 100 })
    expect(propsOf(desk, 't')).toMatchObject({ size: 'm' })
  })

  it('never makes a note too small to take hold of', () => {
    const desk = new TestDesk([{ ...sticky('a', 0, 0), w: 44, h: 60 }]).select('a')
    for (let times = 0; times < 4; times++) desk.do('smaller')
    expect(desk.bench.whole.get('a')).toMatchObject({ w: 40, h: 55 })
  })
})
