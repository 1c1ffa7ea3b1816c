import * as fc from 'fast-check'
import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { countMarks } from './marks.ts'
import { wordsDelta } from './words-delta.ts'

const deed = fc.record({
  at: fc.nat(30),
  gone: fc.nat(4),
  fresh: fc.constantFrom('', 'a', 'ny', '😀', 'b\n'),
  bold: fc.boolean(),
})

function act(
  text: Y.Text,
  deeds: readonly { at: number; gone: number; fresh: string; bold: boolean }[],
): void {
  for (const { at, gone, fresh, bold } of deeds) {
    const from = Math.min(at, text.length)
    if (bold) text.format(from, gone, { bold: true })
    else
      text.applyDelta([{ retain: from }, { delete: Math.min(gone, text.length - from) }, { insert: fresh }])
  }
}

it('says what has become of the letters, and changes nothing', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 5 }), fc.array(deed, { maxLength: 5 }), (mine, theirs) => {
      const [here, there] = [new Y.Doc(), new Y.Doc()]
      here.getText('t').insert(0, 'begyndelsen')
      Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
      here.transact(() => act(here.getText('t'), mine))
      there.transact(() => act(there.getText('t'), theirs))
      const text = here.getText('t')
      let words = text.toJSON()
      text.observe((event) => {
        const marks = countMarks(text)
        words = applied(words, wordsDelta(event))
        expect(countMarks(text)).toBe(marks)
      })
      Y.applyUpdate(here, Y.encodeStateAsUpdate(there))
      expect(words).toBe(text.toJSON())
    }),
    { numRuns: 300, seed: 7, interruptAfterTimeLimit: 3_000 },
  )
})

function applied(words: string, delta: ReturnType<typeof wordsDelta>): string {
  let [made, at] = ['', 0]
  for (const { retain = 0, insert = '', delete: gone = 0 } of delta) {
    made += words.slice(at, at + retain) + insert
    at += retain + gone
  }
  return made + words.slice(at)
}
