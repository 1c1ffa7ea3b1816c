import { describe, expect, it } from 'vitest'
import { rowsOfList, rowsOfSheet } from './rows-of.ts'
import { textOfRows } from './text-of-rows.ts'

describe('what is pasted from elsewhere', () => {
  it('is a list when it has lines, without its bullets, numbers and boxes', () => {
    const text = '- Fælles mål\r\n• Én indgang\n3. Mindre dobbeltarbejde\n\n[x] Tillid\n☐ Tid'
    expect(rowsOfList(text)).toEqual([
      ['Fælles mål'],
      ['Én indgang'],
      ['Mindre dobbeltarbejde'],
      ['Tillid'],
      ['Tid'],
    ])
  })

  it('keeps a year, a minus and a dash within the words', () => {
    expect(rowsOfList('2026 er året\n-5 grader\nKommune – region')).toEqual([
      ['2026 er året'],
      ['-5 grader'],
      ['Kommune – region'],
    ])
  })

  it('is rows of cells when it comes from a spreadsheet, line breaks within a cell too', async () => {
    expect(await rowsOfSheet('Hvem\tHvad\nKommunen\t"Ringer\ntil borgeren"\n\t\n')).toEqual([
      ['Hvem', 'Hvad'],
      ['Kommunen', 'Ringer\ntil borgeren'],
    ])
  })

  it('takes quotes that nobody closed as they stand', async () => {
    expect(await rowsOfSheet('"Vi\tkender\nikke "hinanden"\tendnu')).toEqual([
      ['"Vi', 'kender'],
      ['ikke "hinanden"', 'endnu'],
    ])
  })

  it.each(['', '  \n\t\n'])('is nothing when there are no words: %j', async (text) => {
    expect(await rowsOfSheet(text)).toEqual([])
  })
})

describe('rows for a spreadsheet', () => {
  it('come back as they went', async () => {
    const rows = [
      ['Felt', 'Tekst'],
      ['Åbning', 'To\nlinjer og "anførsel"'],
      ['""', 'Et\ttrin'],
    ]
    expect(await rowsOfSheet(textOfRows(rows))).toEqual(rows)
  })

  it('never become a formula', () => {
    expect(textOfRows([['=HYPERLINK("x")']])).toContain("'=HYPERLINK")
  })
})
