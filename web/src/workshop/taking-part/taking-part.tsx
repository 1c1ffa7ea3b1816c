import { takesPart } from '@samtavle/shared/workshop/roster'
import type { WorkshopView } from '@samtavle/shared/workshop/view'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Studio } from '../../app/board/use-studio.ts'
import { useIsNarrow } from '../../canvas/use-is-narrow.ts'
import { useMayAdd } from '../../canvas/use-may-add.ts'
import { useStore } from '../../state/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../locales/use-words.ts'
import { ActionBar } from './action-bar.tsx'
import styles from './action-bar.module.css'
import { Composer } from './composer.tsx'
import { placesOf } from './contributions.ts'
import { FollowPill } from './follow-pill.tsx'
import { FloatingReactions } from './reactions.tsx'
import { Sheet } from './sheet.tsx'
import { useTell } from './tell.tsx'
import { useAsk } from './use-ask.ts'
import { useBoardChanges } from './use-board.ts'
import { useGathering } from './use-gathering.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** What whoever takes part, looks on or leads has of a running workshop beside the canvas; nothing between the steps. */
export function TakingPart({ studio }: { studio: Studio }) {
  const knows = useWords('taking-part')
  const view = useStore(studio.workshop.view)
  if (!knows || !view?.step) return null
  return <RunningStep studio={studio} view={view} step={view.step} />
}

interface Props {
  studio: Studio
  view: WorkshopView
  step: NonNullable<WorkshopView['step']>
}

function RunningStep({ studio, view, step }: Props) {
  const { workshop, workbench } = studio
  const [tell, region] = useTell()
  const isNarrow = useIsNarrow()
  const { isSheetOpen, setSheetOpen } = useSheet(view, isNarrow)
  const [isComposing, setComposing] = useState(false)
  useBoardChanges(workbench.board)
  const places = placesOf(workbench.board, step)
  const mayAdd = useMayAdd(workbench) && step.can.add && places.length > 0
  const gathering = useGathering(studio)
  const own = placesOf(workbench.board, {
    frames: gathering.frames,
    places: step.places.filter(({ frame }) => gathering.frames.includes(frame)),
  })
  const ask = useAsk(workshop)
  const showSheet = (open: boolean) => {
    gathering.keepInSight()
    setSheetOpen(open)
  }
  const sheet = useRef<HTMLElement>(null)
  // From the canvas, where Tab goes from shape to shape, the key leads into what is open already.
  const onSheetKey = () => {
    if (isSheetOpen && sheet.current?.contains(document.activeElement)) return showSheet(false)
    showSheet(true)
    requestAnimationFrame(() => sheet.current?.focus())
  }
  useShortcuts({
    view,
    ask,
    onSheet: onSheetKey,
    onCompose: () => mayAdd && setComposing(!isComposing),
    onFocus: () => gathering.goBack(),
  })
  const compose = mayAdd && isComposing
  return (
    <>
      {isSheetOpen && (
        <Sheet
          // Each step is read from its beginning.
          key={step.entry}
          ref={sheet}
          studio={studio}
          view={view}
          step={step}
          places={gathering.chosen === undefined ? places : own}
          frames={gathering.chosen === undefined ? step.frames : [gathering.chosen]}
          tell={tell}
          onClose={() => showSheet(false)}
        />
      )}
      <div className={styles.area}>
        <FollowPill studio={studio} gathering={gathering} />
        {compose && (
          <Composer
            key={step.entry}
            bench={workbench}
            step={step}
            places={own.length > 0 ? own : places}
            isHidden={view.writesHidden}
            crowd={view.writesHidden ? 1 : view.room.expected}
            tell={tell}
            onClose={() => setComposing(false)}
          />
        )}
        <div data-drawer="bottom" className={styles.barPlace}>
          <ActionBar
            studio={studio}
            view={view}
            step={step}
            gathering={gathering}
            mayAdd={mayAdd}
            isSheetOpen={isSheetOpen}
            isComposing={compose}
            onSheet={() => showSheet(!isSheetOpen)}
            onCompose={() => setComposing(!isComposing)}
            ask={ask}
          />
          <PhoneTabs isSheetOpen={isSheetOpen} onChoose={showSheet} />
        </div>
        {region}
      </div>
      <FloatingReactions workshop={workshop} />
    </>
  )
}

/** On a phone there is room for one at a time: the step, or the board. */
function PhoneTabs({ isSheetOpen, onChoose }: { isSheetOpen: boolean; onChoose: (step: boolean) => void }) {
  const { t } = useTranslation('taking-part')
  return (
    <nav className={styles.tabs} aria-label={t('tabs.label')}>
      {(['step', 'board'] as const).map((tab) => (
        <Button
          key={tab}
          look="quiet"
          className={styles.tab}
          aria-pressed={isSheetOpen === (tab === 'step')}
          onClick={() => onChoose(tab === 'step')}
        >
          {t(`tabs.${tab}`)}
        </Button>
      ))}
    </nav>
  )
}

/**
 * Open from the start on a phone, where it is the page unless all there is to do is to listen and look; elsewhere when
 * there is something to answer, and on until what came of it is shown. Then as one likes.
 */
function useSheet({ step, round, you }: WorkshopView, isNarrow: boolean) {
  const asks = (round !== null || Boolean(step?.self)) && takesPart(you.role)
  const now = `${step?.entry} ${round?.id} ${isNarrow}`
  const [choice, setChoice] = useState({ now: '', open: false })
  const writes = isNarrow && (round !== null || step?.can.add === true)
  const isSheetOpen = choice.now === now ? choice.open : asks || writes
  return { isSheetOpen, setSheetOpen: (open: boolean) => setChoice({ now, open }) }
}
