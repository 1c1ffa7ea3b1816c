import type { Ballot, Rating } from '@samtavle/shared/workshop/rounds/ballot'
import type { Item } from '@samtavle/shared/workshop/rounds/item'
import type { Scale } from '@samtavle/shared/workshop/rounds/setup'
import { useTranslation } from 'react-i18next'
import { ratingOf, withRating } from './ballot-edits.ts'
import { Choices, type Choice } from './choices.tsx'
import styles from './forms.module.css'
import { ItemGroups } from './item-groups.tsx'

interface Props {
  scales: readonly Scale[]
  items: readonly Item[]
  ballot: Ballot | null
  onChange: (ballot: Ballot) => void
}

/** Every item on every scale, 1 to 5 or «don't know», with the words for 1 and 5 below. */
export function Ratings({ scales, items, ballot, onChange }: Props) {
  return (
    <ItemGroups items={items}>
      {(item) => (
        <>
          <p className={styles.title}>{item.title}</p>
          {scales.map((scale) => (
            <RatingRow
              key={scale.id}
              item={item}
              scale={scale}
              isAlone={scales.length === 1}
              value={ratingOf(ballot, item.id, scale.id)}
              onChange={(rating) => onChange(withRating(ballot, item.id, scale.id, rating))}
            />
          ))}
        </>
      )}
    </ItemGroups>
  )
}

interface RowProps {
  item: Item
  scale: Scale
  isAlone: boolean
  value: Rating | undefined
  onChange: (rating: Rating) => void
}

function RatingRow({ item, scale, isAlone, value, onChange }: RowProps) {
  const { t } = useTranslation('taking-part')
  return (
    <div className={styles.rating}>
      {!isAlone && (
        <p className={styles.question} aria-hidden>
          {scale.title}
        </p>
      )}
      <Choices
        legend={`${item.title}: ${scale.title}`}
        value={value}
        choices={ratingChoices(scale, t('forms.dontKnow'))}
        onChange={onChange}
      />
      <p className={styles.ends} aria-hidden>
        <span>1 {scale.low}</span>
        <span>5 {scale.high}</span>
      </p>
    </div>
  )
}

/** 1 and 5 are read with the words for them. */
export function ratingChoices({ low, high }: Scale, dontKnow: string): readonly Choice<Rating>[] {
  const numbers = ([1, 2, 3, 4, 5] as const).map((value) => {
    const word = value === 1 ? low : value === 5 ? high : ''
    return { value, label: `${value}`, name: word === '' ? `${value}` : `${value}, ${word}` }
  })
  return [...numbers, { value: 'dont-know', label: dontKnow, wide: true }]
}
