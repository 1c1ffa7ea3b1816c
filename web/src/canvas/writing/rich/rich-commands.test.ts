import type { TextFormat } from '@samtavle/shared/shapes/shape'
import { EditorState, TextSelection, type Command } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { addressOf } from './address.ts'
import { activeIn, setLink, toggleLetters, toggleList } from './rich-commands.ts'
import { docOf, placeIn, richOf } from './rich-text.ts'
import { withoutStyles } from './schema.ts'

const bullet = (from: number, to: number): TextFormat => ({ from, to, list: 'bullet' })

/** A text with a selection, and what commands make of it. */
class Written {
  #state: EditorState

  constructor(words: string, [from, to]: readonly [number, number], formats: readonly TextFormat[] = []) {
    const doc = docOf({ words, formats })
    const selection = TextSelection.create(doc, placeIn(doc, from), placeIn(doc, to))
    this.#state = EditorState.create({ doc, selection })
  }

  do(command: Command): boolean {
    return command(this.#state, (tr) => (this.#state = this.#state.apply(tr)))
  }

  get rich() {
    return richOf(this.#state.doc)
  }

  get active() {
    return activeIn(this.#state)
  }
}

describe('a list', () => {
  it('takes in every line that is touched, and lets them all go again', () => {
    const written = new Written('Mål\ntid\nro', [5, 9])
    written.do(toggleList('bullet'))
    expect(written.rich).toEqual({ words: 'Mål\ntid\nro\n', formats: [bullet(4, 8), bullet(8, 11)] })
    expect(written.active.list).toBe('bullet')
    written.do(toggleList('bullet'))
    expect(written.rich).toEqual({ words: 'Mål\ntid\nro', formats: [] })
  })

  it('becomes one of the other kind', () => {
    const written = new Written('tid\n', [0, 0], [bullet(0, 4)])
    written.do(toggleList('ordered'))
    expect(written.rich.formats).toEqual([{ from: 0, to: 4, list: 'ordered' }])
  })
})

describe('letters', () => {
  it('are bold in all that is selected, and told to be only when all are', () => {
    const written = new Written('Husk tid', [0, 8], [{ from: 0, to: 4, bold: true }])
    expect(written.active.bold).toBe(false)
    written.do(toggleLetters('bold'))
    expect(written.rich.formats).toEqual([{ from: 0, to: 8, bold: true }])
    expect(written.active.bold).toBe(true)
  })
})

describe('a link', () => {
  const linked: readonly TextFormat[] = [{ from: 3, to: 6, link: 'https://vive.dk' }]

  it('is set on what is selected', () => {
    const written = new Written('se her', [3, 6])
    expect(written.do(setLink('vive.dk'))).toBe(true)
    expect(written.rich.formats).toEqual(linked)
  })

  it('is changed or taken away as a whole from within it', () => {
    const written = new Written('se her', [4, 4], linked)
    expect(written.active.link).toBe('https://vive.dk')
    written.do(setLink('mailto:kontakt@vive.dk'))
    expect(written.rich.formats).toEqual([{ from: 3, to: 6, link: 'mailto:kontakt@vive.dk' }])
    written.do(setLink(null))
    expect(written.rich.formats).toEqual([])
  })

  it('brings its own words where there are none', () => {
    const written = new Written('se ', [3, 3])
    written.do(setLink('https://vive.dk/'))
    expect(written.rich).toEqual({
      words: 'se vive.dk/',
      formats: [{ from: 3, to: 11, link: 'https://vive.dk/' }],
    })
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'nej', '//vive.dk', ''])(
    'never leads to %j',
    (address) => {
      const written = new Written('se her', [3, 6])
      expect(written.do(setLink(address))).toBe(false)
      expect(written.rich.formats).toEqual([])
    },
  )

  it.each([
    ['regionh.dk', 'https://regionh.dk'],
    [' https://vive.dk/a?b#c ', 'https://vive.dk/a?b#c'],
    ['lis@vive.dk', 'mailto:lis@vive.dk'],
  ])('takes %j for %j', (typed, address) => expect(addressOf(typed)).toBe(address))
})

it('keeps what style sheets say of pasted words as data, and nothing that would run', () => {
  const html = '<style>p{color:red}</style><p style="font-weight:700" onclick="a()">x style="y"</p>'
  expect(withoutStyles(html)).toBe('<p data-style="font-weight:700" data-onclick="a()">x style="y"</p>')
})
