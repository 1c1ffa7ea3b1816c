import { expect, it } from 'vitest'
import { rankWords, scoreWords } from './score-words.ts'

it('says how many dots and which place, in words', () => {
  expect(scoreWords({ dots: 5, rank: 2, tied: true }, 'da')).toBe('5 prikker, delt andenplads')
  expect(scoreWords({ dots: 1, rank: 1, tied: false }, 'da')).toBe('1 prik, førsteplads')
  expect(scoreWords({ dots: 1, rank: 11, tied: false }, 'da')).toBe('1 prik, 11. plads')
  expect(scoreWords({ dots: 35, rank: 3, tied: false, unit: 'points' }, 'da')).toBe('35 point, tredjeplads')
  expect(scoreWords({ dots: 1, rank: 2, tied: true }, 'en')).toBe('1 dot, tied for second place')
  expect(scoreWords({ dots: 12, rank: 12, tied: false }, 'en')).toBe('12 dots, 12th place')
})

it('writes a rank as people do', () => {
  const ranks = [1, 2, 3, 4, 11, 12, 13, 21, 22, 112].map((rank) =>
    rankWords({ dots: 1, rank, tied: false }, 'en'),
  )
  expect(ranks).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '112th'])
  expect(rankWords({ dots: 1, rank: 2, tied: true }, 'da')).toBe('delt 2.')
})
