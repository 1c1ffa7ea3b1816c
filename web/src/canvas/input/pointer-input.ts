import type { Point } from '@samtavle/shared/geometry/point'
import type { Sample } from '@samtavle/shared/shapes/ink/samples'
import type { Pointer, ToolEvent } from '../../tools/tool.ts'
import type { Camera } from '../view/camera.ts'
import { DoubleTap } from './double-tap.ts'
import { EdgePan } from './edge-pan.ts'
import { listen } from './listen.ts'
import { heldIn, modifiers, type Modifiers } from './modifiers.ts'
import { Palm } from './palm.ts'
import { pinched, type Fingers } from './pinch.ts'

/** How long a finger or a pen rests until it holds, in milliseconds, and how far it may stray, in CSS pixels. */
const HOLD = 450
const STRAY = 9

interface Options {
  readonly host: HTMLElement
  readonly camera: Camera
  readonly send: (event: ToolEvent) => void
  /** Where a pointer that can hover is, in board coordinates; null when it has left. */
  readonly onHover: (at: Point | null) => void
  /** Whether the board itself is to be moved, whatever the tool. */
  readonly pans: () => boolean
  /** Whether the gesture goes on beyond the screen, so that the board moves along. */
  readonly reaches: () => boolean
  /** Whether the gesture moves the board. */
  readonly isPanning: () => boolean
  /** A right click, or what stands for one. */
  readonly onMenu: (spot: { readonly at: Point; readonly screen: Point }) => void
}

type Mode =
  | { readonly kind: 'none' }
  | { readonly kind: 'tool'; readonly pointer: number; readonly from: Point }
  | { readonly kind: 'pan'; readonly pointer: number; readonly screen: Point }
  | { readonly kind: 'pinch'; readonly fingers: Fingers }

/** Turns the browser's pointers into what tools understand; two fingers, the middle button and Space move the board. */
export function listenToPointers(options: Options): () => void {
  const input = new PointerInput(options)
  const onHost = listen(options.host, {
    pointerdown: input.onDown,
    pointermove: input.onMove,
    pointerup: input.onUp,
    pointercancel: input.onLost,
    lostpointercapture: input.onLost,
    pointerleave: () => options.onHover(null),
    contextmenu: input.onMenu,
    dblclick: input.onDouble,
    // The mouse events that browsers send after a touch would take the focus from what it has opened.
    touchend: (event) => event.cancelable && event.preventDefault(),
  })
  const { ownerDocument } = options.host
  const page = ownerDocument.defaultView ?? window
  const onPage = new AbortController()
  const { signal } = onPage
  // Nobody tells of a hand that is lifted while another window is in front.
  page.addEventListener('blur', input.callOff, { signal })
  ownerDocument.addEventListener('visibilitychange', input.callOff, { signal })
  for (const type of ['keydown', 'keyup'] as const) page.addEventListener(type, input.onModifier, { signal })
  const stopCamera = options.camera.observe(input.onCamera)
  return () => {
    input.callOff()
    stopCamera()
    onPage.abort()
    onHost()
  }
}

class PointerInput {
  readonly #options: Options
  readonly #fingers = new Map<number, Point>()
  readonly #taps = new DoubleTap()
  /** The last two clicks of the mouse, with nothing else between them. */
  #clicks: readonly Pointer[] = []
  readonly #palm = new Palm()
  readonly #edge: EdgePan
  #mode: Mode = { kind: 'none' }
  #hold: ReturnType<typeof setTimeout> | undefined
  /** Where the gesture is, as long as there is one. */
  #last: Pointer | undefined
  #isSending = false

  constructor(options: Options) {
    this.#options = options
    const { camera, reaches } = options
    const panBy = (by: Point) => (reaches() ? camera.panBy(by) : this.#edge.stop())
    this.#edge = new EdgePan({ size: camera.size.get, panBy })
  }

  readonly onDown = (event: PointerEvent): void => {
    const { host, pans } = this.#options
    host.dataset['quiet'] = ''
    host.focus({ preventScroll: true })
    if (event.pointerType === 'pen') this.#takePen(event)
    if (this.#palm.rests(event)) return
    host.setPointerCapture(event.pointerId)
    if (event.pointerType === 'touch') this.#fingers.set(event.pointerId, this.#screenOf(event))
    const [first, second] = [...this.#fingers.values()]
    if (first && second) this.#startPinch([first, second])
    else if (this.#mode.kind !== 'none') return
    else if (event.button === 1 || (event.button === 0 && pans())) this.#startPan(event)
    else if (event.button === 0 && !isMenuClick(event)) this.#startGesture(event)
  }

  readonly onMove = (event: PointerEvent): void => {
    const { camera, onHover } = this.#options
    if (event.pointerType === 'pen') this.#palm.onPen(event, event.buttons > 0)
    const screen = this.#screenOf(event)
    if (event.pointerType !== 'touch') onHover(camera.toBoard(screen))
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, screen)
    const mode = this.#mode
    if (mode.kind === 'pinch') return this.#pinch(mode.fingers)
    if (mode.kind === 'none' || mode.pointer !== event.pointerId) return
    // It was lifted where nobody heard of it.
    if (event.pointerType === 'mouse' && event.buttons === 0) return this.callOff()
    if (mode.kind === 'tool') return this.#follow(event, mode.from)
    camera.panBy({ x: mode.screen.x - screen.x, y: mode.screen.y - screen.y })
    this.#mode = { ...mode, screen }
  }

  readonly onUp = (event: PointerEvent): void => {
    if (event.pointerType === 'pen') this.#palm.onPen(event, false)
    this.#fingers.delete(event.pointerId)
    const mode = this.#mode
    if (mode.kind === 'pinch') return this.#endPinch()
    if (mode.kind === 'none' || mode.pointer !== event.pointerId) return
    this.#rest()
    this.#go({ kind: 'none' })
    if (mode.kind === 'tool') this.#release(event, mode.from)
  }

  readonly onLost = ({ pointerId }: PointerEvent): void => {
    this.#fingers.delete(pointerId)
    if (this.#mode.kind === 'pinch') this.#endPinch()
    else if (this.#mode.kind !== 'none' && this.#mode.pointer === pointerId) this.callOff()
  }

  readonly onMenu = (event: MouseEvent): void => {
    event.preventDefault()
    // Keys have a command of their own, and a finger has held already.
    if (this.#mode.kind !== 'none' || this.#fingers.size > 0 || !isMenuClick(event)) return
    const screen = this.#screenOf(event)
    this.#options.onMenu({ screen, at: this.#options.camera.toBoard(screen) })
  }

  /** How fast a mouse has to click is for the person's own settings to say. */
  readonly onDouble = (): void => {
    const [, second] = this.#clicks
    if (second) this.#send({ type: 'double', ...second })
    this.#clicks = []
  }

  /** Shift, Alt and Ctrl count at once, not only when the hand moves on. */
  readonly onModifier = (event: KeyboardEvent): void => {
    if (!this.#last || !modifiers.has(event.key)) return
    // Alt alone would go to the menu of the browser.
    if (event.key === 'Alt') event.preventDefault()
    this.#repeat(event)
  }

  /** The board has moved below a hand that holds something. */
  readonly onCamera = (): void => {
    if (!this.#isSending) this.#repeat()
  }

  readonly callOff = (): void => {
    const { kind } = this.#mode
    this.#rest()
    this.#fingers.clear()
    this.#go({ kind: 'none' })
    if (kind === 'tool') this.#send({ type: 'cancel' })
  }

  /** The hand that holds a pen may have come down before it. */
  #takePen(event: PointerEvent): void {
    this.#palm.onPen(event, true)
    if (this.#fingers.size > 0) this.callOff()
  }

  #startGesture(event: PointerEvent): void {
    const pointer = this.#pointerOf(event)
    this.#go({ kind: 'tool', pointer: event.pointerId, from: pointer.screen })
    this.#last = pointer
    this.#send({ type: 'down', ...pointer })
    if (event.pointerType !== 'mouse')
      this.#hold = setTimeout(() => this.#send({ type: 'hold', ...pointer }), HOLD)
  }

  #startPan(event: PointerEvent): void {
    // The middle button would scroll.
    event.preventDefault()
    this.#go({ kind: 'pan', pointer: event.pointerId, screen: this.#screenOf(event) })
  }

  #startPinch(fingers: Fingers): void {
    const { kind } = this.#mode
    this.#rest()
    this.#go({ kind: 'pinch', fingers })
    if (kind === 'tool') this.#send({ type: 'cancel' })
  }

  #follow(event: PointerEvent, from: Point): void {
    const pointer = this.#pointerOf(event)
    if (hasStrayed(from, pointer)) clearTimeout(this.#hold)
    this.#last = pointer
    this.#send({ type: 'move', ...pointer })
    if (this.#options.reaches()) this.#edge.follow(pointer.screen)
    else this.#edge.stop()
  }

  /** The same place on the screen, with what has changed since: the board below, or what is held down. */
  #repeat(keys?: Modifiers): void {
    if (!this.#last || !this.#options.reaches()) return
    const at = this.#options.camera.toBoard(this.#last.screen)
    this.#last = { ...this.#last, at, trail: [], ...(keys && heldIn(keys)) }
    this.#send({ type: 'move', ...this.#last })
  }

  #send(event: ToolEvent): void {
    this.#isSending = true
    this.#options.send(event)
    this.#isSending = false
    this.#tellPanning()
  }

  #go(mode: Mode): void {
    this.#mode = mode
    this.#tellPanning()
  }

  /** The hand that has the board closes. */
  #tellPanning(): void {
    const { host, isPanning } = this.#options
    host.toggleAttribute('data-panning', this.#mode.kind === 'pan' || isPanning())
  }

  /** Nothing is about to hold, and no gesture to be repeated. */
  #rest(): void {
    clearTimeout(this.#hold)
    this.#edge.stop()
    this.#last = undefined
  }

  #pinch(before: Fingers): void {
    const [first, second] = [...this.#fingers.values()]
    if (!first || !second) return
    const { camera } = this.#options
    camera.set(pinched(camera.get(), before, [first, second]))
    this.#mode = { kind: 'pinch', fingers: [first, second] }
  }

  /** The finger that is left does nothing until it is lifted too. */
  #endPinch(): void {
    if (this.#fingers.size === 0) this.#go({ kind: 'none' })
  }

  /** The end of a drag is no click, and so no half of a double one. */
  #release(event: PointerEvent, from: Point): void {
    const pointer = this.#pointerOf(event)
    const isClick = !hasStrayed(from, pointer)
    const isMouse = event.pointerType === 'mouse'
    this.#clicks = isClick && isMouse ? [...this.#clicks.slice(-1), pointer] : []
    this.#send({ type: 'up', ...pointer })
    if (isClick && !isMouse && this.#taps.completes(pointer.screen, event.timeStamp))
      this.#send({ type: 'double', ...pointer })
  }

  #screenOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#options.host.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }

  #pointerOf(event: PointerEvent): Pointer {
    const screen = this.#screenOf(event)
    const at = this.#options.camera.toBoard(screen)
    const touch = event.pointerType === 'touch'
    return { at, screen, ...heldIn(event), touch, trail: this.#trailOf(event) }
  }

  #trailOf(event: PointerEvent): Sample[] {
    const events = event.getCoalescedEvents?.() ?? []
    return (events.length > 0 ? events : [event]).map((one) => ({
      ...this.#options.camera.toBoard(this.#screenOf(one)),
      pressure: one.pointerType === 'pen' ? one.pressure : 0.5,
    }))
  }
}

function hasStrayed(from: Point, { screen }: Pointer): boolean {
  return Math.hypot(screen.x - from.x, screen.y - from.y) > STRAY
}

/** The right button; on a Mac also the left one with Ctrl. */
function isMenuClick({ button, ctrlKey }: MouseEvent): boolean {
  return button === 2 || (button === 0 && ctrlKey && navigator.platform.startsWith('Mac'))
}
