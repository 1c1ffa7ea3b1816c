import { leftMs } from '@samtavle/shared/workshop/timer'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import styles from './clock.module.css'
import { clockWords } from './clock-words.ts'
import { useLead } from './lead-context.ts'
import { useNow } from './use-now.ts'

/** What is left of the step, large; over time it says so rather than blinks. */
export function Clock() {
  const { t } = useTranslation('leading')
  const { view, now } = useLead()
  const left = leftMs(view.timer, useNow(now))
  if (left === undefined) return null
  const isOver = left <= -1000
  const isPaused = view.timer.kind === 'paused'
  return (
    <p
      className={classNames(styles.clock, isOver && styles.over)}
      role="timer"
      aria-label={t('clock.left', { time: clockWords(left) })}
    >
      <span className={styles.digits}>{clockWords(left)}</span>
      {(isPaused || isOver) && (
        <span className={styles.state}>{t(isPaused ? 'clock.paused' : 'clock.over')}</span>
      )}
    </p>
  )
}
