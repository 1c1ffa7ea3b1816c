import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../ui/icon-button.tsx'
import { spokenCode } from '../../join/board-code.ts'
import styles from './big-screen.module.css'
import { QrCode } from './qr-code.tsx'

interface Props {
  title: string
  link: string
  code: string | undefined
  onClose: () => void
}

/** The way in, as large as the room's screen allows. */
export function BigScreen({ title, link, code, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Popup className={styles.screen}>
          <div className={styles.close}>
            <Dialog.Close render={<IconButton label={t('close')} icon={<X size={28} aria-hidden />} />} />
          </div>
          <div className={styles.words}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <p className={styles.lead}>{t('share.bigScreenLead', { address: `${location.host}/join` })}</p>
            {code && <p className={styles.code}>{spokenCode(code)}</p>}
          </div>
          <div className={styles.qr}>
            <QrCode text={link} label={t('share.qr')} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
