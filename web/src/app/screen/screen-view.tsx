import { lookOf } from '@samtavle/shared/drawing/look'
import { Maximize } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { BoardCanvas } from '../../canvas/board-canvas.tsx'
import { useStore } from '../../state/use-store.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { ResultsTable } from '../../workshop/results/results-table.tsx'
import { ScreenClock } from '../../workshop/screen/screen-clock.tsx'
import { screenOf, type Screen } from '../../workshop/screen/screen-of.ts'
import { useBoardMeta } from '../board/use-board-meta.ts'
import { useLocale } from '../preferences.tsx'
import { useTheme } from '../services.tsx'
import { JoinWords } from './join-words.tsx'
import type { OpenedBoard } from '../opened-board.ts'
import styles from './screen.module.css'
import { useShownFrames } from './use-shown-frames.ts'

/** The frame, the instruction and the clock, as large as the wall allows; before the start, the way in. */
export function ScreenView({ studio }: { studio: OpenedBoard }) {
  const { t } = useTranslation('leading')
  const view = useStore(studio.workshop.view)
  const { title } = useBoardMeta(studio.session.board)
  useFullScreenKey()
  useEffect(() => {
    document.title = `${t('screen.title')} – ${title}`
  }, [t, title])
  const screen = view && screenOf(view)
  const isRunning = screen?.stage === 'running'
  return (
    <div className={isRunning ? styles.running : styles.still}>
      {screen && isRunning && <Running studio={studio} screen={screen} />}
      {screen && !isRunning && (
        <main className={styles.before}>
          <div className={styles.words}>
            <h1 className={styles.title}>{title}</h1>
            <p className={styles.lead}>{t(screen.stage === 'finished' ? 'screen.over' : 'screen.before')}</p>
            <p className={styles.lead}>{t('screen.here', { count: screen.here })}</p>
          </div>
          {screen.stage === 'preparing' && screen.isOpen && <JoinWords studio={studio} large />}
        </main>
      )}
      <Lost studio={studio} />
      <div className={styles.tools}>
        <IconButton
          label={t('screen.fullScreen')}
          aria-keyshortcuts="F"
          icon={<Maximize size={20} aria-hidden />}
          onClick={toggleFullScreen}
        />
      </div>
    </div>
  )
}

function Running({ studio, screen }: { studio: OpenedBoard; screen: Screen }) {
  const { t } = useTranslation('leading')
  const [locale] = useLocale()
  const theme = useTheme()
  const { step, timer, answered, results } = screen
  useShownFrames(studio, screen)
  return (
    <>
      <main className={styles.board}>
        <BoardCanvas
          presence={studio.session.presence}
          look={lookOf(theme, locale)}
          workbench={studio.workbench}
          cursors="facilitator"
          onRemark={() => {}}
        />
      </main>
      <section className={styles.side} aria-live="polite">
        <ScreenClock timer={timer} workshop={studio.workshop} />
        {step && (
          <div className={styles.words}>
            <p className={styles.stepOf}>{t('stepOf', { number: step.number, count: step.count })}</p>
            <h1 className={styles.step}>{step.title}</h1>
            <p className={styles.instruction}>{step.instruction}</p>
          </div>
        )}
        {answered && <p className={styles.answered}>{t('screen.answered', { ...answered })}</p>}
        {results && (
          <div className={styles.results}>
            <ResultsTable shown={results} />
          </div>
        )}
        {screen.isOpen && !results && <JoinWords studio={studio} />}
      </section>
    </>
  )
}

function Lost({ studio }: { studio: OpenedBoard }) {
  const { t } = useTranslation('leading')
  const { kind } = useStore(studio.workshop.line)
  return (
    <p className={styles.lost} aria-live="polite">
      {kind === 'lost' && t('screen.lost')}
    </p>
  )
}

function useFullScreenKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      toggleFullScreen()
    }
    // Before the canvas, where it is a tool.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}

function toggleFullScreen(): void {
  // Refused where the browser has none, as on a phone: the page is as it was.
  void (
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  ).catch(() => undefined)
}
