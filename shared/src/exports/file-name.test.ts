import { describe, expect, it } from 'vitest'
import { fileName } from './file-name.ts'

describe('a file name', () => {
  it('is the board’s title, Danish letters and all', () => {
    expect(fileName('Ledelse på tværs: ærø & ål', 'svg', 'da')).toBe('Ledelse på tværs ærø & ål.svg')
  })
  it.each([
    ['../../etc/passwd', 'etc passwd.png'],
    ['a\\b:c*d?"<>|', 'a b c d.png'],
    ['.skjult. ', 'skjult.png'],
    ['gpj.\u202eexe', 'gpj. exe.png'],
    ['a\r\nContent-Type: text/html', 'a Content-Type text html.png'],
    ['con', 'Tavle.png'],
    ['   ', 'Tavle.png'],
    ['\u0000', 'Tavle.png'],
    ['\ud800', 'Tavle.png'],
  ])('makes %j harmless', (title, name) => expect(fileName(title, 'png', 'da')).toBe(name))
  it('is never longer than a file system takes', () => {
    expect(fileName('å'.repeat(500), 'json', 'da')).toBe(`${'å'.repeat(80)}.json`)
  })
  it('has a name for a board without one', () => expect(fileName('', 'pdf', 'en')).toBe('Board.pdf'))
})
