import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { emptyBoard, arrow, bo, frame, preparing, seededRandom, sticky } from './test-board.ts'
import { addShapes } from './commands/add-shapes.ts'
import { execute } from './commands/command.ts'
import { setFormat } from './commands/format-text.ts'
import { placeShapes } from './commands/place-shapes.ts'
import { setTitle } from './commands/set-title.ts'
import { writeText } from './commands/write-text.ts'
import { flawIn, most, type Write } from './flaw-in.ts'
import { openUndo } from './undo.ts'

const any = (value: unknown) => new Y.ContentAny([value])
const write = (root: string, key: string | null, content: Y.Item['content'], isInside = false): Write => ({
  root,
  key,
  content,
  isInside,
  isGone: false,
})
const mark = (key: string, value: unknown) =>
  write('text', 'a', new Y.ContentFormat(key, value as never), true)
const note = {
  type: 'sticky',
  layer: 'contribution',
  parent: null,
  order: 'a0',
  author: 'bo',
  style: { color: 'sun' },
}

/** What a page would send of all that stands in a document; none of it has neighbours, but words in a text. */
function writesOf(doc: Y.Doc): Write[] {
  return Y.decodeUpdate(Y.encodeStateAsUpdate(doc)).structs.flatMap((struct) => {
    if (!(struct instanceof Y.Item)) return []
    const { parent, parentSub, content } = struct
    if (content instanceof Y.ContentString || content instanceof Y.ContentFormat)
      return [write('text', 'a', content, true)]
    return typeof parent === 'string' ? [write(parent, parentSub, content)] : []
  })
}

describe('what a board’s document takes', () => {
  it('is all that commands write', () => {
    const board = emptyBoard()
    const random = seededRandom()
    execute(board, preparing, addShapes([frame('f')], random))
    execute(board, bo, addShapes([sticky('a'), sticky('b', 200), arrow('r', 'a', 'b')], random))
    execute(board, bo, writeText('a', '', 'Æblegrød 🍎'))
    execute(board, bo, writeText('a', '', 'Æble'))
    for (const patch of [{ bold: true, link: 'https://a.dk' }, { bold: null }, { list: 'bullet' }] as const)
      execute(board, bo, setFormat('a', '', 1, 3, patch))
    execute(board, preparing, setTitle('Tværsektorielt'))
    const writes = writesOf(board.doc)
    expect(writes.length).toBeGreaterThan(10)
    expect(writes.map(flawIn).filter((flaw) => flaw !== undefined)).toEqual([])
  })

  it('is all that a page keeps for its undo, where Yjs joins several places of one note', () => {
    const board = emptyBoard()
    const history = openUndo(board, bo.person.id)
    execute(board, bo, addShapes([sticky('a')], seededRandom()))
    for (const x of [1, 2, 3]) execute(board, bo, placeShapes({ a: [x, 0, 100, 100, 0] }))
    const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(board.doc))
    const joined = structs.filter(
      (one) => one instanceof Y.Item && one.content instanceof Y.ContentAny && one.length > 1,
    )
    expect(joined).toHaveLength(1)
    for (const one of joined)
      if (one instanceof Y.Item) expect(flawIn(write('geo', 'a', one.content))).toBeUndefined()
    history.destroy()
  })

  it('is what its writer has deleted since, wherever it stood', () => {
    expect(flawIn(write('geo', 'a', new Y.ContentDeleted(7)))).toBeUndefined()
  })

  const never: Readonly<Record<string, Write>> = {
    'another map than a board has': write('shapes', 'a', any([0, 0, 1, 1, 0])),
    'a map by a name that every object knows': write('constructor', 'a', any(1)),
    'a list in a map': write('geo', null, any([0, 0, 1, 1, 0])),
    'a place outside the world': write('geo', 'a', any([1e12, 0, 1, 1, 0])),
    'a place that is no number': write('geo', 'a', any([Number.NaN, 0, 1, 1, 0])),
    'a place with four numbers': write('geo', 'a', any([0, 0, 1, 1])),
    'two values under one key, one of them unsound': write(
      'geo',
      'a',
      new Y.ContentAny([
        [0, 0, 1, 1],
        [0, 0, 1, 1, 0],
      ]),
    ),
    'no value at all': write('geo', 'a', new Y.ContentAny([])),
    'a place under an endless name': write('geo', 'a'.repeat(65), any([0, 0, 1, 1, 0])),
    'a place for an arrow’s end': write('geo', 'a:start', any([0, 0, 1, 1, 0])),
    'a shape of no known type': write('props', 'a', any({ ...note, type: 'bomb' })),
    'a shape with a style of another': write(
      'props',
      'a',
      any({ ...note, style: { color: 'sun', onclick: 'x' } }),
    ),
    'a shape with a name as long as a book': write('props', 'a', any({ ...note, author: 'x'.repeat(65) })),
    'an end of another name': write(
      'props',
      'a:middle',
      any({ target: null, anchor: [0, 0], point: [0, 0] }),
    ),
    'a document in a document': write('geo', 'a', new Y.ContentDoc(new Y.Doc())),
    bytes: write('props', 'a', new Y.ContentBinary(new Uint8Array(9))),
    'a map where a text stands': write('text', 'a', new Y.ContentType(new Y.Map())),
    'markup where a text stands': write('text', 'a', new Y.ContentType(new Y.XmlText())),
    'plain words where a text stands': write('text', 'a', any('words')),
    'a format that no text has': mark('color', 'red'),
    'a format by a name that every object knows': mark('constructor', true),
    'a link to a script': mark('link', 'javascript:alert(1)'),
    'a link that is no address': mark('link', { href: 'https://a.dk' }),
    'half of bold': mark('bold', 1),
    'another list': mark('list', 'checked'),
    'a format where a text stands': write('text', 'a', new Y.ContentFormat('bold', true)),
    'a format in a place': write('geo', 'a', new Y.ContentFormat('bold', true), true),
    'a picture in a text': write('text', 'a', new Y.ContentEmbed({ image: 'x' }), true),
    'a text in a place': write('geo', 'a', new Y.ContentString('words'), true),
    'a part with an endless name': write('text', `a:${'p'.repeat(33)}`, new Y.ContentType(new Y.Text())),
    'a title as long as a letter': write('meta', 'title', any('x'.repeat(most.title + 1))),
    'a source by somebody': write('meta', 'source', any('Mig selv')),
  }
  for (const [what, one] of Object.entries(never)) {
    it(`is never ${what}`, () => expect(flawIn(one)?.kind).toBe('shape'))
  }

  it('is no text that is too long to be written by hand', () => {
    expect(flawIn(write('text', 'a', new Y.ContentString('x'.repeat(most.text)), true))).toBeUndefined()
    expect(flawIn(write('text', 'a', new Y.ContentString('x'.repeat(most.text + 1)), true))?.kind).toBe(
      'size',
    )
  })
})
