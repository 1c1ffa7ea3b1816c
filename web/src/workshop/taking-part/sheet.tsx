import { takesPart } from '@samtavle/shared/workshop/roster'
import type { StepPlace } from '@samtavle/shared/workshop/step'
import type { StepView, WorkshopView } from '@samtavle/shared/workshop/view'
import { X } from 'lucide-react'
import { type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Studio } from '../../app/board/use-studio.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { BallotPanel } from './ballot-panel.tsx'
import { NoteList } from './note-list.tsx'
import { OnlyYou } from './only-you.tsx'
import { SelfPanel } from './self-panel.tsx'
import styles from './sheet.module.css'
import { later } from '../../ui/later.tsx'

const ResultsTable = later(async () => (await import('../results/results-table.tsx')).ResultsTable)

interface Props {
  ref: RefObject<HTMLElement | null>
  studio: Studio
  view: WorkshopView
  step: StepView
  places: readonly StepPlace[]
  frames: readonly string[]
  tell: (words: string) => void
  onClose: () => void
}

/** The step without the canvas: its form, what came of it, and the contributions as a list. On a phone it is the page. */
export function Sheet({ ref, studio, view, step, places, frames, tell, onClose }: Props) {
  const { t } = useTranslation('taking-part')
  const { round, you, writesHidden } = view
  const shown = view.results.find((one) => one.round === round?.id && one.step === step.id)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys are to scroll it also where there is nothing to press
    <aside ref={ref} className={styles.sheet} aria-label={t('sheet.label')} data-drawer="right" tabIndex={0}>
      <div className={styles.head}>
        <h2 className={styles.title}>{step.title}</h2>
        <IconButton label={t('sheet.close')} icon={<X size={20} aria-hidden />} onClick={onClose} />
      </div>
      {step.self && you.role !== 'observer' && (
        <SelfPanel key={step.id} boardId={studio.info.id} step={step.id} self={step.self} />
      )}
      {round && (
        <BallotPanel workshop={studio.workshop} view={view} round={round} mayVote={takesPart(you.role)} />
      )}
      {shown && <ResultsTable shown={shown} />}
      {places.length > 0 && !round?.open && !step.self && (
        <section className={styles.notes} aria-label={t('notes.label')}>
          {writesHidden && <OnlyYou />}
          <NoteList bench={studio.workbench} places={places} frames={frames} tell={tell} />
        </section>
      )}
    </aside>
  )
}
