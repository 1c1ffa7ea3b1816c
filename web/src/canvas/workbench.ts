import type { Board } from '@samtavle/shared/board/board'
import { execute, type Actor, type Command } from '@samtavle/shared/board/commands/command'
import type { UndoHistory } from '@samtavle/shared/board/undo'
import { lookOf, type Look } from '@samtavle/shared/drawing/look'
import type { ShapeType } from '@samtavle/shared/shapes/registry'
import { Camera } from './camera.ts'
import { Selection } from './selection.ts'
import { Store } from '../state/store.ts'
import { Toolbox } from './toolbox.ts'

/** The text that is being written in. */
export interface Writing {
  readonly id: string
  readonly part: string
}

export type Styles = Readonly<Partial<Record<ShapeType, object>>>

/** What canvas, tool bar, selection bar and zoom bar share about one person's work on one board. */
export interface Workbench {
  readonly board: Board
  readonly history: UndoHistory
  readonly actor: Store<Actor>
  readonly camera: Camera
  readonly selection: Selection
  readonly toolbox: Toolbox
  readonly writing: Store<Writing | null>
  /** What this person last chose for shapes of a type; new ones begin with it. */
  readonly styles: Store<Styles>
  /** Whether a gesture is under way: bars keep out of its way. */
  readonly busy: Store<boolean>
  /** The colours and language that the board is shown in. */
  readonly look: Store<Look>
  /** Whether all that this person has done so far is on the server's disk. */
  readonly isSaved: () => boolean
  /** One command, one undo step; false when it may not be, or there is nothing to do. */
  run(command: Command): boolean
  /** Whether `run` would do it. */
  can(command: Command): boolean
  /** Stops listening to the board. */
  close(): void
}

export function openWorkbench({
  board,
  history,
  actor: first,
  isSaved,
}: {
  board: Board
  history: UndoHistory
  actor: Actor
  isSaved: () => boolean
}): Workbench {
  const actor = new Store(first)
  const selection = new Selection()
  return {
    board,
    history,
    actor,
    camera: new Camera(),
    selection,
    toolbox: new Toolbox(),
    writing: new Store<Writing | null>(null),
    styles: new Store<Styles>({}),
    busy: new Store(false),
    look: new Store(lookOf('light', 'da')),
    isSaved,
    run(command) {
      history.closeStep()
      const done = execute(board, actor.get(), command)
      history.closeStep()
      return done
    },
    can: (command) => command(board, actor.get()),
    close: selection.follow(board),
  }
}
