import { TestCanvas } from '@samtavle/shared/drawing/test-canvas'
import type { Pictures } from '../images/pictures.ts'

/** A canvas of a screen, which counts the bitmaps that are put on it. */
export class ScreenCanvas extends TestCanvas {
  images = 0
  getTransform = () => ({ a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 })
  setTransform = () => {}
  drawImage = () => this.images++
}

export const noPictures: Pictures = {
  paint: () => false,
  observe: () => () => {},
  fileOf: async () => undefined,
  keep: async () => {},
  close() {},
}
