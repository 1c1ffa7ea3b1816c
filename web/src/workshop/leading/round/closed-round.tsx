import { tieAt } from '@samtavle/shared/workshop/rounds/ties'
import type { LedRound } from '@samtavle/shared/workshop/view'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { ResultsTable } from '../../results/results-table.tsx'
import { useLead } from '../lead-context.ts'
import { shortcutWords } from '../shortcuts.ts'
import { ChartSwitch } from './chart-switch.tsx'
import { placesThatCount } from './places-that-count.ts'
import { RunOff } from './run-off.tsx'
import styles from './round.module.css'

/** What a round came to: first for the facilitator, then at a press for everyone. */
export function ClosedRound({ round }: { round: LedRound }) {
  const { t } = useTranslation('leading')
  const { lead, view, move } = useLead()
  const places = placesThatCount(lead.script, round)
  const isTied = places !== undefined && tieAt(round.results, places) !== undefined
  return (
    <section className={styles.card}>
      {round.shown ? (
        <p className={styles.muted}>{t('round.isShown')}</p>
      ) : (
        <>
          <p className={styles.muted}>{t('round.onlyYou')}</p>
          <Button
            look="primary"
            aria-keyshortcuts={shortcutWords('showResults')}
            onClick={() => move({ type: 'show-results', round: round.round })}
          >
            {t('round.show')}
          </Button>
        </>
      )}
      <ResultsTable shown={round} />
      {view.stage === 'running' && isTied && <RunOff round={round} places={places} />}
      <ChartSwitch round={round} />
    </section>
  )
}
