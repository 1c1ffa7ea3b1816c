import type { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute, type Actor, type Command } from '@samtavle/shared/board/commands/command'
import type { NewShape } from '@samtavle/shared/board/records'
import type { DocumentHistory, UndoHistory } from '@samtavle/shared/board/undo'
import { lookOf, type Look } from '@samtavle/shared/drawing/look'
import type { Point } from '@samtavle/shared/geometry/point'
import type { Scene } from '../scene/scene.ts'
import { WholeBoard } from '../scene/whole-board.ts'
import { Store } from '../state/store.ts'
import type { CanvasRoom } from './canvas-room.ts'
import type { Remark } from './remark.ts'
import { Camera } from './view/camera.ts'
import { latePictures } from './images/late-pictures.ts'
import type { Pictures } from './images/pictures.ts'
import { Selection } from './workbench/selection.ts'
import { Toolbox } from './workbench/toolbox.ts'
import { openAside, type Aside } from './workbench/aside.ts'
import { openChosen, type Chosen } from './workbench/chosen.ts'
import { nothingFetched, type Fetched } from './workbench/fetched.ts'
import { openWriting, type WritingAtHand } from './workbench/writing.ts'

interface Place {
  readonly board: Board
  readonly actor: Actor
}

/** What canvas, tool bar, selection bar and zoom bar share about one person's work on one board. */
export interface Workbench {
  /** Where it is on the server; '' for a bench without one. */
  readonly boardId: string
  /** What everybody sees; `whole` has also what only this person does. */
  readonly board: Board
  readonly whole: WholeBoard
  readonly history: Store<UndoHistory>
  /** What was done on the shared board alone. */
  readonly boardHistory: DocumentHistory
  readonly actor: Store<Actor>
  /** Whether all that this person has done so far is on the server's disk. */
  readonly isSaved: () => boolean
  readonly camera: Camera
  readonly selection: Selection
  readonly toolbox: Toolbox
  readonly writing: WritingAtHand
  readonly chosen: Chosen
  readonly aside: Aside
  readonly canvas: CanvasAtHand
  readonly fetched: Fetched
  /** The colours and language that the board is shown in. */
  readonly look: Store<Look>
  /** What the board's image shapes show. */
  readonly pictures: Pictures
  /** Where a shape is, and what this person may do there. */
  at(id: string): Place
  /** One command, one undo step, wherever there is something to do; false when it may not be, or there is nothing. */
  run(command: Command): boolean
  /** The same as part of a gesture, whose end ends the step. */
  runOn(command: Command): boolean
  /** Adds shapes where new ones go now, as part of a gesture; without `run` it only says whether that may be. */
  add(shapes: readonly NewShape[], run?: boolean): boolean
  /** Whether `run` would do it. */
  can(command: Command): boolean
  /** Stops listening to the board. */
  close(): void
}

/** What commands work with: one person's bench, with a canvas on it. */
export interface Desk {
  readonly bench: Workbench
  readonly scene: Scene
  /** Says something to screen readers. */
  announce(words: string): void
  /** Says something that everybody at this page is to notice. */
  readonly tell: (remark: Remark) => void
  /** Uses the tool in hand there, or in the middle of the view; false when it is none that a click would do for. */
  place(at?: Point): boolean
  /** Opens the one selected shape for writing; false when it can't be. */
  write(): boolean
  /** Calls off the gesture under way; false when there is none. */
  cancel(): boolean
  /** Goes to the next or previous shape in reading order; false at the end. */
  walk(step: 1 | -1): boolean
}

/** The canvas, as long as there is one. */
interface CanvasAtHand {
  readonly room: Store<CanvasRoom | null>
  /** What commands work with. */
  readonly desk: Store<Desk | null>
  /** Whether a gesture is under way: bars keep out of its way. */
  readonly busy: Store<boolean>
}

export function openWorkbench({
  board,
  history,
  actor: first,
  isSaved,
  boardId = '',
}: {
  board: Board
  history: DocumentHistory
  actor: Actor
  isSaved: () => boolean
  /** Where its pictures are; a bench without a server has none. */
  boardId?: string
}): Workbench {
  const actor = new Store(first)
  const selection = new Selection()
  const whole = new WholeBoard(board)
  const steps = new Store<UndoHistory>(history)
  const placeOn = (place: Board): Place => ({
    board: place,
    actor: (place !== board && whole.hidden?.actorOf(actor.get())) || actor.get(),
  })
  const onEach = (command: Command, run: boolean) =>
    whole
      .boards()
      .map(placeOn)
      .filter((place) =>
        run ? execute(place.board, place.actor, command) : command(place.board, place.actor),
      ).length > 0
  const stopSelection = selection.follow(whole)
  const pictures = latePictures((id) => `/api/boards/${boardId}/images/${id}`)
  return {
    boardId,
    board,
    whole,
    history: steps,
    boardHistory: history,
    actor,
    isSaved,
    camera: new Camera(),
    selection,
    toolbox: new Toolbox(),
    writing: openWriting(),
    chosen: openChosen(),
    aside: openAside(),
    canvas: noCanvasYet(),
    fetched: nothingFetched(),
    look: new Store(lookOf('light', 'da')),
    pictures,
    at: (id) => placeOn(whole.boardOf(id)),
    run(command) {
      steps.get().closeStep()
      const done = onEach(command, true)
      steps.get().closeStep()
      return done
    },
    runOn: (command) => onEach(command, true),
    can: (command) => onEach(command, false),
    add(shapes, run = true) {
      const { hidden } = whole
      const place = placeOn(hidden?.takesNew ? hidden.board : board)
      const command = addShapes(hidden?.takesNew ? hidden.fitted(shapes) : shapes, Math.random)
      return run ? execute(place.board, place.actor, command) : command(place.board, place.actor)
    },
    close() {
      stopSelection()
      pictures.close()
      whole.close()
    },
  }
}

export function noCanvasYet(): CanvasAtHand {
  return {
    room: new Store<CanvasRoom | null>(null),
    desk: new Store<Desk | null>(null),
    busy: new Store(false),
  }
}
