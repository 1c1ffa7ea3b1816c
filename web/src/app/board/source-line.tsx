import { useTranslation } from 'react-i18next'
import type { Board } from '@samtavle/shared/board/board'
import { Popover } from '../../ui/popover.tsx'
import styles from './source-line.module.css'
import { useBoardMeta } from './use-board-meta.ts'

/** Whose framework it is: as much as there is room for, and at a press all of it. */
export function SourceLine({ board }: { board: Board }) {
  const { t } = useTranslation()
  const { source } = useBoardMeta(board)
  if (!source) return null
  return (
    <Popover
      title={t('home.source')}
      trigger={
        <button type="button" className={styles.line}>
          {t('board.source', { source })}
        </button>
      }
    >
      <p>{source}</p>
    </Popover>
  )
}
