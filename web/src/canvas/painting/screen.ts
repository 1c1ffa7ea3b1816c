import type { Box } from '@samtavle/shared/geometry/box'

/** What one frame is painted for. */
export interface Screen {
  /** The canvas' size in device pixels. */
  readonly w: number
  readonly h: number
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
  /** Device pixels per board unit. */
  readonly scale: number
  /** What of the board is on the screen, in board coordinates. */
  readonly viewport: Box
  /** Whether the camera or something in the air moves just now. */
  readonly moving: boolean
  /** Whether frames have come late: then looks give way to speed until it rests. */
  readonly hurried: boolean
  /** Whether what is in the air is painted in this frame too. */
  readonly shared: boolean
}
