import { sectors, type Sector } from '../../access/person.ts'
import type { HeatMapProps } from '../../shapes/heat-map/heat-map-props.ts'
import type { ItemScores } from '../rounds/results.ts'
import type { ClosedRound } from '../state.ts'
import { scalesOf, spreadOn } from './spread-of-scale.ts'

/** The table of a round's first scale: a row for each item, a column for each sector that took part. */
export function heatMapResults(
  { setup, items }: ClosedRound,
  scores: readonly ItemScores[],
  earlier: readonly ItemScores[],
): HeatMapProps {
  const [scale] = scalesOf(setup)
  const bySector = (score: ItemScores | undefined) => (scale && score?.bySector[scale.id]) ?? {}
  const present = sectors.filter((sector) => scores.some((score) => bySector(score)[sector] !== undefined))
  const rows = items.flatMap(({ id, title }) => {
    const score = scores.find(({ item }) => item === id)
    const spread = spreadOn(scale, score, earlier)
    if (!spread) return []
    const { counts: _, ...all } = spread
    return [{ title, all, cells: present.map((sector) => cellOf(bySector(score), sector)) }]
  })
  return { title: scale?.title ?? setup.title, results: { sectors: present, rows } }
}

type Cells = ItemScores['bySector'][string]

function cellOf(cells: Cells, sector: Sector): { n: number; median: number | null } | null {
  const cell = cells[sector]
  return cell?.kind === 'shown' ? { n: cell.n, median: cell.median } : null
}
