import { Download, Ellipsis, Share2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { BrandMark } from '../brand-mark.tsx'
import { BoardTitle } from './board-title.tsx'
import type { BoardDialog } from './board-dialog.ts'
import { PeopleHere } from './people-here.tsx'
import { SavedState, SlowerLine } from './saved-state.tsx'
import styles from './top-bar.module.css'
import type { Studio } from './use-studio.ts'
import { later } from '../../ui/later.tsx'
import { useStandIn } from '../../ui/use-stand-in.ts'
import { PageLink } from '../../ui/page-link.tsx'

// Menus need much that nothing else does, and the board is not to wait for it.
const BoardMenu = later(async () => (await import('./board-menu.tsx')).BoardMenu)

interface Props {
  studio: Studio
  onOpen: (dialog: BoardDialog) => void
  /** Between its two ends, or below where there is no room. */
  children: ReactNode
}

/** Which board this is and whether it is safe; who is here, share, download, and the rest. */
export function TopBar({ studio, onOpen, children }: Props) {
  const { t } = useTranslation()
  const canEdit = useStore(studio.workbench.actor).person.role !== 'observer'
  const more = <IconButton label={t('board.more')} icon={<Ellipsis size={20} aria-hidden />} />
  return (
    <header className={styles.bar}>
      <div className={styles.panel}>
        <Tooltip label={t('toHome')}>
          <PageLink to="/" className={styles.home} aria-label={t('toHome')}>
            <BrandMark />
          </PageLink>
        </Tooltip>
        <div className={styles.words}>
          <BoardTitle workbench={studio.workbench} />
          <SavedState state={studio.session.state} canEdit={canEdit} />
          <SlowerLine transport={studio.session.transport} />
        </div>
      </div>
      <div className={styles.middle}>{children}</div>
      <div className={styles.panel}>
        <PeopleHere studio={studio} />
        <Button look="quiet" className={styles.wideOnly} onClick={() => onOpen('export')}>
          <Download size={18} aria-hidden />
          <span className={styles.roomyWords}>{t('board.export')}</span>
        </Button>
        <Button look="primary" onClick={() => onOpen('share')}>
          <Share2 size={18} aria-hidden />
          <span className={styles.wideWords}>{t('board.share')}</span>
        </Button>
        <BoardMenu studio={studio} trigger={more} {...useStandIn(more)} onOpen={onOpen} />
      </div>
    </header>
  )
}
