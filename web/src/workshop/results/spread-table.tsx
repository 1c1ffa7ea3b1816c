import type { ItemScores } from '@samtavle/shared/workshop/rounds/results'
import type { Scale } from '@samtavle/shared/workshop/rounds/setup'
import { useTranslation } from 'react-i18next'
import { middleHalf } from './middle-half.ts'
import { numberWords } from './number-words.ts'
import { Figure, Table } from './table.tsx'

interface Props {
  scale: Scale
  scores: readonly ItemScores[]
  titles: ReadonlyMap<string, string>
}

/** How the answers on one scale are spread: the middle half, how many, and how many gave each. */
export function SpreadTable({ scale, scores, titles }: Props) {
  const { t, i18n } = useTranslation('results')
  const heads = [t('n'), t('middleHalf'), '1', '2', '3', '4', '5', t('dontKnow')]
  return (
    <Table caption={scale.title} heads={heads}>
      {scores.map(({ item, scales }) => {
        const spread = scales[scale.id]
        return (
          spread && (
            <tr key={item}>
              <th scope="row">{titles.get(item)}</th>
              <Figure now={String(spread.n)} />
              <Figure now={middleHalf(spread, (number) => numberWords(number, i18n.language))} />
              {/* The places of a scale are its keys. */}
              {[1, 2, 3, 4, 5].map((rating) => (
                <Figure key={rating} now={String(spread.counts[rating - 1] ?? 0)} />
              ))}
              <Figure now={String(spread.dontKnow)} />
            </tr>
          )
        )
      })}
    </Table>
  )
}
