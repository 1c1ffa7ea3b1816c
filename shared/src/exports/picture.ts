import type { Drawing } from '../drawing/drawing.ts'
import type { Look } from '../drawing/look.ts'
import { around, centreOf, contains, grow, type Box } from '../geometry/box.ts'
import { inPlace } from '../shapes/placement.ts'
import { describeOn } from '../shapes/describe-on.ts'
import { shapeOf, type Shape } from '../shapes/registry.ts'
import type { ExportedBoard, ExportRequest, Scope } from './exporter.ts'
import { footer } from './footer.ts'

/** What a picture format needs to know of a board: what to paint, and how much of the plane it covers. */
export interface Picture {
  /** In board coordinates, with a margin and the footer. */
  readonly box: Box
  /** What everything lies on, in the screen's tone; a page that is printed on paper does without. */
  readonly paper: Drawing
  /** Each shape as a group where it stands, and the footer; to be painted in this order. */
  readonly drawings: readonly Drawing[]
  readonly title: string
  /** What is on it, shape by shape; the text alternative. */
  readonly description: string
}

const margin = 40
const blank: Box = { x: 0, y: 0, w: 800, h: 450 }

/** The picture of a board, a frame or some shapes. An empty scope gives a blank sheet with the board's title. */
export function pictureOf({ board, scope, look }: ExportRequest<ExportedBoard>): Picture {
  const shown = shapesIn(board, scope)
  const exported: Look = { ...look, placeholders: false }
  const content = grow(around(shown.map((shape) => shapeOf(shape.type).bounds(shape))) ?? blank, margin)
  const below = footer(board.meta, content, exported)
  const box = { ...content, h: content.h + below.height }
  return {
    box,
    paper: { kind: 'rect', box, style: { fill: look.paper } },
    drawings: [
      ...shown.map((shape) => inPlace(shape, shapeOf(shape.type).draw(shape, exported))),
      ...below.drawings,
    ],
    title: titleOf(board, scope, look),
    // Most formats have no room for it, and of a large board it takes a while.
    get description() {
      return shown.map((shape) => describeOn(board, shape, look.locale)).join('. ')
    },
  }
}

/** In the order in which they are painted. */
function shapesIn(board: ExportedBoard, scope: Scope): readonly Shape[] {
  switch (scope.kind) {
    case 'board':
      return board.all()
    case 'selection':
      return withDescendants(board, new Set(scope.ids))
    case 'frame':
      return frameAndContent(board, scope.id)
  }
}

function withDescendants(board: ExportedBoard, roots: ReadonlySet<string>): readonly Shape[] {
  const all = board.all()
  const chosen = new Set(roots)
  // A child may be painted before its parent is met, so look until nothing more turns up.
  for (let before = -1; before !== chosen.size;) {
    before = chosen.size
    for (const { id, parent } of all) if (parent !== null && chosen.has(parent)) chosen.add(id)
  }
  return all.filter(({ id }) => chosen.has(id))
}

/** What belongs to the frame, and what lies on it without belonging to any: arrows and ink mostly. */
function frameAndContent(board: ExportedBoard, id: string): readonly Shape[] {
  const frame = board.get(id)
  if (!frame) return []
  const loose = board.all().filter((shape) => shape.parent === null && contains(frame, centreOf(shape)))
  return withDescendants(
    board,
    new Set([id, ...loose.filter(({ type }) => type !== 'frame').map(({ id }) => id)]),
  )
}

function titleOf(board: ExportedBoard, scope: Scope, look: Look): string {
  const frame = scope.kind === 'frame' ? board.get(scope.id) : undefined
  return frame
    ? `${board.meta.title} – ${shapeOf(frame.type).describe(frame, look.locale)}`
    : board.meta.title
}
