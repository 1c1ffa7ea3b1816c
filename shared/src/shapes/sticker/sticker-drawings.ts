import type { NoteColor } from '../../drawing/note-colors.ts'

interface StickerDrawing {
  readonly ground: NoteColor
  /** SVG path data within 48 by 48, of M, L, H, V, C and Z alone, so that it can be scaled by its numbers. */
  readonly d: string
  /** Whether its outline is filled, in white. */
  readonly filled?: true
}

const ring = (r: number) => {
  const [near, far, bow] = [24 - r, 24 + r, r * 0.5523]
  return `M24 ${near}C${24 + bow} ${near} ${far} ${24 - bow} ${far} 24C${far} ${24 + bow} ${24 + bow} ${far} 24 ${far}C${24 - bow} ${far} ${near} ${24 + bow} ${near} 24C${near} ${24 - bow} ${24 - bow} ${near} 24 ${near}Z`
}

/** Our own stickers, each on a disc of a note's colour. */
export const stickerDrawings = {
  'thumb-up': {
    ground: 'sky',
    d: 'M18 22L23 11C26.5 11 27.5 13.5 27 16L26 21H34C36 21 37 22.5 36.6 24.2L34.6 32.6C34.2 34.2 33 35 31.5 35H18ZM11 22H18V35H11Z',
    filled: true,
  },
  heart: {
    ground: 'rose',
    d: 'M24 37C15 30 10 25 10 19.5C10 15.2 13.3 12 17.2 12C20.2 12 22.8 13.8 24 16.5C25.2 13.8 27.8 12 30.8 12C34.7 12 38 15.2 38 19.5C38 25 33 30 24 37Z',
    filled: true,
  },
  star: {
    ground: 'sun',
    d: 'M24 9L28.4 18.4L38.7 19.7L31.1 26.7L33.1 36.9L24 31.9L14.9 36.9L16.9 26.7L9.3 19.7L19.6 18.4Z',
    filled: true,
  },
  check: { ground: 'mint', d: 'M13 25L21 33L36 16' },
  cross: { ground: 'coral', d: 'M15 15L33 33M33 15L15 33' },
  question: {
    ground: 'violet',
    d: 'M17.5 19C17.5 15 20.5 12.5 24 12.5C27.8 12.5 30.5 15 30.5 18.6C30.5 23.2 24 23.5 24 28.5M24 35V35.2',
  },
  warning: { ground: 'coral', d: 'M24 10L39 35H9ZM24 19V26.5M24 31V31.2', filled: true },
  idea: {
    ground: 'sun',
    d: 'M19 31C19 27.5 14 25.5 14 19.5C14 14 18.5 10 24 10C29.5 10 34 14 34 19.5C34 25.5 29 27.5 29 31ZM19.5 35H28.5M22 39H26',
    filled: true,
  },
  clock: { ground: 'sky', d: `${ring(14)}M24 16V24L30 28`, filled: true },
  'plus-one': { ground: 'grass', d: 'M9.5 24H21.5M15.5 18V30M27 18L33 14.5V33.5' },
  flag: { ground: 'mint', d: 'M15 39V11H36L31 18L36 25H15', filled: true },
  eye: {
    ground: 'sand',
    d: `M8 24C12.5 16.5 18 13.5 24 13.5C30 13.5 35.5 16.5 40 24C35.5 31.5 30 34.5 24 34.5C18 34.5 12.5 31.5 8 24Z${ring(4)}`,
    filled: true,
  },
} as const satisfies Record<string, StickerDrawing>

export type StickerName = keyof typeof stickerDrawings
export const stickerNames = Object.keys(stickerDrawings) as StickerName[]

export function isStickerName(name: string): name is StickerName {
  return Object.hasOwn(stickerDrawings, name)
}

/** How wide the paths are drawn. */
export const stickerSide = 48

/** A path at another size; two decimals are finer than anyone sees. */
export function scaledPath(d: string, by: number): string {
  return d.replace(/\d+(\.\d+)?/g, (number) => String(Math.round(Number(number) * by * 100) / 100))
}

export function stickerDrawing(name: StickerName): StickerDrawing {
  return stickerDrawings[name]
}
