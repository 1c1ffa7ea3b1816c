import { PanelRightOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './console.module.css'
import { useLead } from './lead-context.ts'
import { shortcutWords } from './shortcuts.ts'

/** The console out of the way: who calls, and the way back. The step's bar shows the rest. */
export function FoldedConsole({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('leading')
  const { lead } = useLead()
  const hands = lead.hands.length
  return (
    <aside className={styles.folded} aria-label={t('title')}>
      <Button look="quiet" aria-expanded={false} aria-keyshortcuts={shortcutWords('fold')} onClick={onOpen}>
        <PanelRightOpen size={20} aria-hidden />
        <span className={styles.foldedWords}>{t('title')}</span>
        {hands > 0 && <span className={styles.mark}>{t('tabs.hands', { count: hands })}</span>}
      </Button>
    </aside>
  )
}
