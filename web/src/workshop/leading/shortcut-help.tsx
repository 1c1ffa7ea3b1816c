import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './shortcut-help.module.css'
import { leadShortcuts, shortcutWords, type LeadAction } from './shortcuts.ts'

/** Every shortcut of the console, and what it does. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('leading')
  const actions = Object.keys(leadShortcuts) as LeadAction[]
  return (
    <Dialog open onClose={onClose} title={t('help.title')}>
      <p>{t('help.lead')}</p>
      <dl className={styles.list}>
        {actions.map((action) => (
          <div key={action} className={styles.row}>
            <dt>{t(`help.actions.${action}`)}</dt>
            <dd>
              <kbd className={styles.keys}>{shortcutWords(action)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
