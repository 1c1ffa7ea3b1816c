import { grow, intersects, type Box } from '@samtavle/shared/geometry/box'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import type { Drawing } from '@samtavle/shared/drawing/drawing'
import { detailAt } from '../../scene/level-of-detail.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Brush } from './brush.ts'
import type { Screen } from './screen.ts'

/** Shapes larger than this on the screen, in device pixels, are painted directly: a bitmap would cost more. */
const LARGEST = 900
/** What shadow and outline need around a shape, in board units. */
const MARGIN = 8

interface Sprite {
  readonly drawings: readonly Drawing[]
  readonly scale: number
  readonly canvas: HTMLCanvasElement
  /** As far as it reaches around the shape's upper left corner, a bubble's tail with it. */
  readonly reach: Box
}

/** Paints what is being dragged. Each shape is painted once as a bitmap that is then only moved. */
export class AirPainter {
  readonly #scene: Scene
  readonly #sprites = new Map<string, Sprite>()
  #airborne: Shape[] = []
  #brush: Brush

  constructor(scene: Scene, brush: Brush) {
    this.#scene = scene
    this.#brush = brush
  }

  use(brush: Brush): void {
    this.#brush = brush
    this.#sprites.clear()
  }

  /**
   * Takes up what the scene has in the air. What was dropped stays until the board below shows it (`settled`), so that
   * nothing flickers. Returns whether there is anything to paint.
   */
  update(settled: boolean): boolean {
    const dropped = settled ? [] : this.#airborne.filter(({ id }) => this.#hasLanded(id))
    this.#airborne = [...dropped, ...this.#scene.lifted()]
    if (this.#airborne.length === 0) this.#sprites.clear()
    return this.#airborne.length > 0
  }

  /** Whether something waits for the board below. */
  get lingers(): boolean {
    return this.#airborne.some(({ id }) => !this.#scene.isLifted(id))
  }

  /** What was deleted in the air has not. */
  #hasLanded(id: string): boolean {
    return !this.#scene.isLifted(id) && this.#scene.get(id) !== undefined
  }

  frame(target: CanvasRenderingContext2D, screen: Screen): void {
    for (const shape of this.#airborne) {
      if (intersects(screen.viewport, shapeOf(shape.type).bounds(shape))) this.#paint(target, shape, screen)
    }
  }

  #paint(target: CanvasRenderingContext2D, shape: Shape, screen: Screen): void {
    const { scale, viewport } = screen
    const large = Math.max(shape.w, shape.h) * scale > LARGEST
    target.setTransform(scale, 0, 0, scale, -viewport.x * scale, -viewport.y * scale)
    if (large || shape.ends) return this.#brush.paint(target, [shape], detailAt(scale))
    const { canvas, reach } = this.#sprite(shape, screen)
    const [centreX, centreY] = [shape.x + shape.w / 2 - viewport.x, shape.y + shape.h / 2 - viewport.y]
    target.setTransform(1, 0, 0, 1, 0, 0)
    if (shape.rotation === 0) {
      const [x, y] = [shape.x + reach.x - viewport.x, shape.y + reach.y - viewport.y]
      return target.drawImage(canvas, Math.round(x * scale), Math.round(y * scale))
    }
    target.translate(centreX * scale, centreY * scale)
    target.rotate((shape.rotation * Math.PI) / 180)
    target.drawImage(canvas, (reach.x - shape.w / 2) * scale, (reach.y - shape.h / 2) * scale)
  }

  #sprite(shape: Shape, { scale }: Screen): Sprite {
    const detail = detailAt(scale)
    const drawings = this.#scene.lists.of(shape, this.#brush.look, detail)
    const known = this.#sprites.get(shape.id)
    if (known && known.drawings === drawings && known.scale === scale) return known
    const canvas = document.createElement('canvas')
    const upright = { ...shape, x: 0, y: 0, rotation: 0 }
    const reach = grow(shapeOf(shape.type).bounds(upright), MARGIN)
    canvas.width = Math.max(1, Math.ceil(reach.w * scale))
    canvas.height = Math.max(1, Math.ceil(reach.h * scale))
    const context = canvas.getContext('2d')
    if (!context) throw new Error('this browser gives no 2D canvas')
    context.setTransform(scale, 0, 0, scale, -reach.x * scale, -reach.y * scale)
    this.#brush.paint(context, [upright], detail)
    const sprite = { drawings, scale, canvas, reach }
    this.#sprites.set(shape.id, sprite)
    return sprite
  }
}
