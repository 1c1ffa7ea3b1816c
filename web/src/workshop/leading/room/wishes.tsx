import { Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useLead } from '../lead-context.ts'
import styles from './room.module.css'

/** How many wish for more time, and what can be done about it. */
export function Wishes() {
  const { t } = useTranslation('leading')
  const { lead, send } = useLead()
  const wishes = lead.people.filter(({ standing, wishesTime }) => standing === 'in' && wishesTime).length
  if (wishes === 0) return null
  const give = async () => {
    if (await send({ type: 'extend', seconds: 120 })) await send({ type: 'clear-wishes' })
  }
  return (
    <section className={styles.call}>
      <h3 className={styles.heading}>
        <Hourglass size={18} aria-hidden />
        {t('wishes.title', { count: wishes })}
      </h3>
      <div className={styles.actions}>
        <Button look="primary" onClick={() => void give()}>
          {t('wishes.give')}
        </Button>
        <Button onClick={() => void send({ type: 'clear-wishes' })}>{t('wishes.clear')}</Button>
      </div>
    </section>
  )
}
