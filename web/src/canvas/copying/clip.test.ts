import { Board } from '@samtavle/shared/board/board'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { freePolicy } from '@samtavle/shared/access/policy'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute } from '@samtavle/shared/board/commands/command'
import type { PropsRecord } from '@samtavle/shared/board/records'
import { fromClip, noteOf, pasted, plainTextOf, toClip } from './clip.ts'

const ann = {
  person: { id: 'ann', role: 'participant' },
  policy: freePolicy,
  editsTemplate: false,
} as const

function board(): Board {
  const board = new Board(new Y.Doc())
  const shapes = [
    { id: 'a', type: 'sticky', x: 0, y: 0, texts: { '': 'Første' } },
    { id: 'b', type: 'sticky', x: 340, y: 0, texts: { '': 'Anden' } },
    { id: 'arrow', type: 'arrow', x: 0, y: 0, ends: { start: { target: 'a' }, end: { target: 'b' } } },
  ]
  execute(
    board,
    ann,
    addShapes(shapes, () => 0.5),
  )
  return board
}

it('pastes copies around the pointer, their arrows between the copies', () => {
  let made = 0
  const shapes = fromClip(toClip(board().all())) ?? []
  const copies = pasted(shapes, { x: 1000, y: 500 }, () => `copy${++made}`)
  expect(copies.map(({ id, x, y }) => [id, x, y]).slice(0, 2)).toEqual([
    ['copy1', 750, 420],
    ['copy2', 1090, 420],
  ])
  expect(copies[2]?.ends).toMatchObject({ start: { target: 'copy1' }, end: { target: 'copy2' } })
})

it('lets the end of an arrow lie free whose note was not copied', () => {
  const [arrow] =
    fromClip(
      toClip(
        board()
          .all()
          .filter(({ type }) => type === 'arrow'),
      ),
    ) ?? []
  expect(arrow?.ends?.start).toHaveProperty('point')
})

it('gives other programs the words', () => {
  expect(plainTextOf(board().all())).toBe('Første\nAnden')
})

it('makes a note of words from elsewhere', () => {
  expect(noteOf('  Fra et referat \n', { x: 80, y: 80 }, 'n')).toMatchObject({
    x: 0,
    y: 0,
    texts: { '': 'Fra et referat' },
  })
})

it.each(['', 'words', '[]', '{"format":"samtavle-clip/1","shapes":[{"id":1}]}'])(
  'takes %j for no clip',
  (clip) => {
    expect(fromClip(clip)).toBeUndefined()
  },
)

it('pastes a group as a group of its own, and one of its members alone', () => {
  let made = 0
  const newId = () => `new${++made}`
  const there = board()
  for (const id of ['a', 'b'])
    there.write.props(id, { ...(there.layout.props.get(id) as PropsRecord), group: ['g'] })
  const paste = (ids: string[]) =>
    pasted(fromClip(toClip(ids.flatMap((id) => there.get(id) ?? []))) ?? [], { x: 0, y: 0 }, newId)
  const [first, second] = paste(['a', 'b'])
  expect(first?.group).toHaveLength(1)
  expect(first?.group).toEqual(second?.group)
  expect(first?.group).not.toEqual(['g'])
  expect(paste(['a'])[0]?.group).toEqual([])
})

it('carries how words are set, as far as the board can take it', () => {
  const bold = { from: 0, to: 6, bold: true } as const
  const [copied] = board().all()
  const clip = toClip(copied ? [{ ...copied, formats: { '': [bold] } }] : [])
  const forged = clip.replace('"bold":true', '"bold":true,"link":"javascript:alert(1)"')
  const there = board()
  const shapes = pasted(fromClip(forged) ?? [], { x: 0, y: 0 }, () => 'copy')
  there.doc.transact(() => addShapes(shapes, () => 0.5)(there, ann, true))
  expect(there.get('copy')?.formats).toEqual({ '': [bold] })
})
