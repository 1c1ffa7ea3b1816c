import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { boardLinks } from '../board/share/board-links.ts'
import { QrCode } from '../board/share/qr-code.tsx'
import { spokenCode } from '../join/board-code.ts'
import { useServices } from '../services.tsx'
import type { OpenedBoard } from '../opened-board.ts'
import styles from './screen.module.css'

/** The way in: to scan, or to type. */
export function JoinWords({ studio: { info }, large = false }: { studio: OpenedBoard; large?: boolean }) {
  const { t } = useTranslation('leading')
  const { t: page } = useTranslation()
  const { boards } = useServices()
  useStore(boards.all)
  const { code = info.code, of } = boardLinks(location.origin, info.id, boards.get(info.id))
  const link = of('participant') ?? (code && `${location.origin}/join?code=${code}`)
  if (!link) return null
  return (
    <div className={large ? styles.joinLarge : styles.join}>
      <div className={styles.qr}>
        <QrCode text={link} label={page('share.qr')} />
      </div>
      <div>
        <p className={styles.address}>{t('screen.join', { address: `${location.host}/join` })}</p>
        {code && <p className={styles.code}>{spokenCode(code)}</p>}
      </div>
    </div>
  )
}
