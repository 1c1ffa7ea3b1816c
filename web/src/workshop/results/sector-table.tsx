import { sectors } from '@samtavle/shared/access/person'
import type { BySector } from '@samtavle/shared/workshop/rounds/results'
import { useTranslation } from 'react-i18next'
import styles from './results.module.css'
import { Figure, Table } from './table.tsx'

interface Props<T> {
  caption: string
  titles: ReadonlyMap<string, string>
  rows: readonly { readonly item: string; readonly cells: BySector<T> }[]
  say: (cell: T & { readonly n: number }) => string
}

/** By sector, where five or more have answered; nothing at all when the round wasn't by sector. */
export function SectorTable<T>({ caption, titles, rows, say }: Props<T>) {
  const { t } = useTranslation('results')
  const { t: page } = useTranslation()
  const named = sectors.filter((sector) => rows.some(({ cells }) => cells[sector]))
  if (named.length === 0) return null
  return (
    <details className={styles.more}>
      <summary>{caption}</summary>
      <Table caption={caption} heads={named.map((sector) => page(`sectors.${sector}`))}>
        {rows.map(({ item, cells }) => (
          <tr key={item}>
            <th scope="row">{titles.get(item)}</th>
            {named.map((sector) => {
              const cell = cells[sector]
              const isShown = cell?.kind === 'shown'
              return (
                <Figure
                  key={sector}
                  now={isShown ? `${say(cell)} ${t('ofN', { n: cell.n })}` : t('hiddenCell')}
                />
              )
            })}
          </tr>
        ))}
      </Table>
    </details>
  )
}
