import { useTranslation } from 'react-i18next'
import type { BoardSession } from '../../connection/board-session.ts'
import { useStore } from '../../state/use-store.ts'
import styles from './arriving.module.css'

/** How much of a large board is here already; shown when it takes a while. */
export function Arriving({ session }: { session: BoardSession }) {
  const { t } = useTranslation()
  const share = useStore(session.arriving)
  if (share === undefined) return null
  return <progress className={styles.arriving} value={share} aria-label={t('board.loading')} />
}
