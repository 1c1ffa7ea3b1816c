import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useLead } from '../lead-context.ts'
import { hiddenNotes } from '../say-what-next.ts'
import { shortcutWords } from '../shortcuts.ts'
import styles from './round.module.css'

/** What is written hidden: how much, and the ways to show it before the step is over. */
export function HiddenNotes() {
  const { t } = useTranslation('leading')
  const { view, lead, move } = useLead()
  const notes = hiddenNotes(view)
  const writers = Object.values(lead.hiddenNotes).filter((count) => count > 0).length
  if (notes === 0 && view.step?.see !== 'own') return null
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>
        <EyeOff size={18} aria-hidden />
        {t('hidden.title', { count: notes })}
      </h3>
      <p className={styles.muted}>{notes > 0 ? t('hidden.writers', { count: writers }) : t('hidden.none')}</p>
      {notes > 0 && (
        <div className={styles.actions}>
          <Button
            aria-keyshortcuts={shortcutWords('revealAll')}
            onClick={() => move({ type: 'reveal', what: 'all' })}
          >
            {t('hidden.revealAll')}
          </Button>
          <Button
            look="quiet"
            aria-keyshortcuts={shortcutWords('revealOne')}
            onClick={() => move({ type: 'reveal', what: 'one' })}
          >
            {t('hidden.revealOne')}
          </Button>
        </div>
      )}
    </section>
  )
}
