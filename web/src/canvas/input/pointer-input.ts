import type { Point } from '@samtavle/shared/geometry/point'
import type { Sample } from '@samtavle/shared/shapes/ink/samples'
import type { Pointer, ToolEvent } from '../../tools/tool.ts'
import type { Camera } from '../camera.ts'
import { DoubleClick } from './double-click.ts'
import { listen } from './listen.ts'
import { pinched, type Fingers } from './pinch.ts'

/** How long a finger rests until it holds, in milliseconds. */
const HOLD = 450

interface Options {
  readonly host: HTMLElement
  readonly camera: Camera
  readonly send: (event: ToolEvent) => void
  /** Where a pointer that can hover is, in board coordinates; null when it has left. */
  readonly onHover: (at: Point | null) => void
  /** Whether the board itself is to be moved, whatever the tool. */
  readonly pans: () => boolean
}

type Mode =
  | { readonly kind: 'none' }
  | { readonly kind: 'tool'; readonly pointer: number }
  | { readonly kind: 'pan'; readonly pointer: number; readonly screen: Point }
  | { readonly kind: 'pinch'; readonly fingers: Fingers }

/** Turns the browser's pointers into what tools understand; two fingers, the middle button and Space move the board. */
export function listenToPointers(options: Options): () => void {
  const { host } = options
  const input = new PointerInput(options)
  const stop = listen(host, {
    pointerdown: input.onDown,
    pointermove: input.onMove,
    pointerup: input.onUp,
    pointercancel: input.onCancel,
    pointerleave: () => options.onHover(null),
    // The mouse events that browsers send after a touch would take the focus from what it has opened.
    touchend: (event) => event.preventDefault(),
  })
  return () => {
    input.rest()
    stop()
  }
}

class PointerInput {
  readonly #options: Options
  readonly #fingers = new Map<number, Point>()
  readonly #clicks = new DoubleClick()
  #mode: Mode = { kind: 'none' }
  #hold: ReturnType<typeof setTimeout> | undefined

  constructor(options: Options) {
    this.#options = options
  }

  /** Forgets a finger that may have been about to hold. */
  rest(): void {
    clearTimeout(this.#hold)
  }

  readonly onDown = (event: PointerEvent): void => {
    const { host, pans } = this.#options
    host.dataset['quiet'] = ''
    host.focus({ preventScroll: true })
    host.setPointerCapture(event.pointerId)
    if (event.pointerType === 'touch') this.#fingers.set(event.pointerId, this.#screenOf(event))
    const [first, second] = [...this.#fingers.values()]
    if (first && second) this.#startPinch([first, second])
    else if (event.button === 1 || pans()) this.#startPan(event)
    else if (event.button === 0 && this.#mode.kind === 'none') this.#startGesture(event)
  }

  readonly onMove = (event: PointerEvent): void => {
    const { camera, onHover } = this.#options
    const screen = this.#screenOf(event)
    if (event.pointerType !== 'touch') onHover(camera.toBoard(screen))
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, screen)
    const mode = this.#mode
    if (mode.kind === 'pinch') return this.#pinch(mode.fingers)
    if (mode.kind === 'none' || mode.pointer !== event.pointerId) return
    if (mode.kind === 'tool') return this.#follow(event)
    camera.panBy({ x: mode.screen.x - screen.x, y: mode.screen.y - screen.y })
    this.#mode = { ...mode, screen }
  }

  readonly onUp = (event: PointerEvent): void => {
    this.rest()
    this.#fingers.delete(event.pointerId)
    const mode = this.#mode
    if (mode.kind === 'pinch') return this.#endPinch()
    if (mode.kind === 'none' || mode.pointer !== event.pointerId) return
    this.#mode = { kind: 'none' }
    if (mode.kind === 'tool') this.#release(this.#pointerOf(event), event.timeStamp)
  }

  readonly onCancel = ({ pointerId }: PointerEvent): void => {
    this.rest()
    this.#fingers.delete(pointerId)
    if (this.#mode.kind === 'tool') this.#options.send({ type: 'cancel' })
    if (this.#fingers.size === 0) this.#mode = { kind: 'none' }
  }

  #startGesture(event: PointerEvent): void {
    const pointer = this.#pointerOf(event)
    this.#mode = { kind: 'tool', pointer: event.pointerId }
    this.#options.send({ type: 'down', ...pointer })
    if (pointer.touch) this.#hold = setTimeout(() => this.#options.send({ type: 'hold', ...pointer }), HOLD)
  }

  #startPan(event: PointerEvent): void {
    // The middle button would scroll.
    event.preventDefault()
    this.#mode = { kind: 'pan', pointer: event.pointerId, screen: this.#screenOf(event) }
  }

  #startPinch(fingers: Fingers): void {
    this.rest()
    if (this.#mode.kind === 'tool') this.#options.send({ type: 'cancel' })
    this.#mode = { kind: 'pinch', fingers }
  }

  #follow(event: PointerEvent): void {
    const pointer = this.#pointerOf(event)
    if (Math.hypot(event.movementX, event.movementY) > 2) this.rest()
    this.#options.send({ type: 'move', ...pointer })
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
    if (this.#fingers.size === 0) this.#mode = { kind: 'none' }
  }

  #release(pointer: Pointer, now: number): void {
    this.#options.send({ type: 'up', ...pointer })
    if (this.#clicks.completes(pointer.screen, now)) this.#options.send({ type: 'double', ...pointer })
  }

  #screenOf({ clientX, clientY }: PointerEvent): Point {
    const { left, top } = this.#options.host.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }

  #pointerOf(event: PointerEvent): Pointer {
    const screen = this.#screenOf(event)
    const { shiftKey: shift, altKey: alt, pointerType } = event
    const at = this.#options.camera.toBoard(screen)
    return { at, screen, shift, alt, touch: pointerType === 'touch', trail: this.#trailOf(event) }
  }

  #trailOf(event: PointerEvent): Sample[] {
    const events = event.getCoalescedEvents?.() ?? []
    return (events.length > 0 ? events : [event]).map((one) => ({
      ...this.#options.camera.toBoard(this.#screenOf(one)),
      pressure: one.pointerType === 'pen' ? one.pressure : 0.5,
    }))
  }
}
