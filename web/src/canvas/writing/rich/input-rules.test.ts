import { inputRules, undoInputRule } from 'prosemirror-inputrules'
import { EditorState, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { describe, expect, it } from 'vitest'
import { listRules } from './input-rules.ts'
import { docOf, richOf } from './rich-text.ts'

/** As much of an editor as typing takes. */
class Typist {
  readonly #rules = inputRules({ rules: listRules })
  #state = EditorState.create({ doc: docOf({ words: '', formats: [] }), plugins: [this.#rules] })

  type(letters: string): this {
    for (const letter of letters) this.#put(letter)
    return this
  }

  /** As Backspace and Ctrl+Z do first. */
  takeBack(): boolean {
    return undoInputRule(this.#state, (tr) => (this.#state = this.#state.apply(tr)))
  }

  nextLine(): this {
    this.#state = this.#state.apply(this.#state.tr.split(this.#state.selection.from))
    return this
  }

  get words() {
    return richOf(this.#state.doc).words
  }

  get lists() {
    return richOf(this.#state.doc).formats.map(({ list }) => list)
  }

  #put(letter: string): void {
    const { from, to } = this.#state.selection
    const view = { state: this.#state, composing: false, dispatch: this.#dispatch }
    const plain = () => this.#state.tr.insertText(letter, from, to)
    const taken = this.#rules.props.handleTextInput?.call(
      this.#rules,
      view as unknown as EditorView,
      from,
      to,
      letter,
      plain,
    )
    if (taken !== true) this.#dispatch(plain())
  }

  readonly #dispatch = (tr: EditorState['tr']) => {
    this.#state = this.#state.apply(tr.setSelection(TextSelection.create(tr.doc, tr.selection.to)))
  }
}

const typed = (letters: string) => new Typist().type(letters)

describe('a list', () => {
  it.each([
    ['- ', 'bullet'],
    ['* ', 'bullet'],
    ['1. ', 'ordered'],
    ['1) ', 'ordered'],
  ])('begins with «%s» at the beginning of a line', (signs, kind) => {
    const written = typed(`${signs}Ring til kommunen`)
    expect([written.words, written.lists]).toEqual(['Ring til kommunen\n', [kind]])
  })

  it.each(['2. ', 'kl. 1. ', '11. ', '- 1. ', '1.5 '])('does not begin with «%s»', (letters) => {
    expect(typed(letters).lists).not.toContain('ordered')
  })

  it('gives the signs back to whoever meant them', () => {
    const written = typed('1. ')
    expect(written.takeBack()).toBe(true)
    expect([written.type('behandling').words, written.lists]).toEqual(['1. behandling', []])
  })

  it.each(['1. marts', '1. Maj ', '1. juli.', '1. december kl. 9', '1. october'])(
    'is not what «%s» begins',
    (date) => {
      const written = typed(date)
      expect([written.words, written.lists]).toEqual([date, []])
    },
  )

  it.each(['1. Majoriteten', '1. junior'])('is what «%s» begins', (words) => {
    expect(typed(words).lists).toEqual(['ordered'])
  })

  it('has a month in any item but the first', () => {
    const written = typed('1. Ring').nextLine().type('marts er for sent')
    expect(written.words).toContain('Ring\nmarts er for sent')
  })
})
