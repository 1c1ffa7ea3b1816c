import { toFile } from '@samtavle/shared/board/board-file'
import { mend } from '@samtavle/shared/board/repair'
import { splitKey } from '@samtavle/shared/board/records'
import { describe, expect, it } from 'vitest'
import { flawsOf } from '../canvas/test-flaws.ts'
import { TestHand } from '../canvas/test-hand.ts'
import { boardWith } from './test-pointer.ts'

/** `FUZZ_SEED=123 FUZZ_RUNS=2000` looks for more; a seed that fails is told, and fails again. */
const env = (globalThis as unknown as { process: { env: Record<string, string | undefined> } }).process.env
const first = Number(env['FUZZ_SEED'] ?? 1)
const runs = Number(env['FUZZ_RUNS'] ?? 40)
const patience = 20_000 + runs * 500
const seeds = Array.from({ length: runs }, (_, i) => first + i)

const note = (id: string, x: number, y: number) => ({ id, type: 'sticky', x, y, w: 160, h: 160 })

/** Something of everything that a hand can find. */
function board() {
  return boardWith(
    { id: 'frame', type: 'frame', x: 0, y: 0, w: 600, h: 500 },
    { id: 'inner', type: 'frame', x: 40, y: 120, w: 300, h: 300, parent: 'frame' },
    { ...note('a', 60, 160), parent: 'inner' },
    { ...note('b', 400, 200), parent: 'frame', author: 'somebody' },
    { ...note('c', 700, 100), group: ['outer', 'deep'] },
    { ...note('d', 900, 100), group: ['outer', 'deep'] },
    { ...note('e', 1100, 100), group: ['outer'] },
    { ...note('f', 700, 400), locked: 'all' },
    { ...note('g', 900, 400), locked: 'leads' },
    { id: 'wheel', type: 'rectangle', x: 100, y: 600, w: 200, h: 100, layer: 'template' },
    { id: 'tilted', type: 'ellipse', x: 400, y: 600, w: 200, h: 100, props: {} },
    { id: 'words', type: 'text', x: 700, y: 620, texts: { '': 'Mål' } },
    { id: 'hung', type: 'arrow', x: 0, y: 0, ends: { start: { target: 'a' }, end: { target: 'c' } } },
    {
      id: 'free',
      type: 'arrow',
      x: 0,
      y: 0,
      ends: { start: { point: { x: 900, y: 600 } }, end: { point: { x: 1100, y: 700 } } },
    },
  )
}

function expectSound(hand: TestHand): void {
  expect(hand.runner.busy).toBe(false)
  expect(hand.bench.canvas.busy.get()).toBe(false)
  expect(hand.drafts).toEqual({})
  expect(hand.scene.lifted()).toEqual([])
  expect(hand.sketch.get()).toBeNull()
  expect(hand.told).toBeNull()
  expect(flawsOf(hand.board)).toEqual([])
  for (const { parent, ends } of hand.board.all()) {
    if (parent !== null) expect(hand.board.get(parent)?.type).toBe('frame')
    for (const target of [ends?.start.target, ends?.end.target])
      if (typeof target === 'string') expect(hand.board.get(target)).toBeDefined()
  }
}

/** What a server clears up behind a hand changes nothing that anybody sees. */
function expectSameWhenMended({ board }: TestHand): void {
  const before = toFile(board)
  const { geo, props, text } = board.layout
  const ids = [geo, props, text].flatMap((map) => [...map.keys()].map((key) => splitKey(key).id))
  board.doc.transact(() => mend(board, ids), 'server')
  expect(toFile(board)).toEqual(before)
}

/** Says which seed it was and what had been done. */
function told(seed: number, hand: TestHand, does: () => void): void {
  try {
    does()
  } catch (error) {
    throw new Error(`seed ${seed}:\n${hand.log.slice(-12).join('\n')}`, { cause: error })
  }
}

describe('whatever a hand does with any tool', () => {
  it(
    'leaves nothing in the air, and a sound board, which undo leads back and redo forward again',
    () => {
      for (const seed of seeds) {
        const hand = new TestHand(board(), seed)
        told(seed, hand, () => {
          const start = toFile(hand.board)
          for (let step = 0; step < 40; step++) {
            hand.act()
            if (step % 8 === 7) {
              hand.callOff()
              expectSound(hand)
            }
          }
          hand.callOff()
          const end = toFile(hand.board)
          while (hand.history.redo());
          const furthest = toFile(hand.board)
          while (hand.history.undo());
          expect(toFile(hand.board)).toEqual(start)
          while (hand.history.redo());
          expect(toFile(hand.board)).toEqual(furthest)
          if (!hand.log.includes('command')) expect(furthest).toEqual(end)
          expectSound(hand)
          expectSameWhenMended(hand)
        })
      }
    },
    patience,
  )

  it(
    'leaves nothing in the air, and a sound board, also when others change or delete what it holds',
    () => {
      for (const seed of seeds) {
        const hand = new TestHand(board(), seed + 10_000)
        told(seed, hand, () => {
          for (let step = 0; step < 60; step++) {
            hand.act()
            hand.interfere()
            if (step % 8 === 7) {
              hand.callOff()
              expectSound(hand)
            }
          }
          hand.callOff()
          while (hand.history.undo());
          expectSound(hand)
          while (hand.history.redo());
          expectSound(hand)
          expectSameWhenMended(hand)
        })
      }
    },
    patience,
  )
})
