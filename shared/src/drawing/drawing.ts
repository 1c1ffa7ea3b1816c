import type { Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'

/** A CSS colour: `#rrggbb`. */
export type Color = string

/** How an outline or an area is painted. Left out means not painted; widths are board units. */
export interface Style {
  readonly fill?: Color
  readonly stroke?: Color
  readonly width?: number
  readonly dash?: readonly number[]
  readonly opacity?: number
}

/** A stretch of one line in one font; emoji stand in runs of their own, in whatever emoji font is at hand. */
export interface TextRun {
  readonly text: string
  /** Where the run begins, in the shape's own coordinates: its left edge, or its right one when it is read from there. */
  readonly x: number
  readonly emoji: boolean
  readonly rightToLeft?: true
  /** The bullet or number of a list's item, which isn't in the text. */
  readonly marker?: true
  /** If it is another than its text's. */
  readonly weight?: Weight
  readonly italic?: true
  readonly strike?: true
  /** Where it leads: an address with its scheme. */
  readonly link?: string
  /** In board units; told of what has a line drawn through or below it. */
  readonly width?: number
}

export interface TextLine {
  readonly baseline: number
  readonly runs: readonly TextRun[]
  /** In the place of runs, where nobody can read them: from where to where the line reaches, in the shape's coordinates. */
  readonly reach?: readonly [left: number, right: number]
}

export type Weight = 400 | 700

/** Mirrored across, down, or both. */
export type Flip = 'x' | 'y' | 'xy'

/**
 * What a shape looks like, said once, in the shape's own coordinates: (0, 0) is its top left corner.
 * The screen, SVG and PDF each interpret these primitives and never a shape.
 */
export type Drawing =
  | {
      readonly kind: 'rect'
      readonly box: Box
      readonly radius?: number
      readonly style: Style
      readonly shadow?: boolean
    }
  | { readonly kind: 'ellipse'; readonly box: Box; readonly style: Style }
  /** `d` is SVG path data, which canvas, SVG and PDF all understand. */
  | { readonly kind: 'path'; readonly d: string; readonly style: Style }
  | {
      readonly kind: 'text'
      readonly lines: readonly TextLine[]
      readonly size: number
      readonly weight: Weight
      readonly color: Color
      /** Of runs that lead somewhere. */
      readonly linkColor?: Color
      readonly opacity?: number
    }
  /** A picture of its own file, which whoever paints has by its id, or hasn't: then `instead` is drawn. */
  | {
      readonly kind: 'image'
      readonly image: string
      readonly box: Box
      readonly flip?: Flip
      /** What it shows, for those who don't see it. */
      readonly alt: string
      readonly instead: readonly Drawing[]
    }
  /** Moved and turned (degrees, clockwise, about its own origin) and cut to a path of SVG data. */
  | {
      readonly kind: 'group'
      readonly at?: Point
      readonly rotation?: number
      readonly clip?: string
      /** Too small to be made out from afar, where it may be left out. */
      readonly fine?: true
      readonly children: readonly Drawing[]
    }
