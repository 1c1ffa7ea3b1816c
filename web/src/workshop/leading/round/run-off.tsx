import type { LedRound } from '@samtavle/shared/workshop/view'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { tieAt } from '@samtavle/shared/workshop/rounds/ties'
import { useLead } from '../lead-context.ts'
import styles from './round.module.css'

/** Those that share the place at the edge, and one more round between them. */
export function RunOff({ round, places }: { round: LedRound; places: number }) {
  const { t } = useTranslation('leading')
  const { move } = useLead()
  const tied = new Set(tieAt(round.results, places))
  const titles = round.items.filter(({ id }) => tied.has(id)).map(({ title }) => title)
  return (
    <div className={styles.tie}>
      <p>{t('runOff.tied', { count: titles.length, place: places, titles: titles.join(', ') })}</p>
      <Button onClick={() => move({ type: 'run-off', round: round.round, places })}>
        {t('runOff.open')}
      </Button>
    </div>
  )
}
