import type { Point } from '@samtavle/shared/geometry/point'
import type { PresenceChannel } from '../connection/presence-channel.ts'
import { Scene } from '../scene/scene.ts'
import type { WholeBoard } from '../scene/whole-board.ts'
import { tools } from '../tools/registry.ts'
import { openMenu } from '../tools/picking.ts'
import type { Sketch, ToolContext } from '../tools/tool.ts'
import { openClipboard } from './copying/open-clipboard.ts'
import { hoverOver } from './input/cursor.ts'
import { bringIntoView } from './view/bring-into-view.ts'
import { listenToKeys } from './input/key-input.ts'
import { placeAt } from './input/place.ts'
import { listenToPointers } from './input/pointer-input.ts'
import { ToolRunner } from './input/tool-runner.ts'
import { openKeys } from './input/waiting-keys.ts'
import { nextInOrder } from './input/walk.ts'
import { listenToWheel } from './input/wheel.ts'
import type { Aids } from './aids.ts'
import { fetchAids } from './fetch-aids.ts'
import type { Topping } from './canvas-room.ts'
import { followFormats } from './formats/follow-formats.ts'
import { showFrameTitles } from './frame-titles/show-frame-titles.ts'
import { loadFonts } from './load-fonts.ts'
import { attendToSketches } from './others/attend-to-sketches.ts'
import { liftOthers } from './others/lift-others.ts'
import { openTelling } from './others/open-telling.ts'
import { Others, showsCursor, type Cursors } from './others/others.ts'
import { handOnTop } from './on-top.ts'
import type { Overlay } from './painting/overlay-painter.ts'
import { openStage, type Stage } from './stage.ts'
import type { Remark } from './remark.ts'
import { Store, type Readable } from '../state/store.ts'
import { toolContext } from './tool-context.ts'
import { wordsFor } from './words-for.ts'
import type { Desk, Workbench } from './workbench.ts'
import { attendToWriting } from './writing/writing-desk.ts'

export interface CanvasOptions {
  /** Takes the pointers and keys. */
  readonly host: HTMLDivElement
  /** What the host stands in; the text editor is put beside it. */
  readonly room: HTMLElement
  readonly workbench: Workbench
  readonly presence: PresenceChannel
  /** Whether much is being taken in, of which more is to come at once. */
  readonly arrives: () => boolean
  readonly cursors: Readable<Cursors>
  /** Says something to screen readers. */
  readonly announce: (words: string) => void
  /** Says something that everybody is to notice. */
  readonly tell: (remark: Remark) => void
}

/** Puts a board on the page: what is painted, what pointers and keys do, what others are seen to do. Returns its end. */
export function openCanvas(options: CanvasOptions): () => void {
  const { host, room, workbench, presence, arrives, cursors, tell } = options
  const { whole, camera, selection, actor, look, pictures } = workbench
  const scene = new Scene(whole)
  const say = veiled(presence, whole)
  const sketch = new Store<Sketch | null>(null)
  const hovered = new Store<string | null>(null)
  const aids = new Store<Aids | null>(null)
  const context = toolContext({
    workbench,
    scene,
    sketch,
    tellDrafts: (drafts) => say({ drafts }),
    tellSketch: openTelling(say, (id) => whole.get(id), fetchSketches),
    aids: () => aids.get()?.snap,
  })
  const seen = { presence, scene, you: actor.get().person.id, jumps: prefersStillness }
  const others = new Others({ ...seen, channel: presence })
  const toppings = new Set<Topping>()
  const overlay = (now: number): Overlay => {
    const more = [...toppings].flatMap((topping) => topping(now) ?? [])
    const hand = { sketch: sketch.get(), hovered: hovered.get() }
    const onTop = handOnTop({ bench: workbench, scene, context, ...hand })
    return {
      ...onTop,
      others: others.shown(cursors.get(), now),
      more: more.map(({ paint }) => paint),
      above: aids.get()?.paint(onTop) ?? [],
      moving: others.areMoving(now) || more.some(({ moving }) => moving),
    }
  }
  const stage = openStage({ host, camera, scene, look: look.get(), pictures, arrives, overlay })
  const stopSize = followSize(host, workbench)
  workbench.canvas.room.set({ host, scene, toppings, refresh: stage.refreshOverlay })
  const stops = [
    ...listen(options, context, scene, hovered),
    fetchAids(host, aids),
    liftOthers(seen),
    attendToSketches({ ...seen, board: whole, toppings, refresh: stage.refreshOverlay }, fetchSketches),
    presence.observe(stage.refreshOverlay),
    ...[selection, selection.entered, sketch, hovered, aids, actor, workbench.writing.at, cursors].map(
      (store) => store.observe(stage.refreshOverlay),
    ),
    selection.observe(() => say({ selection: selection.get() })),
    attendToWriting({ host, room, workbench, scene, tell: say, onFull: () => tell('textFull') }),
    look.observe(() => stage.setLook(look.get())),
    repaintWithFonts(stage),
    followFormats({ workbench, host, onFaces: stage.repaint }),
    showFrameTitles(workbench),
    pictures.observe((ids) => scene.spoil((shape) => shape.type === 'image' && ids.has(shape.props.image))),
    stopSize,
  ]
  return () => {
    workbench.canvas.room.set(null)
    workbench.canvas.desk.set(null)
    for (const stop of stops) stop()
    presence.tell({ cursor: null, selection: [], drafts: {}, editing: null, sketch: null })
    stage.close()
    scene.destroy()
  }
}

/** Pointers, wheel, keys and clipboard; returns what stops them. */
function listen(
  { host, room, workbench, presence, cursors, announce, tell }: CanvasOptions,
  context: ToolContext,
  scene: Scene,
  over: Store<string | null>,
): (() => void)[] {
  const { camera, toolbox } = workbench
  const runner = new ToolRunner(tools, workbench, context)
  const desk: Desk = {
    bench: workbench,
    scene,
    announce,
    tell,
    place: (at) => placeAt(workbench, runner, at),
    write: () => writeInSelected(workbench, context),
    cancel: () => callOff(runner),
    walk: (step) => walk(workbench, announce, step),
  }
  workbench.canvas.desk.set(desk)
  const onKey = openKeys(desk, () => runner.overdue)
  let escaped = false
  let space = false
  let hovered: Point | undefined
  const setCursor = () => {
    const { cursor, shape } = hoverOver(toolbox.get(), hovered, context)
    host.style.cursor = space ? 'grab' : cursor
    over.set(shape ?? null)
  }
  return [
    runner.stop,
    toolbox.observe(() => {
      setCursor()
      // Whoever took the tool with the pointer will use it with the pointer: keys then belong to the canvas.
      if (!document.activeElement?.matches(':focus-visible')) host.focus({ preventScroll: true })
    }),
    listenToPointers({
      host,
      camera,
      send(event) {
        runner.send(event)
        if (runner.busy) over.set(null)
        else setCursor()
        if (runner.isMoving && event.type === 'move') host.style.cursor = event.alt ? 'copy' : 'move'
      },
      pans: () => space,
      reaches: () => runner.reaches,
      isPanning: () => runner.isPanning,
      onMenu: (spot) => openMenu(spot, context),
      onHover(at) {
        hovered = at ?? undefined
        if (!runner.busy) setCursor()
        const shows = at && showsCursor(cursors.get(), workbench.actor.get().person.role)
        presence.tell({ cursor: shows ? [Math.round(at.x), Math.round(at.y)] : null })
      },
    }),
    listenToWheel(room, camera),
    listenToKeys({
      host,
      onKey(press) {
        // No keyboard trap: after Escape, Tab leads on through the page.
        const leaves = escaped && press.key === 'Tab'
        escaped = press.key === 'Escape'
        return !leaves && onKey(press)
      },
      onSpace(held) {
        space = held
        setCursor()
      },
    }),
    openClipboard({
      host,
      bench: workbench,
      where: () => hovered ?? camera.toBoard(camera.middle()),
      tell,
    }),
  ]
}

async function fetchSketches() {
  return (await import('./others/sketches.ts')).sketches
}

/** Tells the others, and nothing of what they are not to know of. */
function veiled(presence: PresenceChannel, whole: WholeBoard): PresenceChannel['tell'] {
  return (patch) => presence.tell(whole.hidden?.veil(patch) ?? patch)
}

function callOff(runner: ToolRunner): boolean {
  const { busy } = runner
  if (busy) runner.send({ type: 'cancel' })
  return busy
}

function writeInSelected({ selection }: Workbench, context: ToolContext): boolean {
  const [id, another] = selection.get()
  if (id === undefined || another !== undefined || !context.canWrite(id)) return false
  context.write(id)
  return true
}

/** Picks out the next shape in reading order, brings it into view and says what it is. */
function walk(
  { whole, selection, camera, look }: Workbench,
  announce: (words: string) => void,
  step: 1 | -1,
): boolean {
  const shape = nextInOrder(whole.all(), selection.get()[0], step)
  if (!shape) {
    selection.clear()
    return false
  }
  selection.set([shape.id])
  bringIntoView(camera, shape)
  announce(wordsFor(whole, shape, look.get()))
  return true
}

function followSize(host: HTMLElement, { camera }: Workbench): () => void {
  const measure = () => camera.resize(host.clientWidth, host.clientHeight)
  const observer = new ResizeObserver(measure)
  observer.observe(host)
  measure()
  return () => observer.disconnect()
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Until our fonts are here, letters would be drawn in another's shapes. */
function repaintWithFonts(stage: Stage): () => void {
  let open = true
  void loadFonts().then(() => open && stage.repaint())
  return () => {
    open = false
  }
}
