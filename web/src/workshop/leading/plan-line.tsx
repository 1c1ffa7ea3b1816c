import { useTranslation } from 'react-i18next'
import { clockTime } from './clock-time.ts'
import { wholeMinutes } from './clock-words.ts'
import styles from './console.module.css'
import { useLead } from './lead-context.ts'
import { planOf, type Plan } from './plan.ts'
import { useNow } from './use-now.ts'

/** «3 min. bagud · slutter ca. kl. 15.42». */
export function PlanLine() {
  const { t, i18n } = useTranslation('leading')
  const { view } = useLead()
  const { behindMs, endsAt } = usePlan()
  const minutes = wholeMinutes(behindMs)
  const standing = minutes === 0 ? 'onTime' : minutes > 0 ? 'behind' : 'ahead'
  return (
    <p className={styles.plan}>
      <span className={standing === 'behind' ? styles.behind : undefined}>
        {t(`plan.${standing}`, { count: Math.abs(minutes) })}
      </span>
      {endsAt !== null && (
        <span className={styles.muted}>
          {t(view.stage === 'finished' ? 'plan.ended' : 'plan.ends', {
            time: clockTime(endsAt, i18n.language),
          })}
        </span>
      )}
    </p>
  )
}

/** The plan as it stands now, four times a second. */
export function usePlan(): Plan {
  const { view, lead, now } = useLead()
  const { script, runs } = lead
  return planOf({ script, runs, timer: view.timer, current: view.step?.id ?? null, now: useNow(now) })
}
