import { setFormat } from '@samtavle/shared/board/commands/format-text'
import { writeText } from '@samtavle/shared/board/commands/write-text'
import { mostFormats } from '@samtavle/shared/board/formats/format-kinds'
import type { Shape } from '@samtavle/shared/shapes/registry'
import * as Y from 'yjs'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from '../log/document-of.ts'
import { isSame, summaryOf } from '../log/summary.ts'
import { TestCourt, type TestPage } from './test-court.ts'

const words = 'en fed tanke\nog en til\n'
const formats = {
  '': [
    { from: 0, to: 13, list: 'bullet' },
    { from: 3, to: 6, bold: true, link: 'https://a.dk' },
  ],
} as const

let court: TestCourt
let bo: TestPage
let cy: TestPage
let fie: TestPage

/** A note of Bo's with formats and a template's frame, while all keep to their own. */
beforeEach(() => {
  court = new TestCourt()
  fie = court.page('fie', 'facilitator')
  fie.add({
    id: 'frame',
    type: 'frame',
    x: 900,
    y: 0,
    w: 900,
    h: 900,
    layer: 'template',
    author: null,
    texts: { title: 'Trin' },
  })
  bo = court.page('bo')
  bo.add({ id: 'note', texts: { '': words }, formats, parent: null })
  expect(court.judge(fie, bo).map(({ kind }) => kind)).toEqual(['applied', 'applied'])
  cy = court.page('cy')
  court.tell(fie, bo)
  court.law.policy = { add: true, edit: 'own', move: 'own' }
})

function expectEverywhere(id: string, shape: Shape | undefined): void {
  court.tell(fie, bo, cy)
  for (const board of [court.board, fie.board, bo.board, cy.board]) expect(board.get(id)).toEqual(shape)
}

const text = () => cy.board.text('note', '')

const judged = (page: TestPage, harm: (text: Y.Text) => void, key = 'note') => {
  const text = page.doc.getMap('text').get(key)
  if (text instanceof Y.Text) page.doc.transact(() => harm(text))
  return court.judge(page).map((outcome) => (outcome.kind === 'refuse' ? outcome.why : outcome.kind))
}

/** Two make the same words bold at once, and then one mark of each kind is too many. */
const doubled = () => {
  court.law.policy = { add: true, edit: 'all', move: 'all' }
  bo.run(setFormat('note', '', 0, 20, { italic: true }))
  cy.run(setFormat('note', '', 0, 20, { italic: true }))
  court.judge(bo, cy)
}

/** What a stock client sends when it has heard the last that went out. */
const stock = () => {
  const doc = new Y.Doc()
  const sent: Uint8Array[] = []
  for (const update of court.sent.slice(0, -1)) Y.applyUpdate(doc, update)
  doc.on('update', (update: Uint8Array, origin: unknown) => void (origin !== 'heard' && sent.push(update)))
  Y.applyUpdate(doc, court.sent.at(-1) ?? new Uint8Array(), 'heard')
  return sent
}

describe('the formats of another’s note', () => {
  const harms = {
    'made bold': () => cy.force(setFormat('note', '', 0, 23, { bold: true })),
    'made plain': () => cy.force(setFormat('note', '', 0, 23, { bold: null, link: null, list: null })),
    'given another link': () => cy.force(setFormat('note', '', 2, 9, { link: 'https://evil.dk' })),
    'listed otherwise': () => cy.force(setFormat('note', '', 0, 23, { list: 'ordered' })),
    'written over in bold': () =>
      cy.doc.transact(() =>
        text()?.applyDelta([{ retain: 4 }, { delete: 5 }, { insert: 'evil', attributes: { italic: true } }]),
      ),
    'erased and written anew without them': () =>
      cy.doc.transact(() => text()?.applyDelta([{ delete: words.length }, { insert: words }])),
    'another text with the same words': () =>
      cy.doc.transact(() => cy.board.write.text('note', '').insert(0, words)),
    'marked in words that are also changed': () =>
      cy.doc.transact(() => {
        text()?.insert(4, 'evil')
        text()?.format(5, 15, { strike: true, bold: null })
      }),
  }
  for (const [what, harm] of Object.entries(harms)) {
    it(`stand again as before, in the same update: ${what}`, () => {
      const before = court.board.get('note')
      const sent = court.sent.length
      harm()
      expect(court.judge(cy)).toEqual([{ kind: 'put-back' }])
      expect(court.sent.length - sent).toBe(1)
      expect(Buffer.from(court.sent.at(-1) ?? []).includes('evil')).toBe(false)
      expect(before?.formats).toEqual(formats)
      expectEverywhere('note', before)
    })
  }

  it('stand again while honest work of the same hand stays', () => {
    cy.add({ id: 'mine', texts: { '': 'mit' }, parent: null })
    cy.run(setFormat('mine', '', 0, 3, { italic: true }))
    cy.force(setFormat('note', '', 0, 9, { bold: true }))
    expect(court.judge(cy).map(({ kind }) => kind)).toEqual(['applied', 'applied', 'put-back'])
    expect(court.board.get('mine')?.formats).toEqual({ '': [{ from: 0, to: 3, italic: true }] })
    expect(court.board.get('note')?.formats).toEqual(formats)
  })

  it('stand again around what its author writes and sets at the same moment', () => {
    cy.force(setFormat('note', '', 0, 23, { bold: null, link: null, strike: true }))
    bo.run(writeText('note', '', words.replace('tanke', 'stor tanke')))
    bo.run(setFormat('note', '', 0, 2, { italic: true }))
    court.judge(cy, bo)
    const after = court.board.get('note')
    expect(after?.texts['']).toBe(words.replace('tanke', 'stor tanke'))
    expect(after?.formats?.['']).toEqual([
      { from: 0, to: 18, list: 'bullet' },
      { from: 0, to: 2, italic: true },
      { from: 3, to: 6, bold: true, link: 'https://a.dk' },
    ])
    expectEverywhere('note', after)
  })

  it('are its author’s to change, and everybody’s where the step says so', () => {
    bo.run(setFormat('note', '', 0, 2, { bold: true }))
    court.law.policy = { add: true, edit: 'all', move: 'none' }
    cy.run(setFormat('note', '', 10, 12, { strike: true }))
    expect(court.judge(bo, cy).map(({ kind }) => kind)).toEqual(['applied', 'applied'])
    court.tell(bo, cy)
    expect(court.board.get('note')?.formats?.['']).toHaveLength(4)
    expectEverywhere('note', court.board.get('note'))
  })

  it('are nobody’s whose step lets them only move', () => {
    court.law.policy = { add: true, edit: 'none', move: 'all' }
    bo.force(setFormat('note', '', 0, 2, { bold: true }))
    expect(court.judge(bo)).toEqual([{ kind: 'put-back' }])
  })
})

describe('marks that no page makes', () => {
  it('end the visit: of another kind, of another value, pictures', () => {
    expect(judged(cy, (text) => text.format(0, 3, { color: 'red' }))).toEqual(['flaw'])
    expect(judged(bo, (text) => text.format(0, 3, { link: 'javascript:alert(1)' }))).toEqual(['flaw'])
    expect(judged(fie, (text) => text.insertEmbed(0, { image: 'x' }))).toEqual(['flaw'])
  })

  it('are put back where no words may be set, also by those who lead', () => {
    expect(judged(fie, (text) => text.format(0, 4, { bold: true }), 'frame:title')).toEqual(['put-back'])
    court.tell(fie)
    expect(fie.board.text('frame', 'title')?.toDelta()).toEqual([{ insert: 'Trin' }])
  })

  it('are put back when they are too many, seen or unseen', () => {
    const letters = Array.from({ length: mostFormats.marks }, (_, n) => (n % 2 === 0 ? { bold: true } : {}))
    const many = (text: Y.Text) =>
      text.applyDelta([...letters, { bold: true }].map((attributes) => ({ insert: 'x', attributes })))
    expect(judged(bo, many)).toEqual(['put-back'])
    expect(court.board.get('note')?.formats).toEqual(formats)
  })
})

describe('what stock clients tidy up', () => {
  it('sends nobody away who only looks on, and is not done', () => {
    doubled()
    const looking = court.page('ole', 'observer')
    const before = court.board.get('note')
    const updates = stock()
    expect(updates).toHaveLength(1)
    looking.outbox.push(...updates)
    expect(court.judge(looking).map(({ kind }) => kind)).toEqual(['known'])
    expect(court.board.get('note')).toBe(before)
  })

  it('is not what our own pages do, nor the reading of a log', () => {
    doubled()
    bo.outbox.length = 0
    court.tell(fie, bo, cy)
    expect([...fie.outbox, ...bo.outbox, ...cy.outbox]).toEqual([])
    expect(isSame(summaryOf(documentOf(court.sent)), summaryOf(court.board.doc))).toBe(true)
  })
})
