import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './only-you.module.css'

/** Where one writes hidden: that nobody else sees it yet. */
export function OnlyYou() {
  const { t } = useTranslation('taking-part')
  return (
    <p className={styles.onlyYou}>
      <LockKeyhole size={16} aria-hidden />
      {t('compose.hidden')}
    </p>
  )
}
