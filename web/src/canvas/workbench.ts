import type { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute, type Actor, type Command } from '@samtavle/shared/board/commands/command'
import type { NewShape } from '@samtavle/shared/board/records'
import type { DocumentHistory, UndoHistory } from '@samtavle/shared/board/undo'
import { lookOf, type Look } from '@samtavle/shared/drawing/look'
import type { Snapping } from '../tools/snapping/snap.ts'
import type { StickerProps } from '@samtavle/shared/shapes/sticker/sticker'
import type { StyleKind } from '../tools/tool.ts'
import { WholeBoard } from '../scene/whole-board.ts'
import { Camera } from './camera.ts'
import type { CanvasRoom } from './canvas-room.ts'
import type { Desk } from './commands/canvas-command.ts'
import type { MenuSpot, Minimap, Panel } from './panel.ts'
import type { Search } from './search/search.ts'
import type { Pasting } from './copying/pasting.ts'
import type { BringImages } from './images/bring-images.ts'
import { latePictures, type Pictures } from './images/pictures.ts'
import type { Company } from './getting-about/company.ts'
import { Selection } from './selection.ts'
import { Store } from '../state/store.ts'
import type { Together } from './together/together.ts'
import { Toolbox } from './toolbox.ts'
import type { RichEditing } from './writing/rich/rich-editing.ts'

/** The text that is being written in. */
export interface Writing {
  readonly id: string
  readonly part: string
}

interface Place {
  readonly board: Board
  readonly actor: Actor
}

export type Styles = Readonly<Partial<Record<StyleKind, object>>>

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
  readonly camera: Camera
  readonly selection: Selection
  readonly toolbox: Toolbox
  readonly writing: Store<Writing | null>
  /** The text that was written in last. */
  readonly lastWritten: Store<Writing | null>
  /** The editor that it is written in, while that can format. */
  readonly rich: Store<RichEditing | null>
  /** What this person last chose for shapes of a type; new ones begin with it. */
  readonly styles: Store<Styles>
  /** The stickers that this person took last, the latest first. */
  readonly stickers: Store<readonly StickerProps[]>
  /** Whether a gesture is under way: bars keep out of its way. */
  readonly busy: Store<boolean>
  /** The colours and language that the board is shown in. */
  readonly look: Store<Look>
  /** Whether all that this person has done so far is on the server's disk. */
  readonly isSaved: () => boolean
  /** The canvas, while there is one. */
  readonly room: Store<CanvasRoom | null>
  /** What commands work with; as long as there is a canvas. */
  readonly desk: Store<Desk | null>
  /** What is open beside the canvas. */
  readonly panel: Store<Panel | null>
  /** What was pasted of which somebody is being asked what it is to become. */
  readonly pasting: Store<Pasting | null>
  /** What shapes keep to while they are moved and resized. */
  readonly snapping: Store<Snapping>
  /** Where a context menu is open. */
  readonly menu: Store<MenuSpot | null>
  /** What is searched for; as long as the search is open. */
  readonly search: Store<Search | null>
  /** Those with whom one goes along; as soon as it is fetched. */
  readonly company: Store<Company | null>
  /** Whether the board is shown in small beside itself: always, never, or when not all of it is in view. */
  readonly minimap: Store<Minimap>
  /** What the board's image shapes show. */
  readonly pictures: Pictures
  /** Takes files to the board as pictures; null until it is fetched. */
  readonly bringing: Store<BringImages | null>
  /** Draws some of the shared board as a PNG file; null until it is fetched. */
  readonly drawing: Store<((ids: readonly string[]) => Promise<Blob>) | null>
  /** What a running workshop brings to the canvas; null until it is fetched. */
  readonly together: Store<Together | null>
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
  const writing = new Store<Writing | null>(null)
  const lastWritten = new Store<Writing | null>(null)
  writing.observe(() => lastWritten.set(writing.get() ?? lastWritten.get()))
  const stopSelection = selection.follow(whole)
  const pictures = latePictures((id) => `/api/boards/${boardId}/images/${id}`)
  return {
    boardId,
    board,
    whole,
    history: steps,
    boardHistory: history,
    actor,
    camera: new Camera(),
    selection,
    toolbox: new Toolbox(),
    writing,
    lastWritten,
    rich: new Store<RichEditing | null>(null),
    styles: new Store<Styles>({}),
    stickers: new Store<readonly StickerProps[]>([]),
    busy: new Store(false),
    look: new Store(lookOf('light', 'da')),
    room: new Store<CanvasRoom | null>(null),
    desk: new Store<Desk | null>(null),
    panel: new Store<Panel | null>(null),
    pasting: new Store<Pasting | null>(null),
    snapping: new Store<Snapping>({ lines: true, grid: false }),
    menu: new Store<MenuSpot | null>(null),
    search: new Store<Search | null>(null),
    company: new Store<Company | null>(null),
    minimap: new Store<Minimap>('auto'),
    pictures,
    bringing: new Store<BringImages | null>(null),
    drawing: new Store<((ids: readonly string[]) => Promise<Blob>) | null>(null),
    together: new Store<Together | null>(null),
    isSaved,
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
