import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { countOf, roomFor, spentOf, withCount } from './ballot-edits.ts'
import type { FormProps } from './form.ts'
import styles from './forms.module.css'
import { ItemGroups } from './item-groups.tsx'

/** Dots to put on items, one press each. */
export function DotsForm({ setup, items, ballot, onChange }: FormProps<'dots'>) {
  const { t } = useTranslation('taking-part')
  const { budget, cap } = setup
  return (
    <>
      <p className={styles.left} aria-live="polite">
        {t('forms.dotsLeft', { left: budget - spentOf(ballot), budget })}
        {cap < budget && <span className={styles.cap}>{t('forms.dotsCap', { count: cap })}</span>}
      </p>
      <ItemGroups items={items}>
        {({ id, title }) => {
          const count = countOf(ballot, id)
          const set = (next: number) => onChange(withCount(setup, ballot, id, next))
          return (
            <div className={styles.row}>
              <p className={styles.title}>{title}</p>
              <StepButton
                label={t('forms.dotLess', { title })}
                isOff={count === 0}
                onPress={() => set(count - 1)}
                icon={<Minus size={20} aria-hidden />}
              />
              <output className={styles.count} aria-label={t('forms.dotsOn', { count })}>
                {count}
              </output>
              <StepButton
                label={t('forms.dotMore', { title })}
                isOff={count >= roomFor(setup, ballot, id)}
                onPress={() => set(count + 1)}
                icon={<Plus size={20} aria-hidden />}
              />
            </div>
          )
        }}
      </ItemGroups>
    </>
  )
}

interface StepButtonProps {
  label: string
  icon: ReactNode
  isOff: boolean
  onPress: () => void
}

/** Stays in the order of focus when it does nothing, so that nobody loses their place. */
export function StepButton({ label, icon, isOff, onPress }: StepButtonProps) {
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={label}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onPress()
      }}
    >
      {icon}
    </button>
  )
}
