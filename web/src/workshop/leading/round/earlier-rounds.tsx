import { useTranslation } from 'react-i18next'
import { ResultsTable } from '../../results/results-table.tsx'
import { Button } from '../../../ui/button.tsx'
import { useLead } from '../lead-context.ts'
import { ChartSwitch } from './chart-switch.tsx'
import styles from './round.module.css'

/** Rounds that can be looked at again, each folded. */
export function EarlierRounds({ now }: { now: string | undefined }) {
  const { t } = useTranslation('leading')
  const { lead, move } = useLead()
  const rounds = lead.rounds.filter(({ round }) => round !== now)
  if (rounds.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{t('round.earlier')}</h3>
      {rounds.map((round) => {
        const step = lead.script.find(({ id }) => id === round.step)
        return (
          <details key={round.round} className={styles.earlier}>
            <summary>
              {[
                step?.title,
                t(`kinds.${round.setup.kind}`),
                round.runOffOf !== null && t('round.runOffShort'),
                round.run > 1 && t('round.run', { number: round.run }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </summary>
            <div className={styles.rounds}>
              {!round.shown && (
                <Button onClick={() => move({ type: 'show-results', round: round.round })}>
                  {t('round.show')}
                </Button>
              )}
              <ResultsTable shown={round} />
              <ChartSwitch round={round} />
            </div>
          </details>
        )
      })}
    </section>
  )
}
