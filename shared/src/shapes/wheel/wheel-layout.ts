import type { Box } from '../../geometry/box.ts'
import { boxInside, type Sector } from './sector.ts'
import type { AreaKind, WheelProps } from './wheel-props.ts'

/** How far out each ring goes, as a share of the wheel's radius. */
const rings = { hub: 0.25, areas: [0.262, 0.45], themes: [0.462, 0.95], rim: [0.962, 1] } as const

export interface ThemeSector {
  readonly name: string
  readonly sector: Sector
  /** The outer edge, in the area's colour. */
  readonly rim: Sector
  readonly label: Box
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
}

/** Every theme gets the same angle, so an area is as large as it has themes. The first two areas meet at the top. */
export function layOutWheel(
  size: { readonly w: number; readonly h: number },
  props: WheelProps,
): WheelLayout {
  const radius = Math.min(size.w, size.h) / 2
  const centre = { x: size.w / 2, y: size.h / 2 }
  const areas = props.areas.filter(({ themes }) => themes.length > 0)
  const named = areas.reduce((count, { themes }) => count + themes.length, 0)
  const turn = 360 / Math.max(1, named + props.unnamed)
  const first = -(areas[0]?.themes.length ?? 0)
  const ring = (from: number, count: number, [inner, outer]: readonly [number, number]): Sector => ({
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
      label: boxInside(sector, 0.12 * radius, 0.026 * radius),
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
    ...themeAt('', named + index),
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
  }
}
