import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Board } from './board.ts'
import { snapshotOf } from './board-file.ts'
import { addShapes } from './commands/add-shapes.ts'
import { deleteShapes } from './commands/delete-shapes.ts'
import { duplicateShapes } from './commands/duplicate-shapes.ts'
import { setFormat } from './commands/format-text.ts'
import { moveShapes } from './commands/move-shapes.ts'
import { placeShapes } from './commands/place-shapes.ts'
import { reorderShapes } from './commands/reorder-shapes.ts'
import { setArrowEnd } from './commands/set-arrow-end.ts'
import { setStyle } from './commands/set-style.ts'
import { writeText } from './commands/write-text.ts'
import type { FormatPatch } from './formats/format-kinds.ts'
import { textParts } from './text-places.ts'
import { readProps, readEnd } from './read-record.ts'
import { repair } from './repair.ts'
import { actorOf, arrow, frame, seededRandom, sticky } from './test-board.ts'
import { TestPeer, TestServer } from './test-peers.ts'

/** Runs: a few seconds' worth by default; say BOARD_RUNS and BOARD_SEED to hunt. */
const env = (globalThis as unknown as { process: { env: Record<string, string | undefined> } }).process.env
const RUNS = Number(env['BOARD_RUNS'] ?? 80)
const SEED = Number(env['BOARD_SEED'] ?? 7)

interface World {
  readonly peers: readonly TestPeer[]
  readonly server: TestServer
  readonly random: () => number
  readonly newId: () => string
}

interface Deed {
  readonly who: number
  readonly what: keyof typeof deeds
  readonly a: number
  readonly b: number
  readonly c: number
}

const colors = ['sun', 'sky', 'rose'] as const
const formatPatches: readonly FormatPatch[] = [
  { bold: true },
  { bold: null },
  { italic: true, strike: null },
  { link: 'https://a.dk' },
  { link: null, strike: true },
  { list: 'bullet' },
  { list: 'ordered' },
]
const directions = ['front', 'back', 'forward', 'backward'] as const

function pick<T>(items: readonly T[], n: number): T | undefined {
  return items[n % Math.max(1, items.length)]
}

function ids({ board }: TestPeer): string[] {
  return board
    .all()
    .map(({ id }) => id)
    .toSorted()
}

function some(peer: TestPeer, { a, b, c }: Deed): string[] {
  const all = ids(peer)
  return [pick(all, a), pick(all, b), ...(c % 3 === 0 ? [pick(all, c)] : [])].filter((id) => id !== undefined)
}

function ofType(peer: TestPeer, type: string): string[] {
  return ids(peer).filter((id) => peer.board.get(id)?.type === type)
}

type Do = (peer: TestPeer, deed: Deed, world: World) => unknown

const deeds = {
  addNote: (peer, { a, b }, { newId, random }) =>
    peer.run(addShapes([sticky(newId(), (a % 20) * 50, (b % 20) * 50, { texts: { '': `n${a}` } })], random)),
  addFrame: (peer, { a, b, c }, { newId, random }) =>
    peer.run(
      addShapes(
        [frame(newId(), (a % 10) * 50, (b % 10) * 50, 200 + (c % 5) * 150, 200 + (c % 7) * 100)],
        random,
      ),
    ),
  addArrow: (peer, { a, b }, { newId, random }) =>
    peer.run(addShapes([arrow(newId(), pick(ids(peer), a) ?? '', pick(ids(peer), b) ?? '')], random)),
  place: (peer, deed) => {
    const places = some(peer, deed).map(
      (id, i) => [id, [deed.b * 10, deed.c * 10 + i, 100, 100, deed.a % 4]] as const,
    )
    return peer.run(placeShapes(Object.fromEntries(places)))
  },
  // Frames in frames in frames is where rings come from.
  nest: (peer, { a, b }) => {
    const [inner, outer] = [
      pick(ofType(peer, 'frame'), a),
      peer.board.get(pick(ofType(peer, 'frame'), b) ?? ''),
    ]
    return (
      inner &&
      outer &&
      peer.run(placeShapes({ [inner]: [outer.x + 1, outer.y + 1, outer.w / 2, outer.h / 2, 0] }))
    )
  },
  grow: (peer, { a }) => {
    const id = pick(ofType(peer, 'frame'), a)
    return id && peer.run(placeShapes({ [id]: [0, 0, 2000, 2000, 0] }))
  },
  move: (peer, deed) => peer.run(moveShapes(some(peer, deed), { x: deed.b - 10, y: deed.c - 10 })),
  remove: (peer, deed) => peer.run(deleteShapes(some(peer, deed).slice(0, 1 + (deed.b % 2)))),
  duplicate: (peer, deed, { newId, random }) =>
    ids(peer).length < 60 &&
    peer.run(duplicateShapes(some(peer, deed), { idOf: newId, by: { x: 20, y: 20 }, random })),
  style: (peer, deed) => peer.run(setStyle(some(peer, deed), { color: pick(colors, deed.c) })),
  reorder: (peer, deed, { random }) =>
    peer.run(reorderShapes(some(peer, deed), directions[deed.c % directions.length]!, random)),
  aim: (peer, { a, b, c }) => {
    const [id, target] = [pick(ofType(peer, 'arrow'), a), pick(ids(peer), b)]
    const to =
      c % 3 === 0 || !target
        ? { point: { x: b, y: c } }
        : { target, ...(c % 3 === 1 && { anchor: { x: 0, y: 1 } }) }
    return id && peer.run(setArrowEnd(id, c % 2 === 0 ? 'start' : 'end', to))
  },
  write: (peer, { a, b, c }) => {
    const shape = peer.board.get(pick(ids(peer), a) ?? '')
    const part = shape && pick(textParts(shape), b)
    if (!shape || part === undefined) return false
    const old = shape.texts[part] ?? ''
    const at = b % (old.length + 1)
    return peer.run(
      writeText(shape.id, part, old.slice(0, at) + ['ny', '', 'å😀', '\n'][c % 4]! + old.slice(at + (c % 4))),
    )
  },
  format: (peer, { a, b, c }) => {
    const shape = peer.board.get(pick(ids(peer), a) ?? '')
    const length = shape?.texts['']?.length ?? 0
    const from = b % (length + 1)
    const patch = formatPatches[c % formatPatches.length]!
    return shape && peer.run(setFormat(shape.id, '', from, Math.min(length, from + (c % 5)), patch))
  },
  undo: (peer) => peer.history.undo(),
  redo: (peer) => peer.history.redo(),
  close: (peer) => peer.history.closeStep(),
  send: (peer, _, { server }) => {
    for (const update of peer.outbox.splice(0)) server.receive(update)
  },
  receive: (peer, { a }) => {
    for (const update of peer.inbox.splice(0, 1 + (a % 8))) peer.receive(update)
  },
  // From page to page in any order, some twice and some not at all.
  gossip: (peer, { a, b }, { peers }) => {
    const other = peers[a % peers.length]!
    const seen = other.outbox.filter((_, i) => (b >> (i % 5)) % 2 === 0)
    for (const update of b % 2 === 0 ? seen : seen.toReversed()) peer.receive(update)
  },
} as const satisfies Record<string, Do>

const often = (what: keyof typeof deeds, weight: number) => ({ weight, arbitrary: fc.constant(what) })
const rare = Object.keys(deeds) as (keyof typeof deeds)[]
const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.nat(3),
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...rare) },
    often('addNote', 2),
    often('addArrow', 1),
    often('nest', 2),
    often('write', 1),
    often('format', 2),
    often('send', 2),
    often('receive', 3),
    often('undo', 2),
    often('redo', 1),
  ),
  a: fc.nat(100),
  b: fc.nat(100),
  c: fc.nat(100),
})

function openWorld(): World {
  const peers = [0, 1, 2, 3].map(
    (i) =>
      new TestPeer(
        { ...actorOf(`p${i}`, i < 2 ? 'facilitator' : 'participant'), editsTemplate: i < 2 },
        i + 1,
      ),
  )
  let made = 0
  // Coarse, so that people who insert at one place do get the same order key now and then.
  const random = seededRandom()
  const coarse = () => Math.floor(random() * 2) / 2
  const world = { peers, server: new TestServer(peers), random: coarse, newId: () => `s${++made}` }
  const everybodys = { layer: 'contribution' } as const
  const frames = [frame('s-f', 0, 0, 1000, 1000, everybodys), frame('s-g', 2000, 0, 1000, 1000, everybodys)]
  const begin = [...frames, frame('s-h', 4000), sticky('s-a'), sticky('s-b', 300)]
  peers[0]?.run(addShapes([...begin, arrow('s-ab', 's-a', 's-b')], coarse))
  world.server.meetAll()
  for (const peer of peers) {
    peer.outbox.length = 0
    peer.inbox.length = 0
  }
  return world
}

function fingerprint(doc: Y.Doc): string {
  return Y.encodeSnapshot(Y.snapshot(doc)).join(' ')
}

/** Reading bit by bit gives what reading from the beginning gives. */
function expectCurrent(board: Board, followed: TestPeer['followed']): void {
  const fresh = new Board(board.doc)
  expect(snapshotOf(board)).toBe(snapshotOf(fresh))
  for (const { id } of fresh.all()) {
    expect(board.children(id)).toEqual(fresh.children(id))
    expect(board.arrowsAt(id).toSorted()).toEqual(fresh.arrowsAt(id).toSorted())
  }
  fresh.destroy()
  expect([...followed.values()].toSorted(byId)).toEqual(board.all().toSorted(byId))
}

/** In one row no two have the same key. */
function expectDistinctOrder(board: Board): void {
  const keys = board.all().map(({ layer, parent, order }) => `${layer} ${parent} ${order}`)
  expect(keys).toEqual([...new Set(keys)])
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}

function expectNothingDangling({ layout }: Board): void {
  const exists = (id: string | null) => id === null || layout.props.has(id)
  for (const [key, value] of layout.props.entries()) {
    if (key.includes(':')) expect([key, exists(readEnd(value)?.target ?? null)]).toEqual([key, true])
    else expect([key, exists(readProps(value)?.parent ?? null)]).toEqual([key, true])
  }
  for (const map of [layout.geo, layout.text, layout.props])
    for (const key of map.keys()) expect([key, layout.props.has(key.split(':')[0]!)]).toEqual([key, true])
}

/** What people see: everything but the order keys themselves. */
function visible(board: Board): unknown {
  return board.all().map((shape) => ({ ...shape, order: null }))
}

it('brings everybody to the same board, whatever they did and in whatever order it arrived', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 10, maxLength: 90 }), (list) => {
      const world = openWorld()
      const { peers, server } = world
      for (const one of list) {
        const peer = peers[one.who]!
        const act: Do = deeds[one.what]
        act(peer, one, world)
      }
      for (const peer of [...peers, server]) expectCurrent(peer.board, peer.followed)
      for (const { doc } of peers) {
        const copy = new Board(new Y.Doc())
        Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(doc))
        const before = visible(copy)
        copy.doc.transact(() => repair(copy))
        expect(visible(copy)).toEqual(before)
      }
      server.meetAll()
      expectNothingDangling(server.board)
      expectDistinctOrder(server.board)
      expect(server.doc.clientID).toBe(1000)
      for (const { doc, board, followed } of peers) {
        expect(snapshotOf(board)).toBe(snapshotOf(server.board))
        expect(fingerprint(doc)).toBe(fingerprint(server.doc))
        expectCurrent(board, followed)
      }
      const before = fingerprint(server.doc)
      server.doc.transact(() => repair(server.board))
      expect(fingerprint(server.doc)).toBe(before)
    }),
    { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: env['BOARD_RUNS'] ? 3_600_000 : 10_000 },
  )
}, 3_700_000)
