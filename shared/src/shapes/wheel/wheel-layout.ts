import { lineHeight } from '../../drawing/fonts.ts'
import { measure } from '../../drawing/text-layout.ts'
import type { Box } from '../../geometry/box.ts'
import { boxInside, type Sector } from './sector.ts'
import type { AreaKind, WheelProps } from './wheel-props.ts'

/** About as long as the names that groups give. */
const ordinaryName = 'Borgerens stemme'

type Ring = readonly [inner: number, outer: number]

interface Rings {
  readonly hub: number
  readonly areas: Ring
  readonly themes: Ring
  readonly rim: Ring
  /** Where results stand; no room for any where there are none. */
  readonly chart: Ring
  /** How tall the places for names may be. */
  readonly labels: readonly number[]
}

/** How far out each ring goes, as a share of the wheel's radius. */
const plain: Rings = {
  hub: 0.25,
  areas: [0.262, 0.45],
  themes: [0.462, 0.95],
  rim: [0.962, 1],
  chart: [0, 0],
  labels: [0.12],
}
/** With results, names move outwards and what they are about inwards. */
const charted: Rings = {
  ...plain,
  hub: 0.17,
  areas: [0.18, 0.272],
  themes: [0.665, 0.95],
  chart: [0.284, 0.655],
  labels: [0.13, 0.16, 0.19, 0.22, 0.25],
}

export interface ThemeSector {
  readonly name: string
  readonly sector: Sector
  /** The outer edge, in the area's colour. */
  readonly rim: Sector
  readonly label: Box
  /** Below the name: how many answered. Nothing without results. */
  readonly count: Box
  /** Where its results stand. */
  readonly chart: Sector
}

export interface PlacedArea {
  readonly kind: AreaKind
  readonly name: string
  readonly sector: Sector
  readonly themes: readonly ThemeSector[]
}

/** A theme that the group names; `part` is the text part that holds the name. */
export interface UnnamedTheme extends ThemeSector {
  readonly number: number
  readonly part: string
}

/** A wheel in its own coordinates, in board units. */
export interface WheelLayout {
  readonly radius: number
  /** Between neighbouring sectors. */
  readonly gap: number
  readonly hub: Box
  readonly areas: readonly PlacedArea[]
  /** `segment` goes from the ring of areas to the rim: these themes stand in no area. */
  readonly unnamed: { readonly segment: Sector; readonly themes: readonly UnnamedTheme[] } | null
  readonly isCharted: boolean
}

/** Every theme gets the same angle, so an area is as large as it has themes. The first two areas meet at the top. */
export function layOutWheel(
  size: { readonly w: number; readonly h: number },
  props: WheelProps,
): WheelLayout {
  const radius = Math.min(size.w, size.h) / 2
  const rings = props.results ? charted : plain
  const centre = { x: size.w / 2, y: size.h / 2 }
  const areas = props.areas.filter(({ themes }) => themes.length > 0)
  const named = areas.reduce((count, { themes }) => count + themes.length, 0)
  const turn = 360 / Math.max(1, named + props.unnamed)
  const first = -(areas[0]?.themes.length ?? 0)
  const ring = (from: number, count: number, [inner, outer]: Ring): Sector => ({
    centre,
    from: (first + from) * turn,
    to: (first + from + count) * turn,
    inner: inner * radius,
    outer: outer * radius,
  })
  const themeAt = (name: string, index: number): ThemeSector => {
    const sector = ring(index, 1, rings.themes)
    return {
      name,
      sector,
      rim: ring(index, 1, rings.rim),
      ...placeOfName(name, sector, rings, radius),
      chart: ring(index, 1, rings.chart),
    }
  }
  const placed = areas.map(({ kind, name, themes }, index) => {
    const before = areas.slice(0, index).reduce((count, area) => count + area.themes.length, 0)
    return {
      kind,
      name,
      sector: ring(before, themes.length, rings.areas),
      themes: themes.map((theme, own) => themeAt(theme.name, before + own)),
    }
  })
  const unnamed = Array.from({ length: props.unnamed }, (_, index) => ({
    ...themeAt(ordinaryName, named + index),
    name: '',
    number: named + index + 1,
    part: `theme-${named + index + 1}`,
  }))
  const hub = rings.hub * radius
  return {
    radius,
    gap: 0.012 * radius,
    hub: { x: centre.x - hub, y: centre.y - hub, w: 2 * hub, h: 2 * hub },
    areas: placed,
    unnamed:
      unnamed.length > 0
        ? { segment: ring(named, unnamed.length, [rings.areas[0], rings.rim[1]]), themes: unnamed }
        : null,
    isCharted: props.results !== undefined,
  }
}

/** Where the name can be set largest; with results, a line below is the count's. */
function placeOfName(
  name: string,
  sector: Sector,
  { labels, chart }: Rings,
  radius: number,
): { label: Box; count: Box } {
  const line = chart[1] === 0 ? 0 : 0.042 * radius
  const margin = (line === 0 ? 0.026 : 0.012) * radius
  const boxes = labels.map((share) => boxInside(sector, share * radius, margin))
  const roomOf = ({ w, h }: Box) => largestIn(name, w, h - line)
  const { x, y, w, h } = boxes.reduce((best, box) => (roomOf(box) > roomOf(best) ? box : best))
  // Name and count keep together in the middle, however much room there is.
  const height = Math.min(h - line, line === 0 ? h : 0.1 * radius)
  const top = y + (h - line - height) / 2
  return { label: { x, y: top, w, h: height }, count: { x, y: top + height, w, h: line } }
}

/** About how large a name can be in a place, in one line or a few. */
function largestIn(name: string, w: number, h: number): number {
  const widest = Math.max(...name.split(' ').map((word) => measure(word, 1, 700)), 1)
  const whole = measure(name, 1, 700)
  const inLines = (lines: number) =>
    Math.min(w / Math.max(widest, (whole / lines) * 1.2), h / lines / lineHeight)
  return Math.max(Math.min(w / Math.max(widest, whole), h / lineHeight), inLines(2), inLines(3))
}
