import type { Board } from '../../board/board.ts'
import { inReadingOrder } from '../../board/reading-order.ts'
import type { Shape } from '../../shapes/registry.ts'
import { writtenIn } from '../../shapes/writing.ts'
import type { Item, ItemSource } from './item.ts'

const longest = 300

/** What a round is about, as the board stands now; what has no words yet is left out. */
export function itemsOf(
  board: Board,
  source: ItemSource,
  topOf: (step: string, count: number) => readonly Item[],
): readonly Item[] {
  switch (source.from) {
    case 'list':
      return source.items.flatMap((item) => named(board, item))
    case 'board':
      return inReadingOrder(standingIn(board, source.frame).filter(({ type }) => source.types.includes(type)))
        .map((shape) => itemFrom(shape))
        .filter(({ title }) => title !== '')
    case 'top':
      return topOf(source.step, source.count)
  }
}

/** With the name that the group has given it, where that is its to give. */
function named(board: Board, item: Item): readonly Item[] {
  if (item.title !== '') return [item]
  const shape = item.shape === undefined ? undefined : board.get(item.shape)
  const title = shape ? cut(writtenIn(shape, item.part)) : ''
  return title === '' ? [] : [{ ...item, title }]
}

function standingIn(board: Board, frame: string | null): readonly Shape[] {
  if (frame === null) return board.all()
  return board.children(frame).flatMap((id) => {
    const shape = board.get(id)
    return shape ? [shape, ...standingIn(board, id)] : []
  })
}

function itemFrom(shape: Shape): Item {
  const { id, type } = shape
  return { id, title: cut(titleOf(shape)), shape: id, ...(type === 'frame' ? { frame: id } : {}) }
}

function titleOf(shape: Shape): string {
  switch (shape.type) {
    case 'frame':
    case 'cluster':
      return writtenIn(shape, 'title')
    case 'checklist-row':
      return shape.props.item
    case 'shift-row':
      return shiftTitle(shape)
    default:
      return writtenIn(shape) || firstWords(shape)
  }
}

/** A pair that is half written is one already: it can be talked and voted about. */
function shiftTitle(shape: Shape): string {
  const [from, action, to] = ['from', 'action', 'to'].map((part) => writtenIn(shape, part))
  return from || to ? `${from || '…'} → ${to || '…'}` : (action ?? '')
}

function firstWords(shape: Shape): string {
  return (
    Object.keys(shape.texts)
      .map((part) => writtenIn(shape, part))
      .find((text) => text !== '') ?? ''
  )
}

function cut(title: string): string {
  return title.length <= longest ? title : `${title.slice(0, longest - 1)}…`
}
