import type { Color } from './drawing.ts'

/** `share` (0..1) of one `#rrggbb` colour, the rest of another. */
export function mix(color: Color, other: Color, share: number): Color {
  const [a, b] = [channelsOf(color), channelsOf(other)]
  const mixed = a.map((channel, index) => Math.round(channel * share + (b[index] ?? 0) * (1 - share)))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function channelsOf(color: Color): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))
}
