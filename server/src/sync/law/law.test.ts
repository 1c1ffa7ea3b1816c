import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import { setStyle } from '@samtavle/shared/board/commands/set-style'
import { setTitle } from '@samtavle/shared/board/commands/set-title'
import { writeText } from '@samtavle/shared/board/commands/write-text'
import { most } from '@samtavle/shared/board/flaw-in'
import type { Shape } from '@samtavle/shared/shapes/registry'
import * as Y from 'yjs'
import { beforeEach, describe, expect, it } from 'vitest'
import { isTheirs } from './admit.ts'
import { TestCourt, type TestPage } from './test-court.ts'

const own = { add: true, edit: 'own', move: 'own' } as const
const move = (id: string, x: number) => placeShapes({ [id]: [x, 0, 160, 160, 0] })

let court: TestCourt
let bo: TestPage
let cy: TestPage
let fie: TestPage

/** A board with a template's frame and a note of Bo's, which everybody has seen. */
beforeEach(() => {
  court = new TestCourt()
  fie = court.page('fie', 'facilitator')
  fie.add({ id: 'frame', type: 'frame', x: -500, y: -500, w: 900, h: 900, layer: 'template', author: null })
  bo = court.page('bo')
  bo.add({ id: 'note', texts: { '': 'en tanke' }, parent: null })
  expect(court.judge(fie, bo).map(({ kind }) => kind)).toEqual(['applied', 'applied'])
  cy = court.page('cy')
  court.tell(fie, bo)
  court.law.policy = own
})

/** Everybody has the same, and it is `shape`. */
function expectEverywhere(id: string, shape: Shape | undefined): void {
  court.tell(fie, bo, cy)
  for (const board of [court.board, fie.board, bo.board, cy.board]) expect(board.get(id)).toEqual(shape)
}

describe('what somebody may not', () => {
  const harms = {
    'move the note of another': () => cy.force(move('note', 999)),
    'recolour it': () => cy.force(setStyle(['note'], { color: 'rose' })),
    'write in it': () => cy.force(writeText('note', '', 'andre ord')),
    'delete it': () => cy.force(deleteShapes(['note'])),
    'put another text where its text stands': () =>
      cy.doc.transact(() => cy.board.write.text('note', '').insert(0, 'en tanke')),
    'take its text away': () => cy.doc.getMap('text').delete('note'),
    'make it theirs': () =>
      cy.doc.getMap('props').set('note', { ...(cy.doc.getMap('props').get('note') as object), author: 'cy' }),
  }
  for (const [what, harm] of Object.entries(harms)) {
    it(`stands again as before in the same update: ${what}`, () => {
      const before = court.board.get('note')
      const sent = court.sent.length
      harm()
      expect(court.judge(cy)).toEqual([{ kind: 'put-back' }])
      expect(court.sent.length - sent).toBe(1)
      expectEverywhere('note', before)
      expect(court.board.text('note', '')?.toJSON()).toBe('en tanke')
    })
  }

  it('is to write in the note of another anywhere, again and again', () => {
    const before = court.board.get('note')
    for (const words of ['en X tanke', 'Xen tanke', 'en tankeX', 'en tXanke', 'en', 'en tYanke']) {
      cy.force(writeText('note', '', words))
      expect(court.judge(cy)).toEqual([{ kind: 'put-back' }])
      court.tell(cy)
      expect(court.board.get('note')).toEqual(before)
    }
    expectEverywhere('note', before)
  })

  it('is a change of the template, whatever the step says', () => {
    court.law.policy = { add: true, edit: 'all', move: 'all' }
    const before = court.board.get('frame')
    cy.force(move('frame', 5))
    cy.force(deleteShapes(['frame']))
    cy.add({ id: 'mine', type: 'frame', layer: 'template', author: null })
    expect(court.judge(cy).map(({ kind }) => kind)).toEqual(['put-back', 'put-back', 'put-back'])
    expectEverywhere('frame', before)
    expectEverywhere('mine', undefined)
  })

  it('is to sign with the name of another', () => {
    cy.add({ id: 'forged', author: 'bo' })
    fie.add({ id: 'forged-too', author: 'bo' })
    expect(court.judge(cy, fie).map(({ kind }) => kind)).toEqual(['put-back', 'put-back'])
    expectEverywhere('forged', undefined)
    expectEverywhere('forged-too', undefined)
  })

  it('is to hang the note of another on a frame, though the frame is deleted in the same update', () => {
    const before = [court.board.get('note'), court.board.get('frame')]
    cy.doc.transact(() => {
      const props = cy.doc.getMap<object>('props')
      props.set('note', { ...props.get('note'), parent: 'frame' })
      cy.force(deleteShapes(['frame']))
      props.set('note', { ...props.get('note'), parent: 'frame' })
    })
    expect(court.judge(cy)).toEqual([{ kind: 'put-back' }])
    expectEverywhere('note', before[0])
    expectEverywhere('frame', before[1])
  })

  it('is to name the board, for a participant', () => {
    fie.run(setTitle('Vores tavle'))
    court.judge(fie)
    court.tell(cy)
    cy.force(setTitle('Min tavle'))
    expect(court.judge(cy)).toEqual([{ kind: 'put-back' }])
    court.tell(cy, bo)
    expect([court, cy, bo].map(({ board }) => board.meta.title)).toEqual(Array(3).fill('Vores tavle'))
  })

  it('is anything at all, for an observer, who is sent away', () => {
    const ole = court.page('ole', 'observer')
    ole.force(move('note', 3))
    expect(court.judge(ole)).toMatchObject([{ kind: 'refuse', code: 4403, why: 'observer' }])
  })

  it('takes nothing away from what else was in the update', () => {
    cy.doc.transact(() => {
      cy.force(move('note', 999))
      cy.add({ id: 'mine' })
    })
    expect(court.judge(cy)).toEqual([{ kind: 'put-back' }])
    expect(court.board.get('mine')?.author).toBe('cy')
    expect(court.board.get('note')?.x).toBe(0)
  })

  it('is a text beyond what anybody writes, however slowly it grows', () => {
    bo.run(writeText('note', '', 'x'.repeat(most.text - 5)))
    bo.board.text('note', '')?.insert(0, 'x'.repeat(10))
    expect(court.judge(bo).map(({ kind }) => kind)).toEqual(['applied', 'put-back'])
    expect(court.board.get('note')?.texts['']).toHaveLength(most.text - 5)
  })

  it('is a text in a part that the shape does not have', () => {
    bo.doc.transact(() => bo.board.write.text('note', 'hidden').insert(0, 'x'))
    expect(court.judge(bo)).toEqual([{ kind: 'put-back' }])
    expect(court.board.layout.text.has('note:hidden')).toBe(false)
  })

  it('leads to the door when it is tried again and again, from whatever connection', () => {
    const outcomes = Array.from({ length: 30 }, (_, n) => {
      cy.force(move('note', n + 1))
      return court.judge(cy)[0]
    })
    expect(outcomes[0]).toEqual({ kind: 'put-back' })
    expect(outcomes.at(-1)).toMatchObject({ kind: 'refuse', code: 4403, why: 'strikes' })
    expect(court.board.get('note')?.x).toBe(0)
  })
})

describe('what somebody may', () => {
  it('is to do as they like with their own', () => {
    bo.run(move('note', 40))
    bo.run(writeText('note', '', 'en bedre tanke'))
    bo.history.closeStep()
    bo.run(deleteShapes(['note']))
    bo.history.undo()
    expect(court.judge(bo).every(({ kind }) => kind === 'applied')).toBe(true)
    expectEverywhere('note', bo.get('note'))
    expect(bo.get('note')?.author).toBe('bo')
  })

  it('is to take back that they deleted what is another’s, with the name of its maker', () => {
    court.law.policy = { ...own, edit: 'all' }
    cy.run(deleteShapes(['note']))
    expect(court.judge(cy)).toEqual([{ kind: 'applied' }])
    cy.history.undo()
    expect(court.judge(cy).every(({ kind }) => kind === 'applied')).toBe(true)
    expect(court.board.get('note')?.author).toBe('bo')
  })

  it('is to write a lot, delete it and write it again, which the page keeps for its undo', () => {
    for (let n = 0; n < 3; n += 1) {
      bo.run(writeText('note', '', 'x'.repeat(most.text - 5)))
      bo.run(writeText('note', '', ''))
    }
    expect(court.meet(bo)).toEqual([{ kind: 'applied' }])
  })

  it('is everything, for the facilitator', () => {
    fie.run(move('note', 77))
    fie.force(move('frame', 9))
    fie.run(setTitle('Ny titel'))
    expect(court.judge(fie).every(({ kind }) => kind === 'applied')).toBe(true)
  })

  it('follows the step: what was made offline under an earlier one is judged by the one that runs', () => {
    court.law.policy = { ...own, edit: 'all', move: 'all' }
    cy.run(move('note', 50))
    cy.add({ id: 'mine' })
    court.law.policy = own
    expect(court.meet(cy)).toEqual([{ kind: 'put-back' }])
    expect(cy.get('note')?.x).toBe(0)
    expect(court.board.get('mine')?.author).toBe('cy')
  })
})

describe('a client id', () => {
  it('belongs to who wrote under it first', () => {
    cy.doc.clientID = bo.doc.clientID
    cy.add({ id: 'hijack' })
    expect(court.judge(cy)).toMatchObject([{ kind: 'refuse', code: 4409, why: 'foreign-client' }])
    bo.add({ id: 'mine' })
    expect(court.judge(bo)).toEqual([{ kind: 'applied' }])
    expect(court.board.get('mine')).toBeDefined()
  })

  it('is nobody’s for the taking when it is the server’s', () => {
    cy.doc.clientID = court.board.doc.clientID
    cy.add({ id: 'hijack' })
    expect(court.judge(cy)).toMatchObject([{ kind: 'refuse', code: 4409 }])
  })

  it('is not for the taking either when its owner has only told of it', () => {
    const dan = court.page('dan')
    expect(isTheirs(dan.doc.clientID, 'dan', court.law)).toBe(true)
    cy.doc.clientID = dan.doc.clientID
    cy.add({ id: 'hijack' })
    expect(court.judge(cy)).toMatchObject([{ kind: 'refuse', code: 4409 }])
    dan.add({ id: 'mine' })
    expect(court.judge(dan)).toEqual([{ kind: 'applied' }])
  })

  it('is told to the log once, with the first that is written under it', () => {
    const told = court.law.clients.takeNew()
    expect(told).toEqual([
      { client: fie.doc.clientID, participantId: 'fie' },
      { client: bo.doc.clientID, participantId: 'bo' },
    ])
    bo.run(move('note', 4))
    court.judge(bo)
    expect(court.law.clients.takeNew()).toEqual([])
  })
})

describe('a tick', () => {
  it('is one update for all that everybody did, however much of it was forbidden', () => {
    const sent = court.sent.length
    cy.force(move('note', 999))
    bo.run(move('note', 30))
    fie.add({ id: 'from-fie' })
    court.judge(cy, bo, fie)
    expect(court.sent.length - sent).toBe(1)
    expect(court.board.get('note')?.x).toBe(30)
  })

  it('leaves nothing in what is sent of what was forbidden', () => {
    cy.force(writeText('note', '', 'hemmelighed'))
    cy.add({ id: 'forged', author: 'bo', texts: { '': 'bagvaskelse' } })
    court.judge(cy)
    const sent = Buffer.from(court.sent.at(-1)!).toString('latin1')
    expect(sent).not.toMatch(/hemmelighed|bagvask/)
    expect(Y.decodeUpdate(court.sent.at(-1)!).structs.length).toBeGreaterThan(0)
  })
})
