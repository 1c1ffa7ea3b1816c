import { PanelRightOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Clock } from './clock.tsx'
import styles from './console.module.css'
import { useLead } from './lead-context.ts'
import { shortcutWords } from './shortcuts.ts'

/** The console out of the way: the clock, who calls, and the way back. */
export function FoldedConsole({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('leading')
  const { view, lead } = useLead()
  const hands = lead.hands.length
  return (
    <aside className={styles.folded} aria-label={t('title')}>
      <Button look="quiet" aria-expanded={false} aria-keyshortcuts={shortcutWords('fold')} onClick={onOpen}>
        <PanelRightOpen size={20} aria-hidden />
        {view.step ? `${view.step.number}/${view.step.count}` : t('title')}
        {hands > 0 && <span className={styles.mark}>{t('tabs.hands', { count: hands })}</span>}
      </Button>
      <Clock small />
    </aside>
  )
}
