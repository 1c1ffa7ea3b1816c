import { useTranslation } from 'react-i18next'
import { HiddenNotes } from './round/hidden-notes.tsx'
import { useLead } from './lead-context.ts'
import styles from './now-tab.module.css'
import { stepAfter } from './say-what-next.ts'
import { wholeMinutes } from './clock-words.ts'
import { usePlan } from './plan-line.tsx'

/** The step under way, as the facilitator needs it while speaking: their own words first and large. */
export function NowTab() {
  const { t } = useTranslation('leading')
  const { view, lead } = useLead()
  const current = lead.script.find(({ id }) => id === view.step?.id)
  if (!current)
    return <p className={styles.empty}>{t(`now.${view.stage === 'finished' ? 'over' : 'before'}`)}</p>
  return (
    <div className={styles.now}>
      {current.say ? (
        <section>
          <h3 className={styles.label}>{t('now.say')}</h3>
          <p className={styles.say}>{current.say}</p>
        </section>
      ) : (
        <p className={styles.empty}>{t('now.nothingToSay')}</p>
      )}
      {current.instruction && (
        <section>
          <h3 className={styles.label}>{t('now.instruction')}</h3>
          <p className={styles.instruction}>{current.instruction}</p>
        </section>
      )}
      <Figures />
      <HiddenNotes />
      <Coming />
    </div>
  )
}

function Figures() {
  const { t } = useTranslation('leading')
  const { view } = useLead()
  const { steps } = usePlan()
  const step = steps.find(({ id }) => id === view.step?.id)
  const { here, done, expected } = view.room
  return (
    <dl className={styles.figures}>
      {step && (
        <div>
          <dt>{t('now.time')}</dt>
          <dd>
            {t('now.timeOf', {
              actual: Math.max(0, wholeMinutes(step.actualMs ?? 0)),
              planned: wholeMinutes(step.plannedMs),
            })}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('now.here')}</dt>
        <dd>{here}</dd>
      </div>
      <div>
        <dt>{t('now.done')}</dt>
        <dd>{t('now.doneOf', { done, expected })}</dd>
      </div>
    </dl>
  )
}

function Coming() {
  const { t } = useTranslation('leading')
  const { view } = useLead()
  const next = stepAfter(view)
  if (!next) return null
  return (
    <section>
      <h3 className={styles.label}>{t('now.coming')}</h3>
      <p>
        {next.title}
        {next.minutes > 0 && <span className={styles.muted}> · {t('minutes', { count: next.minutes })}</span>}
      </p>
      {next.instruction && <p className={styles.muted}>{next.instruction}</p>}
    </section>
  )
}
