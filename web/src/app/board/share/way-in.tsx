import { useTranslation } from 'react-i18next'
import { spokenCode } from '../../join/board-code.ts'
import { QrCode } from './qr-code.tsx'
import styles from './way-in.module.css'

/** The QR code of a link, and the six characters to type for those who can't scan it. */
export function WayIn({ link, code }: { link: string; code: string | undefined }) {
  const { t } = useTranslation()
  return (
    <div className={styles.way}>
      <div className={styles.qr}>
        <QrCode text={link} label={t('share.qr')} />
      </div>
      {code && (
        <div>
          <p className={styles.hint}>{t('share.codeAt', { address: `${location.host}/join` })}</p>
          <p className={styles.code}>{spokenCode(code)}</p>
        </div>
      )}
    </div>
  )
}
