import { leads } from '@samtavle/shared/access/person'
import type { Board } from '@samtavle/shared/board/board'
import { lookOf } from '@samtavle/shared/drawing/look'
import { CircleHelp } from 'lucide-react'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { BoardCanvas } from '../../canvas/board-canvas.tsx'
import type { Cursors } from '../../canvas/others/others.ts'
import { ToolBar } from '../../canvas/tool-bar/tool-bar.tsx'
import { useStore } from '../../state/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SkipLink } from '../../ui/skip-link.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useLocale } from '../preferences.tsx'
import { useServices, useTheme } from '../services.tsx'
import { useView } from '../../workshop/use-view.ts'
import type { BoardDialog } from './board-dialog.ts'
import styles from './open-board.module.css'
import { SourceLine } from './source-line.tsx'
import { TopBar } from './top-bar.tsx'
import { useBoardMeta } from './use-board-meta.ts'
import { useInsets } from './use-insets.ts'
import { useLastView } from './use-last-view.ts'
import type { Studio } from './use-studio.ts'
import { Drawers, LaserSlot, StepSlot } from './workshop-parts.tsx'
import { later } from '../../ui/later.tsx'

// Asked for only when opened, so that the board itself comes sooner.
const AroundBoard = later(async () => (await import('./around-board.tsx')).AroundBoard)
const BoardZoom = later(async () => (await import('./board-zoom.tsx')).BoardZoom)
const SelectionBar = later(
  async () => (await import('../../canvas/selection-bar/selection-bar.tsx')).SelectionBar,
)
const ShareDialog = later(async () => (await import('./share/share-dialog.tsx')).ShareDialog)
const ExportDialog = later(async () => (await import('./export/export-dialog.tsx')).ExportDialog)
const ReplaceDialog = later(async () => (await import('./replace-dialog.tsx')).ReplaceDialog)
const DeleteDialog = later(async () => (await import('./delete-dialog.tsx')).DeleteDialog)

/** Above it, other people's pointers hide more than they show. */
const mostCursors = 12

/** The board with its tools and bars around it. */
export function OpenBoard({ studio, onReenter }: { studio: Studio; onReenter: () => void }) {
  const { t } = useTranslation()
  const { workbench, session, workshop } = studio
  const say = useToast()
  const [dialog, setDialog] = useState<BoardDialog>()
  const [locale] = useLocale()
  const theme = useTheme()
  const actor = useStore(workbench.actor)
  const people = useStore(session.people)
  const stepCursors = useView(workshop, (view) => view?.step?.cursors)
  const { role } = actor.person
  const canEdit = role !== 'observer'
  const isRunning = stepCursors !== undefined
  const cursors = cursorsOf(stepCursors, people.length)
  const last = useLastView(studio)
  const { top, tools, bottom, drawers } = useInsets(workbench.camera)
  usePageTitle(studio)
  return (
    <div className={styles.page} data-running={isRunning || undefined}>
      {canEdit && <SkipLink to="tools">{t('board.skipToTools')}</SkipLink>}
      <SkipLink to="canvas">{t('board.skipToCanvas')}</SkipLink>
      <div ref={top} className={styles.top}>
        <TopBar studio={studio} onOpen={setDialog}>
          <StepSlot studio={studio} />
        </TopBar>
        {actor.editsTemplate && <TemplateBanner studio={studio} />}
      </div>
      {canEdit && (
        <section ref={tools} id="tools" tabIndex={-1} className={styles.tools} aria-label={t('board.tools')}>
          <ToolBar workbench={workbench} isLed={isRunning && !leads(role)}>
            <LaserSlot studio={studio} />
          </ToolBar>
        </section>
      )}
      <main id="canvas" tabIndex={-1} className={styles.canvas} aria-label={t('board.canvas')}>
        <BoardCanvas
          presence={session.presence}
          arriving={session.arriving}
          look={lookOf(theme, locale)}
          workbench={workbench}
          cursors={cursors}
          last={last}
          onRemark={(remark) => say(t(`board.remarks.${remark}`))}
        />
        {canEdit && <EmptyHint board={session.board} />}
        {canEdit && <SelectionBar workbench={workbench} />}
      </main>
      <AroundBoard studio={studio} cursors={cursors} />
      <footer ref={bottom} className={styles.bottom}>
        <div>
          <BoardZoom studio={studio} />
        </div>
        <SourceLine board={session.board} />
        <div className={styles.help}>
          <IconButton
            label={t('board.help')}
            icon={<CircleHelp size={20} aria-hidden />}
            onClick={() => workbench.aside.panel.set('help')}
          />
        </div>
      </footer>
      <div ref={drawers} className={styles.drawers}>
        <Drawers studio={studio} />
      </div>
      <Dialogs dialog={dialog} studio={studio} onClose={() => setDialog(undefined)} onReenter={onReenter} />
    </div>
  )
}

/** As the step says; in a crowd only those who lead are seen. */
function cursorsOf(step: Cursors = 'all', people: number): Cursors {
  return step === 'all' && people > mostCursors ? 'facilitator' : step
}

interface DialogsProps {
  dialog: BoardDialog | undefined
  studio: Studio
  onClose: () => void
  onReenter: () => void
}

function Dialogs({ dialog, studio, onClose, onReenter }: DialogsProps) {
  switch (dialog) {
    case 'share':
      return <ShareDialog studio={studio} onClose={onClose} onReenter={onReenter} />
    case 'export':
      return <ExportDialog studio={studio} onClose={onClose} />
    case 'replace':
      return <ReplaceDialog studio={studio} onClose={onClose} />
    case 'delete':
      return <DeleteDialog studio={studio} onClose={onClose} />
    case undefined:
      return null
  }
}

/** What to do on a board with nothing on it. */
function EmptyHint({ board }: { board: Board }) {
  const { t } = useTranslation()
  const isEmpty = useSyncExternalStore(
    useCallback((listener: () => void) => board.observe(listener), [board]),
    () => board.size === 0,
  )
  return isEmpty && <p className={styles.empty}>{t('board.empty')}</p>
}

/** Editing the template is a state that one must not forget to be in. */
function TemplateBanner({ studio: { workbench } }: { studio: Studio }) {
  const { t } = useTranslation()
  return (
    <p className={styles.banner} aria-live="polite">
      {t('board.editingTemplate')}
      <Button onClick={() => workbench.actor.set({ ...workbench.actor.get(), editsTemplate: false })}>
        {t('board.editingTemplateEnd')}
      </Button>
    </p>
  )
}

/** The browser's tab, and the list of boards on the home page, carry the board's own title. */
function usePageTitle({ info, session }: Studio): void {
  const { t } = useTranslation()
  const { boards, now } = useServices()
  const { title } = useBoardMeta(session.board)
  const name = title || t('home.untitled')
  useEffect(() => {
    document.title = `${name} – ${t('appName')}`
    return () => void (document.title = t('appName'))
  }, [name, t])
  useEffect(() => {
    boards.remember({ id: info.id, title, role: info.you.role }, now())
  }, [boards, now, info, title])
}
