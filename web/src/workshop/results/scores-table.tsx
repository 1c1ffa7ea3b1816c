import type { Item } from '@samtavle/shared/workshop/rounds/item'
import type { ItemScores } from '@samtavle/shared/workshop/rounds/results'
import type { Scale } from '@samtavle/shared/workshop/rounds/setup'
import { useTranslation } from 'react-i18next'
import { gapOf } from './gap-of.ts'
import { middleHalf } from './middle-half.ts'
import { differenceWords, numberWords } from './number-words.ts'
import styles from './results.module.css'
import { SectorTable } from './sector-table.tsx'
import { SpreadTable } from './spread-table.tsx'
import { Figure, Table } from './table.tsx'

interface Props {
  scales: readonly Scale[]
  items: readonly Item[]
  scores: readonly ItemScores[]
  before: readonly ItemScores[]
  caption: string
}

/** Medians first; how they are spread, and by sector, for who wants to see. */
export function ScoresTable({ scales, items, scores, before, caption }: Props) {
  const { t, i18n } = useTranslation('results')
  const order = scales.map(({ id }) => id)
  const isOne = scales.length === 1
  const heads = isOne ? [t('median'), t('middleHalf')] : [...scales.map(({ title }) => title), t('gap')]
  const titles = new Map(items.map(({ id, title }) => [id, title]))
  const numbers = (number: number | null) => numberWords(number, i18n.language)
  return (
    <>
      <Table caption={caption} heads={heads}>
        {scores.map((score) => {
          const past = before.find(({ item }) => item === score.item)
          const gap = gapOf(score, order)
          const spreads = order.flatMap((id) => score.scales[id] ?? [])
          return (
            <tr key={score.item}>
              <th scope="row">
                {titles.get(score.item)}
                {spreads.some(({ disagreement }) => disagreement) && (
                  <span className={styles.disagreement}>{t('disagreement')}</span>
                )}
              </th>
              {order.map((id) => (
                <Figure
                  key={id}
                  now={numbers(score.scales[id]?.median ?? null)}
                  before={past && numbers(past.scales[id]?.median ?? null)}
                />
              ))}
              {isOne ? (
                <Figure now={middleHalf(spreads[0], numbers)} />
              ) : (
                <Figure now={gap === null ? '–' : differenceWords(gap, i18n.language)} />
              )}
            </tr>
          )
        })}
      </Table>
      <details className={styles.more}>
        <summary>{t('spread')}</summary>
        {scales.map((scale) => (
          <SpreadTable key={scale.id} scale={scale} scores={scores} titles={titles} />
        ))}
      </details>
      {scales.map((scale) => (
        <SectorTable
          key={scale.id}
          caption={isOne ? t('bySector') : `${t('bySector')}: ${scale.title}`}
          titles={titles}
          rows={scores.map(({ item, bySector }) => ({ item, cells: bySector[scale.id] ?? {} }))}
          say={({ median }) => numbers(median)}
        />
      ))}
    </>
  )
}
