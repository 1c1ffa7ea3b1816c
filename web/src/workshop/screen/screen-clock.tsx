import { leftMs, type Timer } from '@samtavle/shared/workshop/timer'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopSession } from '../../connection/workshop-session.ts'
import { classNames } from '../../ui/class-names.ts'
import { clockWords } from '../leading/clock-words.ts'
import { useNow } from '../leading/use-now.ts'
import styles from './screen-clock.module.css'

/** The clock of the room, to be read from the last row. */
export function ScreenClock({ timer, workshop }: { timer: Timer; workshop: WorkshopSession }) {
  const { t } = useTranslation('leading')
  const now = useNow(useCallback(() => workshop.now(), [workshop]))
  const left = leftMs(timer, now)
  if (left === undefined) return null
  const words = clockWords(left)
  return (
    <p
      className={classNames(styles.clock, left <= -1000 && styles.over)}
      role="timer"
      aria-live="off"
      aria-label={t('clock.left', { time: words })}
    >
      {words}
      {timer.kind === 'paused' && <span className={styles.state}>{t('clock.paused')}</span>}
    </p>
  )
}
