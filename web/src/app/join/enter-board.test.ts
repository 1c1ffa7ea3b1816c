import { expect, it } from 'vitest'
import { entryAfter, type Entry } from './enter-board.ts'

const you = { participantId: 'p1', role: 'participant', alias: 'Kim', sector: null } as const
const info = {
  id: 'b1',
  title: '',
  template: null,
  locale: 'da',
  createdAt: '2026-01-01T12:00:00Z',
  imageBytes: 10_485_760,
  generation: 1,
  you,
} as const
const isIn: Entry = { kind: 'in', info, linkRole: null }
const asked: Entry = {
  kind: 'join',
  preview: { boardId: 'b1', title: '', locale: 'da', role: 'participant' },
}

it('takes whoever was removed back to the door when they open the link again', () => {
  expect(entryAfter(isIn, asked)).toBe(asked)
  const refused: Entry = { kind: 'refused', refusal: 'unknown-link' }
  expect(entryAfter(isIn, refused)).toBe(refused)
})

it('lets nobody lose their board because a link was opened while the server was away', () => {
  const refused: Entry = { kind: 'refused', refusal: 'unreachable' }
  expect(entryAfter(isIn, refused)).toBe(isIn)
  expect(entryAfter({ kind: 'asking' }, refused)).toBe(refused)
})

it('leaves the board open as it is when the same link is opened again, so that nothing unsaved is lost', () => {
  const again: Entry = { kind: 'in', info: { ...info, title: 'Nyt navn' }, linkRole: 'participant' }
  expect(entryAfter(isIn, again)).toBe(isIn)
  const asFacilitator: Entry = {
    kind: 'in',
    info: { ...info, you: { ...you, role: 'facilitator' } },
    linkRole: 'facilitator',
  }
  expect(entryAfter(isIn, asFacilitator)).toBe(asFacilitator)
})
