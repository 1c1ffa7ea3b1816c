import type { Command } from '@samtavle/shared/workshop/command'
import { takesPart } from '@samtavle/shared/workshop/roster'
import type { StepView, WorkshopView } from '@samtavle/shared/workshop/view'
import { Focus, ListChecks, MessageSquarePlus, Vote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Studio } from '../../app/board/use-studio.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './action-bar.module.css'
import { GroupChoice } from './group-choice.tsx'
import { ReactionButton } from './reactions.tsx'
import { shortcutWords } from './shortcuts.ts'
import type { GatheringHere } from './use-gathering.ts'
import { Wishes } from './wishes.tsx'

interface Props {
  studio: Studio
  view: WorkshopView
  step: StepView
  gathering: GatheringHere
  mayAdd: boolean
  isSheetOpen: boolean
  isComposing: boolean
  onSheet: () => void
  onCompose: () => void
  ask: (command: Command) => void
}

/** The one or two things to do now, and what one can tell without a word. */
export function ActionBar(props: Props) {
  const { t } = useTranslation('taking-part')
  const { studio, view, step, gathering, mayAdd, isSheetOpen, isComposing, onSheet, onCompose, ask } = props
  const { role } = view.you
  const asks = view.round?.open === true ? takesPart(role) : step.self !== null && role !== 'observer'
  return (
    <section className={styles.bar} aria-label={t('actions.label')}>
      <GroupChoice studio={studio} step={step} gathering={gathering} />
      {mayAdd && (
        <Button
          look={asks ? 'plain' : 'primary'}
          className={styles.main}
          aria-expanded={isComposing}
          aria-keyshortcuts={shortcutWords.add}
          onClick={onCompose}
        >
          <MessageSquarePlus size={20} aria-hidden />
          {t(`actions.add.${step.makes}`)}
        </Button>
      )}
      <Button
        look={asks ? 'primary' : 'quiet'}
        className={asks ? styles.main : styles.sheetButton}
        aria-expanded={isSheetOpen}
        aria-keyshortcuts={shortcutWords.sheet}
        onClick={onSheet}
      >
        {asks ? <Vote size={20} aria-hidden /> : <ListChecks size={20} aria-hidden />}
        {asks ? t('actions.answer') : t('actions.list')}
      </Button>
      {role === 'participant' && <Wishes you={view.you} hasClock={view.timer.kind !== 'none'} ask={ask} />}
      {role !== 'observer' && <ReactionButton workshop={studio.workshop} />}
      {step.frames.length > 0 && (
        <IconButton
          className={styles.focus}
          label={t('actions.focus')}
          aria-pressed={gathering.isFocused}
          aria-keyshortcuts={shortcutWords.focus}
          icon={<Focus size={20} aria-hidden />}
          onClick={() => gathering.setFocused(!gathering.isFocused)}
        />
      )}
    </section>
  )
}
