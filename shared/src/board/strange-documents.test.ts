import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Board } from './board.ts'
import { arrow, boardWith, frame, sticky } from './test-board.ts'

describe('a document that a stranger wrote', () => {
  it('never throws, and shows nothing that isn’t whole and sound', () => {
    const key = fc.constantFrom('a', 'b', 'f', 'x', 'ab', 'ab:start', 'ab:end', 'a:start', 'f:title', ':', '')
    const sound = {
      props: {
        type: 'sticky',
        layer: 'contribution',
        parent: 'f',
        order: 'a1',
        author: null,
        style: { color: 'sun' },
      },
      geo: [0, 0, 1, 1, 0],
      end: { target: 'a', anchor: [0.5, 0.5], point: [0, 0] },
    }
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(...Object.values(sound)),
      fc.record(
        Object.fromEntries(
          Object.entries(sound.props).map(([key, value]) => [
            key,
            fc.oneof(fc.constant(value), fc.jsonValue()),
          ]),
        ),
        { noNullPrototype: true },
      ),
      fc.constantFrom('arrow', 'frame', 'ink', 'strange').map((type) => ({ ...sound.props, type })),
    )
    const write = fc.record({ map: fc.constantFrom('geo', 'props', 'text', 'meta'), key, value })
    fc.assert(
      fc.property(fc.array(write, { maxLength: 30 }), (writes) => {
        const board = boardWith(frame('f'), sticky('a', 10, 10), sticky('b', 300, 10), arrow('ab', 'a', 'b'))
        for (const { map, key, value } of writes) board.doc.getMap(map).set(key, value)
        const fresh = new Board(board.doc)
        expect(board.all()).toEqual(fresh.all())
        for (const shape of board.all()) {
          expect(Number.isFinite(shape.x + shape.y + shape.w + shape.h + shape.rotation)).toBe(true)
          expect(shape.parent === null || board.get(shape.parent)?.type === 'frame').toBe(true)
          expect(shape.type === 'arrow').toBe(shape.ends !== undefined)
        }
        expect(typeof board.meta.title).toBe('string')
      }),
      { seed: 11, numRuns: 300 },
    )
  })

  it('reads a note without a place as absent', () => {
    const board = boardWith(sticky('a'))
    board.layout.geo.delete('a')
    expect(board.get('a')).toBeUndefined()
    expect(board.all()).toEqual([])
  })
})
