import type { Scene } from '../scene/scene.ts'
import type { Pen } from './painting/pen.ts'

/** Something more that lies on top of the board at a time in milliseconds; undefined when there is nothing to see. */
export type Topping = (now: number) =>
  | {
      readonly paint: (pen: Pen) => void
      /** Whether it looks different in the next frame. */ readonly moving: boolean
    }
  | undefined

/** The canvas as far as others may add to it: listen on it, and paint on top. */
export interface CanvasRoom {
  readonly host: HTMLElement
  readonly scene: Scene
  readonly toppings: Set<Topping>
  /** Asks for the top to be painted with the next frame. */
  readonly refresh: () => void
}
