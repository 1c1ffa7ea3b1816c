import type { Policy } from '@samtavle/shared/access/policy'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { duplicateShapes } from '@samtavle/shared/board/commands/duplicate-shapes'
import { setFormat } from '@samtavle/shared/board/commands/format-text'
import { moveShapes } from '@samtavle/shared/board/commands/move-shapes'
import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import { reorderShapes } from '@samtavle/shared/board/commands/reorder-shapes'
import { setArrowEnd } from '@samtavle/shared/board/commands/set-arrow-end'
import { setStyle } from '@samtavle/shared/board/commands/set-style'
import { writeText } from '@samtavle/shared/board/commands/write-text'
import type { Command } from '@samtavle/shared/board/commands/command'
import type { FormatPatch } from '@samtavle/shared/board/formats/format-kinds'
import { textParts } from '@samtavle/shared/board/text-places'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { Page } from './page.ts'

/** What one may do with, and how. */
export interface Workplace {
  readonly policy: Policy
  /** The shapes that the page works with; others it leaves alone. */
  readonly mayTouch: (page: Page, shape: Shape) => boolean
  /** Frames bring others' notes along, which some scenarios can't have. */
  readonly withFrames: boolean
  /** Facilitators now and then unlock the template. */
  readonly withTemplate: boolean
  /** Nobody works on a page that has nothing to show yet; a program may. */
  readonly needsBoard: boolean
  readonly newId: () => string
}

const mostShapes = 60
const colors = ['sun', 'sky', 'rose', 'mint'] as const
const directions = ['front', 'back', 'forward', 'backward'] as const
const formats: readonly FormatPatch[] = [
  { bold: true },
  { bold: null },
  { italic: true, strike: null },
  { link: 'https://a.dk' },
  { link: null },
  { list: 'bullet' },
  { list: null },
]
const words = ['ny', 'å😀', '', 'ord og atter ord', '\n'] as const

type Making = (page: Page, place: Workplace) => Command | undefined

/** Everything that a hand on the board can do, somewhere and somehow. */
const makings = {
  addNote: ({ chance, board }, { newId }) =>
    board.all().length < mostShapes
      ? addShapes(
          [{ id: newId(), type: 'sticky', ...somewhere(chance), texts: { '': `n${chance.below(99)}` } }],
          chance.random,
        )
      : undefined,
  addFrame: ({ chance, board }, { newId, withFrames }) =>
    withFrames && board.all().length < mostShapes
      ? addShapes(
          [
            {
              id: newId(),
              type: 'frame',
              ...somewhere(chance),
              w: 200 + chance.below(900),
              h: 200 + chance.below(900),
            },
          ],
          chance.random,
        )
      : undefined,
  addArrow: ({ chance, board }, { newId }) => {
    const [from, to] = [chance.pick(board.all()), chance.pick(board.all())]
    if (!from || !to || board.all().length >= mostShapes) return undefined
    return addShapes(
      [
        {
          id: newId(),
          type: 'arrow',
          x: 0,
          y: 0,
          ends: { start: { target: from.id }, end: { target: to.id } },
        },
      ],
      chance.random,
    )
  },
  place: (page, place) => {
    const { chance } = page
    const places = some(page, place).map(
      (id) =>
        [
          id,
          [
            chance.below(1_500),
            chance.below(1_500),
            50 + chance.below(200),
            50 + chance.below(200),
            chance.below(4) * 90,
          ],
        ] as const,
    )
    return placeShapes(Object.fromEntries(places))
  },
  move: (page, place) =>
    moveShapes(some(page, place), { x: page.chance.below(200) - 100, y: page.chance.below(200) - 100 }),
  remove: (page, place) => deleteShapes(some(page, place).slice(0, 2)),
  duplicate: (page, place) =>
    page.board.all().length < mostShapes
      ? duplicateShapes(
          some(page, place).filter((id) => page.board.get(id)?.type !== 'frame'),
          { idOf: place.newId, by: { x: 20, y: 20 }, random: page.chance.random },
        )
      : undefined,
  style: (page, place) => setStyle(some(page, place), { color: page.chance.pick(colors) }),
  reorder: (page, place) =>
    reorderShapes(some(page, place), page.chance.pick(directions) ?? 'front', page.chance.random),
  aim: (page, place) => {
    const { board, chance } = page
    const arrow = chance.pick(touchable(page, place).filter(({ type }) => type === 'arrow'))
    const target = chance.pick(board.all())
    const to = target && chance.happens(0.6) ? { target: target.id } : { point: somewhere(chance) }
    return arrow && setArrowEnd(arrow.id, chance.happens(0.5) ? 'start' : 'end', to)
  },
  write: (page, place) => {
    const { chance } = page
    const shape = chance.pick(touchable(page, place))
    const part = shape && chance.pick(textParts(shape))
    if (!shape || part === undefined) return undefined
    const old = shape.texts[part] ?? ''
    const at = chance.below(old.length + 1)
    return writeText(
      shape.id,
      part,
      (old.slice(0, at) + (chance.pick(words) ?? '') + old.slice(at + chance.below(4))).slice(0, 60),
    )
  },
  format: (page, place) => {
    const { chance } = page
    const shape = chance.pick(touchable(page, place))
    const length = shape?.texts['']?.length ?? 0
    const from = chance.below(length + 1)
    const to = Math.min(length, from + chance.below(9))
    return shape && setFormat(shape.id, '', from, to, chance.pick(formats) ?? {})
  },
} as const satisfies Record<string, Making>

const often = {
  addNote: 3,
  addFrame: 1,
  addArrow: 1,
  place: 3,
  move: 3,
  remove: 1,
  duplicate: 1,
  style: 2,
  reorder: 1,
  aim: 1,
  write: 4,
  format: 3,
  undo: 2,
  redo: 1,
} as const

/** One gesture of one or a few commands, or a step back or forth. */
export function doSomething(page: Page, place: Workplace): void {
  const { chance, history } = page
  if (place.needsBoard && !page.isOpen) return
  history.closeStep()
  for (let commands = 1 + chance.below(3); commands > 0; commands -= 1) {
    const what = chance.weighed(often)
    if (what === 'undo') history.undo()
    else if (what === 'redo') history.redo()
    else {
      const making: Making = makings[what]
      const command = making(page, place)
      if (command) page.run(command, place.policy, place.withTemplate && chance.happens(0.3))
    }
  }
}

function somewhere(chance: Page['chance']): { x: number; y: number } {
  return { x: chance.below(1_500), y: chance.below(1_500) }
}

function touchable(page: Page, { mayTouch }: Workplace): Shape[] {
  return page.board.all().filter((shape) => mayTouch(page, shape))
}

function some(page: Page, place: Workplace): string[] {
  const ids = touchable(page, place).map(({ id }) => id)
  return page.chance.some(ids, 3)
}
