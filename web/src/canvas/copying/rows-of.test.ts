import { describe, expect, it } from 'vitest'
import { rowsOf, textOfRows } from './rows-of.ts'

describe('what is pasted from elsewhere', () => {
  it('is a list when it has lines, without its bullets, numbers and boxes', () => {
    const text = '- Fælles mål\r\n• Én indgang\n3. Mindre dobbeltarbejde\n\n[x] Tillid\n☐ Tid'
    expect(rowsOf(text)).toEqual([
      ['Fælles mål'],
      ['Én indgang'],
      ['Mindre dobbeltarbejde'],
      ['Tillid'],
      ['Tid'],
    ])
  })

  it('keeps a year, a minus and a dash within the words', () => {
    expect(rowsOf('2026 er året\n-5 grader\nKommune – region')).toEqual([
      ['2026 er året'],
      ['-5 grader'],
      ['Kommune – region'],
    ])
  })

  it('is rows of cells when it comes from a spreadsheet, line breaks within a cell too', () => {
    expect(rowsOf('Hvem\tHvad\nKommunen\t"Ringer\ntil borgeren"\n\t\n')).toEqual([
      ['Hvem', 'Hvad'],
      ['Kommunen', 'Ringer\ntil borgeren'],
    ])
  })

  it('takes quotes that nobody closed as they stand', () => {
    expect(rowsOf('"Vi\tkender\nikke "hinanden"\tendnu')).toEqual([
      ['"Vi', 'kender'],
      ['ikke "hinanden"', 'endnu'],
    ])
  })

  it.each(['', '  \n\t\n'])('is nothing when there are no words: %j', (text) =>
    expect(rowsOf(text)).toEqual([]),
  )
})

describe('rows for a spreadsheet', () => {
  it('come back as they went', () => {
    const rows = [
      ['Felt', 'Tekst'],
      ['Åbning', 'To\nlinjer og "anførsel"'],
    ]
    expect(rowsOf(textOfRows(rows))).toEqual(rows)
  })

  it('never become a formula', () => {
    expect(textOfRows([['=HYPERLINK("x")']])).toContain("'=HYPERLINK")
  })
})
