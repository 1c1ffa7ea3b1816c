import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { docOf, factsOf, sentBy, textIn, withText, written } from './test-updates.ts'

/** The text of a note, the ids that it held, and the document after somebody has taken it away. */
function takenAway(): { before: Y.Doc; doc: Y.Doc; held: (id: Y.ID) => boolean } {
  const { doc, updates } = written(withText('hej'), (doc) => doc.getMap('text').delete('note'))
  const before = docOf(updates[0]!)
  return { before, doc, held: ({ client, clock }) => client === doc.clientID && clock < 4 }
}

describe('words typed into a text', () => {
  it('are found though the text is gone, and what was typed on to them', () => {
    const { before, doc, held } = takenAway()
    const update = sentBy(before, (other) => {
      textIn(other).insert(1, 'AB')
      textIn(other).insert(3, 'CD')
      textIn(other).delete(2, 1)
      other.getMap('text').set('other', new Y.Text('not this'))
    })
    const facts = factsOf(doc, update)
    expect(facts).toMatchObject({ effective: true, gap: false, flaw: undefined })
    expect(facts.typedUnder(held).words).toBe('ACD')
  })

  it('are found in a text that was empty', () => {
    const { doc, updates } = written(withText(''), (doc) => doc.getMap('text').delete('note'))
    const before = docOf(updates[0]!)
    const update = sentBy(before, (other) => textIn(other).insert(0, 'first words'))
    expect(factsOf(doc, update).typedUnder(({ clock }) => clock === 0).words).toBe('first words')
  })

  it('are found with the ids that later words lean on', () => {
    const { before, doc, held } = takenAway()
    const first = sentBy(before, (other) => textIn(other).insert(3, 'one '), 7)
    const { items } = factsOf(doc, first).typedUnder(held)
    expect(items).toEqual([{ id: Y.createID(7, 0), length: 4 }])
    Y.applyUpdate(before, first)
    Y.applyUpdate(doc, first)
    const second = sentBy(before, (other) => textIn(other).insert(7, 'two'), 7)
    expect(factsOf(doc, second).typedUnder(({ client }) => client === 7).words).toBe('two')
  })

  it('are none where others write', () => {
    const { before, doc, held } = takenAway()
    const update = sentBy(before, (other) => void other.getMap('text').set('other', new Y.Text('not this')))
    expect(factsOf(doc, update).typedUnder(held)).toEqual({ words: '', items: [] })
  })
})
