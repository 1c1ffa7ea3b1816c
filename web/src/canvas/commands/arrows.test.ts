import { arrow, sticky } from '@samtavle/shared/board/test-board'
import { expect, it } from 'vitest'
import { TestDesk } from './test-desk.ts'

const desk = () => new TestDesk([sticky('a'), sticky('b', 300, 300), arrow('ab', 'a', 'b')])

it('changes how arrows get there, and begins new ones alike', () => {
  const here = desk().select('ab', 'a')
  here.do('arrow-elbow')
  expect(here.bench.whole.get('ab')?.props).toMatchObject({ route: 'elbow' })
  expect(here.bench.chosen.styles.get()).toEqual({ arrow: { route: 'elbow' } })
})

it('dashes the line and undashes it again', () => {
  const here = desk().select('ab')
  here.do('arrow-dash')
  expect(here.bench.whole.get('ab')?.props).toMatchObject({ dash: true })
  here.do('arrow-dash')
  expect(here.bench.whole.get('ab')?.props).toMatchObject({ dash: false })
})

it('turns an arrow round, and can not be asked of notes', () => {
  const here = desk().select('ab')
  here.do('arrow-turn')
  expect(here.bench.whole.get('ab')?.ends?.start.target).toBe('b')
  expect(here.select('a').do('arrow-turn')).toBe(false)
})
