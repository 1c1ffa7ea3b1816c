import type { Option } from '@samtavle/shared/workshop/rounds/option'
import type { Item } from '@samtavle/shared/workshop/rounds/item'
import type { ItemOptions } from '@samtavle/shared/workshop/rounds/results'
import { useTranslation } from 'react-i18next'
import { SectorTable } from './sector-table.tsx'
import { Figure, Table } from './table.tsx'

interface Props {
  items: readonly Item[]
  options: readonly Option[]
  answers: readonly ItemOptions[]
  caption: string
}

/** How many chose each. */
export function OptionsTable({ items, options, answers, caption }: Props) {
  const { t } = useTranslation('results')
  const titles = new Map(items.map(({ id, title }) => [id, title]))
  const say = (counts: Partial<Record<Option, number>>) =>
    options
      .filter((option) => counts[option])
      .map((option) => `${t(`options.${option}`)} ${counts[option]}`)
      .join(', ')
  return (
    <>
      <Table caption={caption} heads={[...options.map((option) => t(`options.${option}`)), t('n')]}>
        {answers.map(({ item, n, counts }) => (
          <tr key={item}>
            <th scope="row">{titles.get(item)}</th>
            {options.map((option) => (
              <Figure key={option} now={String(counts[option] ?? 0)} />
            ))}
            <Figure now={String(n)} />
          </tr>
        ))}
      </Table>
      <SectorTable
        caption={t('bySector')}
        titles={titles}
        rows={answers.map(({ item, bySector }) => ({ item, cells: bySector }))}
        say={({ counts }) => say(counts)}
      />
    </>
  )
}
