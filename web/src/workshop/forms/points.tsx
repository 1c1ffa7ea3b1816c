import { useTranslation } from 'react-i18next'
import { countOf, roomFor, spentOf, withCount } from './ballot-edits.ts'
import { StepButton } from './dots.tsx'
import type { FormProps } from './form.ts'
import styles from './forms.module.css'
import { ItemGroups } from './item-groups.tsx'

const step = 10

/** Points to share out: written, or ten at a time. */
export function PointsForm({ setup, items, ballot, onChange }: FormProps<'points'>) {
  const { t } = useTranslation('taking-part')
  const { budget, cap } = setup
  return (
    <>
      <p className={styles.left} aria-live="polite">
        {t('forms.pointsLeft', { left: budget - spentOf(ballot), budget })}
        {cap < budget && <span className={styles.cap}>{t('forms.pointsCap', { cap })}</span>}
      </p>
      <ItemGroups items={items}>
        {({ id, title }) => {
          const count = countOf(ballot, id)
          const most = roomFor(setup, ballot, id)
          const set = (next: number) => onChange(withCount(setup, ballot, id, next))
          return (
            <div className={styles.row}>
              <p className={styles.title}>{title}</p>
              <StepButton
                label={t('forms.pointsLess', { count: step, title })}
                isOff={count === 0}
                onPress={() => set(count - step)}
                icon={<span aria-hidden>−{step}</span>}
              />
              <input
                className={styles.number}
                type="number"
                inputMode="numeric"
                min={0}
                max={most}
                aria-label={t('forms.pointsFor', { title })}
                value={count === 0 ? '' : count}
                placeholder="0"
                onChange={({ target }) => set(Number(target.value) || 0)}
              />
              <StepButton
                label={t('forms.pointsMore', { count: step, title })}
                isOff={count >= most}
                onPress={() => set(count + step)}
                icon={<span aria-hidden>+{step}</span>}
              />
            </div>
          )
        }}
      </ItemGroups>
    </>
  )
}
