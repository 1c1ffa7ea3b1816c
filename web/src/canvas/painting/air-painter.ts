import { intersects } from '@samtavle/shared/geometry/box'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { detailAt } from '../../scene/level-of-detail.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Brush } from './brush.ts'
import type { Screen } from './screen.ts'
import { Sprites, type Sprite } from './sprites.ts'

/** Shapes larger than this on the screen, in device pixels, are painted directly: a bitmap would cost more. */
const LARGEST = 900
/** Fewer than these are painted as soon as they are lifted; of more than those the bitmaps would fill the memory. */
const WORTH = { least: 10, most: 300 } as const
/** Milliseconds for making bitmaps, in a frame of a drag and in one in which nothing else is painted. */
const budgets = { lifting: 12, ahead: 4 } as const

/** Paints what is being dragged. Each shape is painted once as a bitmap that is then only moved. */
export class AirPainter {
  readonly #scene: Scene
  readonly #sprites: Sprites
  #airborne: Shape[] = []
  #brush: Brush
  #expected: readonly Shape[] = []
  /** How many of those have been looked at, and what of the board was on the screen then. */
  #ready = 0
  #view = ''
  /** Whether something was shown more simply than it looks, for there was no time. */
  #isHasty = false

  constructor(scene: Scene, brush: Brush) {
    this.#scene = scene
    this.#brush = brush
    this.#sprites = new Sprites(scene)
  }

  use(brush: Brush): void {
    this.#brush = brush
    this.#ready = 0
    this.#sprites.keep(new Set())
  }

  /** Says what a hand is likely to take up next. */
  expect(shapes: readonly Shape[], { viewport, scale }: Screen): void {
    const worth = shapes.length >= WORTH.least && shapes.length <= WORTH.most ? shapes : []
    const view = [scale, viewport.x, viewport.y].join()
    const { length } = this.#expected
    if (worth.length === length && view === this.#view && worth.every((it, i) => it === this.#expected[i]))
      return
    this.#expected = worth
    this.#view = view
    this.#ready = 0
    this.#keepNeeded()
  }

  /** Makes some of the bitmaps of what is expected. */
  prepare(screen: Screen): void {
    const start = performance.now()
    while (this.#ready < this.#expected.length && performance.now() - start < budgets.ahead) {
      const shape = this.#expected[this.#ready++]
      if (shape && isSeen(shape, screen) && !isDirect(shape, screen)) this.#sprite(shape, screen)
    }
  }

  /**
   * Takes up what the scene has in the air. What was dropped stays until the board below shows it (`settled`), so that
   * nothing flickers. Returns whether there is anything to paint.
   */
  update(settled: boolean): boolean {
    const dropped = settled ? [] : this.#airborne.filter(({ id }) => this.#hasLanded(id))
    this.#airborne = [...dropped, ...this.#scene.lifted()]
    if (this.#airborne.length === 0) {
      this.#isHasty = false
      this.#keepNeeded()
    }
    return this.#airborne.length > 0
  }

  /** Whether something waits for the board below, or is to be painted as it is. */
  get lingers(): boolean {
    return this.#isHasty || this.#airborne.some(({ id }) => !this.#scene.isLifted(id))
  }

  /** Whether there is more to do in the next frame. */
  get isBusy(): boolean {
    return this.lingers || (this.#airborne.length === 0 && this.#ready < this.#expected.length)
  }

  frame(target: CanvasRenderingContext2D, screen: Screen): void {
    const until = performance.now() + budgets.lifting
    this.#isHasty = false
    for (const shape of this.#airborne) if (isSeen(shape, screen)) this.#paint(target, shape, screen, until)
  }

  /** What was deleted in the air has not. */
  #hasLanded(id: string): boolean {
    return !this.#scene.isLifted(id) && this.#scene.get(id) !== undefined
  }

  #keepNeeded(): void {
    this.#sprites.keep(new Set([...this.#expected, ...this.#airborne].map(({ id }) => id)))
  }

  #paint(target: CanvasRenderingContext2D, shape: Shape, screen: Screen, until: number): void {
    const { scale, viewport } = screen
    target.setTransform(scale, 0, 0, scale, -viewport.x * scale, -viewport.y * scale)
    if (isDirect(shape, screen)) return this.#brush.paint(target, [shape], detailAt(scale))
    const sprite = this.#sprite(shape, screen, until)
    if (sprite) return put(target, sprite, shape, screen)
    this.#isHasty = true
    this.#brush.paint(target, [shape], detailAt(scale) === 'full' ? 'lines' : 'blocks')
  }

  /** Undefined when it is not made yet, and the time is up. */
  #sprite(shape: Shape, { scale }: Screen, until = Infinity): Sprite | undefined {
    const known = this.#sprites.known(shape, scale, this.#brush)
    if (known || performance.now() > until) return known
    return this.#sprites.make(shape, scale, this.#brush)
  }
}

function isSeen(shape: Shape, { viewport }: Screen): boolean {
  return intersects(viewport, shapeOf(shape.type).bounds(shape))
}

/** Whether it is painted anew in every frame. */
function isDirect({ w, h, ends }: Shape, { scale }: Screen): boolean {
  return ends !== undefined || Math.max(w, h) * scale > LARGEST
}

function put(
  target: CanvasRenderingContext2D,
  { canvas, reach }: Sprite,
  shape: Shape,
  { scale, viewport }: Screen,
): void {
  target.setTransform(1, 0, 0, 1, 0, 0)
  if (shape.rotation === 0) {
    const [x, y] = [shape.x + reach.x - viewport.x, shape.y + reach.y - viewport.y]
    return target.drawImage(canvas, Math.round(x * scale), Math.round(y * scale))
  }
  const [centreX, centreY] = [shape.x + shape.w / 2 - viewport.x, shape.y + shape.h / 2 - viewport.y]
  target.translate(centreX * scale, centreY * scale)
  target.rotate((shape.rotation * Math.PI) / 180)
  target.drawImage(canvas, (reach.x - shape.w / 2) * scale, (reach.y - shape.h / 2) * scale)
}
