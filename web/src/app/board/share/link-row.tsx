import type { LinkRole } from '@samtavle/shared/access/person'
import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { CopyButton } from './copy-button.tsx'
import styles from './link-row.module.css'

interface Props {
  role: LinkRole
  /** Undefined on a device that never learned it. */
  link: string | undefined
  onRenew: () => void
}

/** One of the three links: for whom, what it allows, copy and renew. */
export function LinkRow({ role, link, onRenew }: Props) {
  const { t } = useTranslation()
  const name = t(`roles.${role}`)
  const inSentence = name.toLowerCase()
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <h4 className={styles.name}>{name}</h4>
        <p className={styles.hint}>{t(`share.roleHints.${role}`)}</p>
        {!link && <p className={styles.hint}>{t('share.unknownLink')}</p>}
      </div>
      <div className={styles.buttons}>
        {link && <CopyButton text={link} label={t('share.copyLink', { role: inSentence })} />}
        <Button look="quiet" aria-label={t('share.renewLink', { role: inSentence })} onClick={onRenew}>
          <RefreshCw size={18} aria-hidden />
          {t('share.renew')}
        </Button>
      </div>
    </li>
  )
}
