import { expect, it } from 'vitest'
import { mostNotes, notesInGrid, wordsOfNotes } from './paste-as.ts'

const ids = () => {
  let made = 0
  return () => `n${++made}`
}

it('makes a note of each line, in rows around the pointer', () => {
  const notes = notesInGrid(['en', 'to', 'tre', 'fire'], { x: 0, y: 0 }, ids())
  expect(notes.map(({ x, y, texts }) => [x, y, texts?.['']])).toEqual([
    [-260, -170, 'en'],
    [-80, -170, 'to'],
    [100, -170, 'tre'],
    [-260, 10, 'fire'],
  ])
})

it('puts the cells of a row under each other on its note', () => {
  expect(
    wordsOfNotes([
      ['Kommunen', '', 'ringer'],
      ['', 'Lægen'],
    ]),
  ).toEqual(['Kommunen\nringer', 'Lægen'])
})

it('makes no more notes than anybody can look through', () => {
  expect(wordsOfNotes(Array.from({ length: 900 }, () => ['x']))).toHaveLength(mostNotes)
})
