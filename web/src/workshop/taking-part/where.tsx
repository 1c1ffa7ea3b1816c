import type { Board } from '@samtavle/shared/board/board'
import type { StepPlace } from '@samtavle/shared/workshop/step'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './composer.module.css'
import { titleOf } from './contributions.ts'

/** More piles than this are a list to open, under the names of their frames. */
const mostInSight = 4

interface Props {
  board: Board
  places: readonly StepPlace[]
  chosen: string | undefined
  onChange: (shape: string) => void
}

/** Which pile it is for. */
export function Where(props: Props) {
  return props.places.length > mostInSight ? <WhereList {...props} /> : <WhereCards {...props} />
}

function WhereCards({ places, chosen, onChange }: Props) {
  const { t } = useTranslation('taking-part')
  const name = useId()
  return (
    <fieldset className={styles.where}>
      <legend>{t('compose.where')}</legend>
      {places.map(({ shape, title }) => (
        <label key={shape} className={styles.place}>
          <input
            type="radio"
            name={name}
            value={shape}
            checked={shape === chosen}
            onChange={() => onChange(shape)}
          />
          <span>{title || t('compose.unnamed')}</span>
        </label>
      ))}
    </fieldset>
  )
}

function WhereList({ board, places, chosen, onChange }: Props) {
  const { t } = useTranslation('taking-part')
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {t('compose.where')}
      </label>
      <select
        id={id}
        className={styles.select}
        value={chosen}
        onChange={({ target }) => onChange(target.value)}
      >
        {[...Map.groupBy(places, ({ frame }) => frame)].map(([frame, inside]) => (
          <optgroup key={frame} label={titleOf(board, frame) || t('compose.unnamed')}>
            {inside.map(({ shape, title }) => (
              <option key={shape} value={shape}>
                {title || t('compose.unnamed')}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
