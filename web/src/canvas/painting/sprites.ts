import type { Drawing } from '@samtavle/shared/drawing/drawing'
import { grow, type Box } from '@samtavle/shared/geometry/box'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { detailAt } from '../../scene/level-of-detail.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Brush } from './brush.ts'

/** What shadow and outline need around a shape, in board units. */
const MARGIN = 8

export interface Sprite {
  readonly drawings: readonly Drawing[]
  readonly scale: number
  readonly canvas: HTMLCanvasElement
  /** As far as it reaches around the shape's upper left corner, a bubble's tail with it. */
  readonly reach: Box
}

/** Shapes as bitmaps, each painted once for as long as it looks the same. */
export class Sprites {
  readonly #scene: Scene
  readonly #sprites = new Map<string, Sprite>()

  constructor(scene: Scene) {
    this.#scene = scene
  }

  /** The bitmap that there is of the shape as it looks now; undefined while there is none. */
  known(shape: Shape, scale: number, brush: Brush): Sprite | undefined {
    const sprite = this.#sprites.get(shape.id)
    if (sprite?.scale !== scale) return undefined
    const drawings = this.#scene.lists.of(shape, brush.look, detailAt(scale))
    return sprite.drawings === drawings ? sprite : undefined
  }

  make(shape: Shape, scale: number, brush: Brush): Sprite {
    const detail = detailAt(scale)
    const canvas = document.createElement('canvas')
    const upright = { ...shape, x: 0, y: 0, rotation: 0 }
    const reach = grow(shapeOf(shape.type).bounds(upright), MARGIN)
    canvas.width = Math.max(1, Math.ceil(reach.w * scale))
    canvas.height = Math.max(1, Math.ceil(reach.h * scale))
    const context = canvas.getContext('2d')
    if (!context) throw new Error('this browser gives no 2D canvas')
    context.setTransform(scale, 0, 0, scale, -reach.x * scale, -reach.y * scale)
    brush.paint(context, [upright], detail)
    const drawings = this.#scene.lists.of(shape, brush.look, detail)
    const sprite = { drawings, scale, canvas, reach }
    this.#sprites.set(shape.id, sprite)
    return sprite
  }

  /** Forgets all but those. */
  keep(ids: ReadonlySet<string>): void {
    for (const id of this.#sprites.keys()) if (!ids.has(id)) this.#sprites.delete(id)
  }
}
