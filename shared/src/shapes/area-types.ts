/** The areas: an outline, a fill and words in the middle. */
export const areaTypes = ['rectangle', 'ellipse', 'diamond', 'bubble'] as const
export type AreaType = (typeof areaTypes)[number]

const areas: ReadonlySet<string> = new Set(areaTypes)

export function isArea(type: string): type is AreaType {
  return areas.has(type)
}
