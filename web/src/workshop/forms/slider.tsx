import { useTranslation } from 'react-i18next'
import { ratingOf, withRating } from './ballot-edits.ts'
import { Choices } from './choices.tsx'
import type { FormProps } from './form.ts'
import styles from './forms.module.css'
import { ItemGroups } from './item-groups.tsx'
import { ratingChoices } from './ratings.tsx'

/** Where between two poles each item is: five places on a line. */
export function SliderForm({ setup: { scales }, items, ballot, onChange }: FormProps<'slider'>) {
  const { t } = useTranslation('taking-part')
  const [scale] = scales
  if (!scale) return null
  return (
    <>
      <p className={styles.lead}>{scale.title}</p>
      <ItemGroups items={items}>
        {({ id, title }) => (
          <>
            <p className={styles.title}>{title}</p>
            <p className={styles.ends} aria-hidden>
              <span>{scale.low}</span>
              <span>{scale.high}</span>
            </p>
            <Choices
              look="scale"
              legend={`${title}: ${scale.title}`}
              value={ratingOf(ballot, id, scale.id)}
              choices={ratingChoices(scale, t('forms.dontKnow'))}
              onChange={(rating) => onChange(withRating(ballot, id, scale.id, rating))}
            />
          </>
        )}
      </ItemGroups>
    </>
  )
}
