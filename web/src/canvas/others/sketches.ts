import { showSketches } from './show-sketches.ts'
import { toldSketch } from './tell-sketch.ts'

/** What is in a hand, as its page tells it and others show it: fetched for the first that there is. */
export const sketches = { told: toldSketch, show: showSketches }
export type Sketches = typeof sketches
