import { replaceText } from '@samtavle/shared/board/replace-text'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { DividedField } from './divided-field.ts'
import { TestArea } from './test-area.ts'
import { bindText } from './text-binding.ts'

/** One person's page with a note open for writing. */
class Writer {
  readonly doc = new Y.Doc()
  readonly area = new TestArea()
  readonly field = new DividedField(this.area as unknown as HTMLTextAreaElement)
  saved = true
  timesFull = 0
  readonly #texts = this.doc.getMap<Y.Text>('text')

  get words(): string | undefined {
    return this.#texts.get('note')?.toJSON()
  }

  open(most = 100): void {
    bindText({
      field: this.field,
      text: () => this.#texts.get('note'),
      observe: (listener) => {
        this.doc.on('afterTransaction', listener)
        return () => this.doc.off('afterTransaction', listener)
      },
      write: (words) => this.doc.transact(() => replaceText(this.#texts.get('note') ?? this.make(), words)),
      isSaved: () => this.saved,
      most,
      onChange: () => {},
      onFull: () => this.timesFull++,
    })
  }

  make(words = ''): Y.Text {
    const text = new Y.Text(words)
    this.#texts.set('note', text)
    return text
  }

  /** What somebody else does with the note, as the server sends it on. */
  hear(change: (texts: Y.Map<Y.Text>) => void): void {
    const other = new Y.Doc()
    Y.applyUpdate(other, this.asServerHas)
    other.transact(() => change(other.getMap('text')))
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other), 'server')
  }

  /** From now on nothing more of ours gets through. */
  stall(): void {
    this.asServerHas = Y.encodeStateAsUpdate(this.doc)
    this.saved = false
  }

  asServerHas: Uint8Array = new Uint8Array()
}

const put = (words: string) => (texts: Y.Map<Y.Text>) => void texts.set('note', new Y.Text(words))

let ann: Writer
beforeEach(() => {
  ann = new Writer()
  ann.make('Fælles mål')
})

/** Everything so far is on the server, and the note is open. */
function begin(most?: number): void {
  ann.open(most)
  ann.stall()
  ann.saved = true
}

describe('a note whose text the server makes anew while somebody writes in it', () => {
  it('is written on in the new text', () => {
    begin()
    ann.hear(put('Fælles mål'))
    ann.area.type('!')
    expect(ann.words).toBe('Fælles mål!')
    expect(ann.field.text).toBe('Fælles mål!')
  })

  it('is followed there, whatever others write in it', () => {
    begin()
    ann.hear(put('Fælles mål'))
    ann.stall()
    ann.hear((texts) => texts.get('note')?.insert(0, 'Vores '))
    expect(ann.field.text).toBe('Vores Fælles mål')
    expect(ann.field.selection).toEqual([16, 16])
  })

  it('keeps what was on its way to the old one', () => {
    begin()
    ann.saved = false
    ann.area.type(' i 2027')
    ann.hear(put('Fælles mål'))
    expect(ann.words).toBe('Fælles mål i 2027')
    expect(ann.field.text).toBe('Fælles mål i 2027')
    expect(ann.field.selection).toEqual([17, 17])
  })

  it('keeps it beside what others had written', () => {
    begin()
    ann.saved = false
    ann.area.type(' i 2027')
    ann.hear((texts) => texts.get('note')?.insert(0, 'Vores '))
    ann.hear(put('Vores Fælles mål'))
    expect(ann.words).toBe('Vores Fælles mål i 2027')
  })

  it('takes nothing back that was put back long since', () => {
    begin()
    ann.area.type(' i 2027')
    ann.hear(put('Fælles mål'))
    expect(ann.words).toBe('Fælles mål')
    expect(ann.field.text).toBe('Fælles mål')
  })

  it('leaves alone what is being composed, and takes it in at the end', () => {
    begin()
    ann.area.startComposing('に')
    ann.hear(put('Vores fælles mål'))
    expect(ann.area.value).toBe('Fælles målに')
    ann.area.endComposing('に', '日本')
    expect(ann.words).toBe('Vores fælles mål日本')
    expect(ann.field.text).toBe('Vores fælles mål日本')
  })

  it('keeps both what is being composed and what was on its way', () => {
    begin()
    ann.saved = false
    ann.area.type('!')
    ann.area.startComposing('に')
    ann.hear(put('Fælles mål'))
    expect(ann.words).toBe('Fælles mål!')
    ann.area.endComposing('に', '日本')
    expect(ann.words).toBe('Fælles mål!日本')
  })

  it('is made again when it is gone and somebody goes on writing', () => {
    begin()
    ann.hear((texts) => texts.delete('note'))
    expect(ann.field.text).toBe('')
    ann.area.type('Ny')
    ann.area.type('t')
    expect(ann.words).toBe('Nyt')
  })
})

describe('a text that has no room for more', () => {
  it('takes of what is pasted what fits, and says so', () => {
    begin(12)
    ann.area.setSelectionRange(6, 6)
    ann.area.type('x'.repeat(1_000_000))
    expect(ann.words).toBe('Fællesxx mål')
    expect(ann.field.text).toBe('Fællesxx mål')
    expect(ann.field.selection).toEqual([8, 8])
    expect(ann.timesFull).toBe(1)
  })

  it('says so once, until there is room again', () => {
    begin(10)
    for (const letter of 'abc') ann.area.type(letter)
    expect(ann.timesFull).toBe(1)
    ann.area.setSelectionRange(6, 10)
    ann.area.type('')
    ann.area.type(' her.')
    expect(ann.words).toBe('Fælles her')
    expect(ann.timesFull).toBe(2)
  })

  it('stays as long as it was when it came from elsewhere, and can be shortened', () => {
    begin(5)
    ann.area.type('!')
    expect(ann.words).toBe('Fælles mål')
    ann.area.setSelectionRange(0, 7)
    ann.area.type('M')
    expect(ann.words).toBe('Mmål')
  })

  it('takes in no half emoji', () => {
    begin(13)
    ann.area.type('🙂🙂')
    expect(ann.words).toBe('Fælles mål🙂')
  })

  it('takes what was composed as far as there is room', () => {
    begin(11)
    ann.area.startComposing('に')
    ann.area.endComposing('に', '日本')
    expect(ann.words).toBe('Fælles mål日')
    expect(ann.timesFull).toBe(1)
  })
})
