import type { Item } from '@samtavle/shared/workshop/rounds/item'
import type { ItemCount } from '@samtavle/shared/workshop/rounds/results'
import { useTranslation } from 'react-i18next'
import styles from './results.module.css'
import { Figure, Table } from './table.tsx'

interface Props {
  items: readonly Item[]
  counts: readonly ItemCount[]
  before: readonly ItemCount[]
  caption: string
}

/** The most first; those with as many share their place. */
export function CountsTable({ items, counts, before, caption }: Props) {
  const { t } = useTranslation('results')
  const titles = new Map(items.map(({ id, title }) => [id, title]))
  return (
    <Table caption={caption} heads={[t('total'), t('place')]}>
      {counts
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ item, total, rank, tied, forRoom }) => {
          const past = before.find((other) => other.item === item)
          return (
            <tr key={item}>
              <th scope="row">
                {titles.get(item)}
                {forRoom > 0 && <span className={styles.note}>{t('itemForRoom', { count: forRoom })}</span>}
              </th>
              <Figure now={String(total)} before={past && String(past.total)} />
              <td className={styles.figure}>{t(tied ? 'sharedPlace' : 'ownPlace', { rank })}</td>
            </tr>
          )
        })}
    </Table>
  )
}
