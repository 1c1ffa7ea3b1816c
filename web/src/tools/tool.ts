import type { Command } from '@samtavle/shared/board/commands/command'
import type { Random } from '@samtavle/shared/board/order'
import type { NewShape } from '@samtavle/shared/board/records'
import type { Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import type { Draft } from '@samtavle/shared/protocol/presence'
import type { InkStyle } from '@samtavle/shared/shapes/ink/ink'
import type { Sample } from '@samtavle/shared/shapes/ink/samples'
import type { Shape, ShapeType } from '@samtavle/shared/shapes/registry'
import type { Sight } from './sight.ts'
import type { Guides, SnapAids, Snapping } from './snapping/snap.ts'

export const toolIds = [
  'select',
  'hand',
  'sticky',
  'text',
  'frame',
  'rectangle',
  'ellipse',
  'diamond',
  'bubble',
  'arrow',
  'ink',
  'highlighter',
  'eraser',
  'sticker',
  'table',
  'link',
  'image',
] as const
export type ToolId = (typeof toolIds)[number]

/** Where the pointer is, and what is held down meanwhile. */
export interface Pointer {
  /** In board coordinates. */
  readonly at: Point
  /** In CSS pixels of the canvas. */
  readonly screen: Point
  readonly shift: boolean
  readonly alt: boolean
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean
  readonly touch: boolean
  /** Every sample since the last event, this one included: pens report oftener than frames come. */
  readonly trail: readonly Sample[]
}

/** `hold` is a finger that has rested in one place; `double` follows the second `up` of a double click. */
export type ToolEvent =
  ({ readonly type: 'down' | 'move' | 'up' | 'double' | 'hold' } & Pointer) | { readonly type: 'cancel' }

export type Drafts = Readonly<Record<string, Draft>>

/** What is being made, before it is on the board; the overlay shows it. */
export type Sketch =
  | { readonly kind: 'marquee'; readonly box: Box; readonly encloses: boolean }
  | ({ readonly kind: 'guides' } & Guides)
  /** A selection as far as it is turned, in degrees: clockwise about the middle of the box. */
  | { readonly kind: 'turn'; readonly box: Box; readonly degrees: number }
  /** A shape that isn't on the board yet, as it would be; `target` is what an arrow in the hand would hang on. */
  | {
      readonly kind: 'new'
      readonly shape: Shape
      readonly target?: string | null
      readonly guides?: Guides | null
    }
  /** One that is on the board, as it would be: it is shown in the place of what is. */
  | { readonly kind: 'changed'; readonly shape: Shape; readonly target?: string | null }
  | { readonly kind: 'ink'; readonly samples: readonly Sample[]; readonly style: InkStyle }
  /** What will be gone when the hand lets go. */
  | { readonly kind: 'erased'; readonly shapes: readonly Shape[] }

/** What new shapes begin alike in. A highlighter draws ink too, but in its own way. */
export type StyleKind = ShapeType | 'highlighter'

/** What a tool may see of the world and do to it; the real one runs on the board, a test one records. */
export interface ToolContext extends Sight {
  run(command: Command): boolean
  can(command: Command): boolean
  /** Adds shapes where new ones go now; false when they may not be added. */
  add(shapes: readonly NewShape[]): boolean
  newId(): string
  readonly random: Random
  /** The topmost shape at a board point that is wanted. */
  hit(at: Point, wanted?: (shape: Shape) => boolean): Shape | undefined
  /** Whether this person may pick the shape up at all: the template layer is the facilitator's. */
  selectable(shape: Shape): boolean
  mayMove(shape: Shape): boolean
  /** The shapes, each with the rest of the group that a hand on it takes hold of; inside `entered` if that is given. */
  withGroups(ids: readonly string[], entered?: string | null): readonly string[]
  /** The group that has been entered, whose members are picked out one by one. */
  entered(): string | null
  enter(group: string | null): void
  /** What moved and resized shapes keep to. */
  readonly snapping: Snapping
  /** What knows how to; nothing until it is fetched. */
  readonly aids: SnapAids | undefined
  selection(): readonly string[]
  select(ids: readonly string[]): void
  /** Shows shapes, and what stands in them, elsewhere than they are, to everyone, until `{}` says that it is over. */
  draft(drafts: Drafts): void
  sketch(sketch: Sketch | null): void
  /** By screen pixels, as the hand moves. */
  pan(by: Point): void
  /** Whether there is a text at that point of the shape, or any when left out, that this person may write in. */
  canWrite(id: string, at?: Point): boolean
  /** Opens it. */
  write(id: string, at?: Point): void
  choose(tool: ToolId): void
  /** Opens the menu of what is picked out, or of the board. */
  menu(pointer: Pick<Pointer, 'at' | 'screen'>): void
  /** What this person last chose for shapes of a type, or for a pen of that name, if they did. */
  styleFor(kind: StyleKind): object | undefined
}

/** A tool is a table: state → event → next state. What it does goes through the context. */
export interface Tool<S extends { readonly name: string } = { readonly name: string }> {
  readonly id: ToolId
  readonly cursor: string
  readonly initial: S
  /** The states in which the hand may reach beyond the screen, so that the board moves along. */
  readonly reaching?: readonly S['name'][]
  readonly states: {
    readonly [N in S['name']]: (
      state: Extract<S, { readonly name: N }>,
      event: ToolEvent,
      context: ToolContext,
    ) => S
  }
}

/** A tool whose states only it knows: what a registry of tools holds. */
export interface AnyTool {
  readonly id: ToolId
  readonly cursor: string
  readonly initial: { readonly name: string }
  readonly reaching: readonly string[]
  next(state: { readonly name: string }, event: ToolEvent, context: ToolContext): { readonly name: string }
}

export function defineTool<S extends { readonly name: string }>(tool: Tool<S>): AnyTool {
  return {
    id: tool.id,
    cursor: tool.cursor,
    initial: tool.initial,
    reaching: tool.reaching ?? [],
    next(state, event, context) {
      const handle = tool.states[state.name as S['name']] as (s: S, e: ToolEvent, c: ToolContext) => S
      return handle(state as S, event, context)
    },
  }
}

/** How far, in CSS pixels, a pointer may stray and still have clicked. */
const dragDistance = { mouse: 4, touch: 9 } as const

export function hasDragged(from: Point, pointer: Pointer): boolean {
  const far = pointer.touch ? dragDistance.touch : dragDistance.mouse
  return Math.hypot(pointer.screen.x - from.x, pointer.screen.y - from.y) > far
}
