import { putFormats, writeWords } from '@samtavle/shared/board/formats/marks'
import { replaceText } from '@samtavle/shared/board/replace-text'
import type { TextFormat } from '@samtavle/shared/shapes/shape'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { apply, type TextEdit } from '../text-edit.ts'
import { carriedFormats } from './carried-formats.ts'
import { readRich, RichBinding, type RichField } from './rich-binding.ts'
import type { RichText } from './rich-text.ts'

/** As much of an editor as the binding needs, and somebody who writes in it. */
class TestSurface implements RichField {
  rich: RichText = { words: '', formats: [] }
  selection: readonly [number, number] = [0, 0]
  isComposing = false

  show(rich: RichText, selection: readonly [number, number]): void {
    this.rich = rich
    this.selection = selection
  }

  /** As typing does: behind the caret, or over what is selected. */
  put(insert: string, formats: readonly TextFormat[] = []): void {
    const [from, to] = this.selection
    this.change({ at: from, remove: to - from, insert }, formats)
  }

  change(edit: TextEdit, formats: readonly TextFormat[] = []): void {
    this.rich = {
      words: apply(this.rich.words, edit),
      formats: carriedFormats(this.rich.formats, edit, formats),
    }
    const end = edit.at + edit.insert.length
    this.selection = [end, end]
  }
}

/** One person's page with a note open for writing. */
class Writer {
  readonly doc = new Y.Doc()
  readonly surface = new TestSurface()
  saved = true
  timesFull = 0
  binding: RichBinding | undefined
  readonly #texts = this.doc.getMap<Y.Text>('text')

  get text(): Y.Text | undefined {
    return this.#texts.get('note')
  }

  open(most = 100): void {
    const binding = new RichBinding({
      field: this.surface,
      text: () => this.text,
      write: ({ words, formats }) =>
        this.doc.transact(() => {
          const text = this.text ?? this.#texts.set('note', new Y.Text())
          replaceText(text, words)
          putFormats(text, formats)
        }),
      isSaved: () => this.saved,
      most,
      onChange: () => {},
      onFull: () => this.timesFull++,
    })
    const rich = readRich(this.text)
    this.surface.show(rich, [rich.words.length, rich.words.length])
    this.doc.on('afterTransaction', () => binding.onReplaced())
    this.binding = binding
  }

  type(insert: string, formats: readonly TextFormat[] = []): void {
    this.surface.put(insert, formats)
    this.binding?.onInput()
  }

  format(formats: readonly TextFormat[]): void {
    this.surface.rich = { ...this.surface.rich, formats }
    this.binding?.onInput()
  }
}

/** Lets each hear what the other has done since. */
function exchange(...[a, b]: [Writer, Writer]): void {
  const [toB, toA] = [Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(b.doc)]
  Y.applyUpdate(a.doc, toA, 'server')
  Y.applyUpdate(b.doc, toB, 'server')
}

const bold = (from: number, to: number): TextFormat => ({ from, to, bold: true })

let ann: Writer
let bo: Writer
beforeEach(() => {
  ann = new Writer()
  bo = new Writer()
  ann.doc.getMap('text').set('note', new Y.Text('Fælles mål'))
  exchange(ann, bo)
})

function open(most?: number): void {
  ann.open(most)
  bo.open(most)
}

describe('two people in one note', () => {
  it('both see what one makes bold while the other writes', () => {
    open()
    ann.format([bold(0, 6)])
    bo.type(' i 2027')
    exchange(ann, bo)
    for (const { surface } of [ann, bo])
      expect(surface.rich).toEqual({ words: 'Fælles mål i 2027', formats: [bold(0, 6)] })
    expect(bo.surface.selection).toEqual([17, 17])
  })

  it('both formats hold where they overlap', () => {
    open()
    ann.format([bold(0, 6)])
    bo.format([{ from: 3, to: 10, italic: true }])
    exchange(ann, bo)
    for (const { surface } of [ann, bo])
      expect(surface.rich.formats).toEqual([
        bold(0, 3),
        { from: 3, to: 6, bold: true, italic: true },
        { from: 6, to: 10, italic: true },
      ])
  })

  it('keep their carets and selections at their words', () => {
    open()
    ann.surface.selection = [7, 10]
    bo.surface.selection = [0, 0]
    bo.type('Vores ')
    exchange(ann, bo)
    expect(ann.surface.selection).toEqual([13, 16])
  })

  it('write into a list and end it at the same time without losing a line', () => {
    open()
    ann.surface.show(ann.surface.rich, [10, 10])
    ann.surface.change({ at: 10, remove: 0, insert: '\n' })
    ann.format([{ from: 0, to: 11, list: 'bullet' }])
    exchange(ann, bo)
    bo.surface.selection = [10, 10]
    bo.type('ene')
    ann.format([])
    exchange(ann, bo)
    for (const { surface } of [ann, bo])
      expect(surface.rich).toEqual({ words: 'Fælles målene\n', formats: [] })
  })

  it('one composes a character while the other writes and formats, and neither is disturbed', () => {
    open()
    ann.surface.isComposing = true
    ann.type('に', [bold(0, 1)])
    bo.surface.selection = [0, 0]
    bo.type('Vores ')
    bo.format([{ from: 0, to: 5, italic: true }])
    exchange(ann, bo)
    expect(ann.surface.rich.words).toBe('Fælles målに')
    ann.surface.change({ at: 10, remove: 1, insert: '日本' }, [bold(0, 2)])
    ann.surface.isComposing = false
    ann.binding?.onInput()
    exchange(ann, bo)
    for (const { surface } of [ann, bo])
      expect(surface.rich).toEqual({
        words: 'Vores Fælles mål日本',
        formats: [{ from: 0, to: 5, italic: true }, bold(16, 18)],
      })
    expect(ann.surface.selection).toEqual([18, 18])
  })
})

describe('somebody who only looks on', () => {
  it('writes nothing, whatever others set over each other', () => {
    open()
    const cy = new Writer()
    exchange(ann, cy)
    cy.open()
    let written = 0
    cy.doc.on('update', (_update, origin) => (written += origin === 'server' ? 0 : 1))
    ann.format([bold(0, 6)])
    bo.format([bold(3, 10)])
    exchange(ann, bo)
    bo.surface.selection = [4, 4]
    bo.type('!')
    ann.format([bold(0, 10)])
    exchange(ann, bo)
    exchange(ann, cy)
    expect(cy.surface.rich.words).toBe('Fæll!es mål')
    expect(written).toBe(0)
  })
})

describe('a note whose text the server makes anew while somebody writes in it', () => {
  it('keeps what was on its way to the old one, set as it was', () => {
    open()
    const asServerHas = Y.encodeStateAsUpdate(ann.doc)
    ann.saved = false
    ann.type(' i 2027', [bold(3, 7)])
    const server = new Y.Doc()
    Y.applyUpdate(server, asServerHas)
    server.transact(() => {
      const text = new Y.Text()
      server.getMap('text').set('note', text)
      writeWords(text, 'Fælles mål', [{ from: 0, to: 6, italic: true }])
    })
    Y.applyUpdate(ann.doc, Y.encodeStateAsUpdate(server), 'server')
    const expected = {
      words: 'Fælles mål i 2027',
      formats: [{ from: 0, to: 6, italic: true }, bold(13, 17)],
    }
    expect(readRich(ann.text)).toEqual(expected)
    expect(ann.surface.rich).toEqual(expected)
  })
})

describe('a text that has no room for more', () => {
  it('takes of what is pasted what fits, and says so once', () => {
    open(12)
    ann.type('x'.repeat(50), [bold(0, 50)])
    ann.type('y')
    expect(ann.surface.rich).toEqual({ words: 'Fælles målxx', formats: [bold(10, 12)] })
    expect(ann.timesFull).toBe(1)
    expect(ann.surface.selection).toEqual([12, 12])
  })
})
