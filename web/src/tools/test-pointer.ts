import { freePolicy, type Policy } from '@samtavle/shared/access/policy'
import type { Role } from '@samtavle/shared/access/person'
import type { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { allows, execute, type Actor } from '@samtavle/shared/board/commands/command'
import { withGroups } from '@samtavle/shared/board/groups'
import { canWrite } from '@samtavle/shared/board/commands/write-text'
import { makeShapes } from '@samtavle/shared/board/make-shapes'
import { jitteredKeys } from '@samtavle/shared/board/order'
import type { NewShape } from '@samtavle/shared/board/records'
import { emptyBoard } from '@samtavle/shared/board/test-board'
import { writeShape } from '@samtavle/shared/board/write-shape'
import { lookOf } from '@samtavle/shared/drawing/look'
import { centreOf, intersects } from '@samtavle/shared/geometry/box'
import { rotate, subtract, type Point } from '@samtavle/shared/geometry/point'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import type { SnapAids, Snapping } from './snapping/snap.ts'
import type { AnyTool, Drafts, Sketch, StyleKind, ToolContext, ToolEvent, ToolId } from './tool.ts'

interface Held {
  shift?: boolean
  alt?: boolean
  mod?: boolean
  touch?: boolean
}

export function person(role: Role, policy: Policy = freePolicy, editsTemplate = false): Actor {
  return { person: { id: role, role }, policy, editsTemplate }
}

/** A board with these on it, the participant's contributions unless they say otherwise. */
export function boardWith(...shapes: readonly NewShape[]): Board {
  const board = emptyBoard()
  const keys = jitteredKeys(() => 0.5)
  const made = makeShapes(board, shapes, { layer: 'contribution', author: 'participant', keys })
  if (made.kind === 'refused') throw new Error(`${made.id} is not sound`)
  board.doc.transact(() => {
    for (const shape of made.shapes) writeShape(board, shape)
  })
  return board
}

/** A hand on a board: presses, moves and lets go with a tool, and remembers what was shown meanwhile. At 100 %. */
export class TestPointer {
  drafts: Drafts = {}
  sketch: Sketch | null = null
  selection: readonly string[] = []
  written: { id: string; at: Point | undefined } | undefined
  panned: Point = { x: 0, y: 0 }
  menu: Point | undefined
  entered: string | null = null
  aids: SnapAids | undefined
  snapping: Snapping = { lines: true, grid: false }
  chosen: ToolId | undefined
  /** What was chosen for new shapes. */
  readonly styles: Partial<Record<StyleKind, object>> = {}
  readonly tool: AnyTool
  readonly board: Board
  #state: { readonly name: string }
  #made = 0
  readonly #context: ToolContext

  constructor(tool: AnyTool, board: Board = boardWith(), actor: Actor = person('participant')) {
    this.tool = tool
    this.board = board
    this.#state = tool.initial
    this.#context = this.#contextOn(board, actor)
  }

  get state(): string {
    return this.#state.name
  }

  down(x: number, y: number, held?: Held): this {
    return this.#send('down', x, y, held)
  }

  move(x: number, y: number, held?: Held): this {
    return this.#send('move', x, y, held)
  }

  up(x: number, y: number, held?: Held): this {
    return this.#send('up', x, y, held)
  }

  hold(x: number, y: number): this {
    return this.#send('hold', x, y, { touch: true })
  }

  click(x: number, y: number, held?: Held): this {
    return this.down(x, y, held).up(x, y, held)
  }

  doubleClick(x: number, y: number): this {
    return this.click(x, y).click(x, y).#send('double', x, y)
  }

  drag(from: readonly [number, number], to: readonly [number, number], held?: Held): this {
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const
    return this.down(...from, held)
      .move(...middle, held)
      .move(...to, held)
      .up(...to, held)
  }

  cancel(): this {
    return this.#next({ type: 'cancel' })
  }

  #send(type: 'down' | 'move' | 'up' | 'double' | 'hold', x: number, y: number, held: Held = {}): this {
    const { shift = false, alt = false, mod = false, touch = false } = held
    const trail = [{ x, y, pressure: 0.5 }]
    return this.#next({ type, at: { x, y }, screen: { x, y }, shift, alt, mod, touch, trail })
  }

  #next(event: ToolEvent): this {
    this.#state = this.tool.next(this.#state, event, this.#context)
    return this
  }

  #contextOn(board: Board, actor: Actor): ToolContext {
    const chosen = () => ({ snapping: this.snapping, aids: this.aids })
    return {
      zoom: 1,
      view: { x: 0, y: 0, w: 2000, h: 2000 },
      run: (command) => execute(board, actor, command),
      can: (command) => command(board, actor),
      add: (shapes) =>
        execute(
          board,
          actor,
          addShapes(shapes, () => 0.5),
        ),
      newId: () => `new${++this.#made}`,
      random: () => 0.5,
      get: (id) => board.get(id),
      hit: (at, wanted = () => true) => board.all().findLast((shape) => isHit(shape, at) && wanted(shape)),
      touching: (box) => board.all().filter((shape) => intersects(box, shapeOf(shape.type).bounds(shape))),
      selectable: ({ layer }) => layer === 'contribution' || actor.editsTemplate,
      mayMove: (shape) => allows(actor, shape, { ...shape, x: shape.x + 1 }),
      withGroups: (ids, entered) => withGroups(board, ids, entered),
      entered: () => this.entered,
      enter: (group) => void (this.entered = group),
      get snapping() {
        return chosen().snapping
      },
      get aids() {
        return chosen().aids
      },
      selection: () => this.selection,
      select: (ids) => void (this.selection = [...new Set(ids)]),
      draft: (drafts) => void (this.drafts = drafts),
      sketch: (sketch) => void (this.sketch = sketch),
      pan: ({ x, y }) => void (this.panned = { x: this.panned.x + x, y: this.panned.y + y }),
      canWrite: (id) => canWrite(board, actor, id, firstPart(board.get(id))),
      write: (id, at) => void (this.written = { id, at }),
      choose: (tool) => void (this.chosen = tool),
      menu: ({ screen }) => void (this.menu = screen),
      styleFor: (kind) => this.styles[kind],
    }
  }
}

function isHit(shape: Shape, at: Point): boolean {
  const local = subtract(rotate(at, centreOf(shape), -shape.rotation), shape)
  return shapeOf(shape.type).hit(shape, local, 4)
}

function firstPart(shape: Shape | undefined): string {
  return (shape && shapeOf(shape.type).texts(shape, lookOf('light', 'da'))[0]?.part) ?? ''
}
