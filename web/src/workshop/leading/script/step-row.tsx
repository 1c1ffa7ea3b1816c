import type { Step } from '@samtavle/shared/workshop/step'
import { ArrowDown, ArrowUp, Check, Copy, CornerDownRight, Ellipsis, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx'
import { wholeMinutes } from '../clock-words.ts'
import { useLead } from '../lead-context.ts'
import type { PlannedStep } from '../plan.ts'
import styles from './script.module.css'

interface Props {
  step: Step
  number: number
  planned: PlannedStep | undefined
  canMove: (by: 1 | -1) => boolean
  onEdit: () => void
  onMove: (by: 1 | -1) => void
  onJump: () => void
  onDuplicate: () => void
  onRemove: () => void
}

/** One step: press it to edit; the rest is in its menu. Alt with an arrow moves it. */
export function StepRow({ step, number, planned, canMove, onEdit, onMove, onJump, ...does }: Props) {
  const { t } = useTranslation('leading')
  const { view } = useLead()
  const standing = planned?.standing ?? 'ahead'
  const isCurrent = standing === 'current'
  return (
    <li className={classNames(styles.row, styles[standing])} aria-current={isCurrent ? 'step' : undefined}>
      <button
        type="button"
        className={styles.open}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={onEdit}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
          if (!event.altKey || by === undefined) return
          event.preventDefault()
          onMove(by)
        }}
      >
        <span className={styles.number}>
          {standing === 'past' ? <Check size={18} aria-hidden /> : number}
        </span>
        <span className={styles.words}>
          <span className={styles.stepTitle}>{step.title}</span>
          <Standing step={step} planned={planned} />
        </span>
      </button>
      <Menu
        trigger={
          <IconButton
            label={t('script.more', { title: step.title })}
            icon={<Ellipsis size={20} aria-hidden />}
          />
        }
      >
        {view.stage === 'running' && !isCurrent && (
          <MenuItem icon={<CornerDownRight size={18} aria-hidden />} onSelect={onJump}>
            {t('script.jump')}
          </MenuItem>
        )}
        <MenuItem
          icon={<ArrowUp size={18} aria-hidden />}
          disabled={!canMove(-1)}
          onSelect={() => onMove(-1)}
        >
          {t('script.up')}
        </MenuItem>
        <MenuItem
          icon={<ArrowDown size={18} aria-hidden />}
          disabled={!canMove(1)}
          onSelect={() => onMove(1)}
        >
          {t('script.down')}
        </MenuItem>
        <MenuItem icon={<Copy size={18} aria-hidden />} onSelect={does.onDuplicate}>
          {t('script.duplicate')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          danger
          icon={<Trash2 size={18} aria-hidden />}
          disabled={isCurrent}
          onSelect={does.onRemove}
        >
          {t('script.remove')}
        </MenuItem>
      </Menu>
    </li>
  )
}

function Standing({ step, planned }: { step: Step; planned: PlannedStep | undefined }) {
  const { t } = useTranslation('leading')
  const minutes = step.minutes > 0 ? t('minutes', { count: step.minutes }) : t('script.noClock')
  const round = step.round && t(`kinds.${step.round.kind}`)
  const took =
    planned?.standing === 'past' && planned.actualMs !== null
      ? t('script.took', { count: wholeMinutes(planned.actualMs) })
      : null
  const word =
    planned?.standing === 'current' || planned?.standing === 'skipped'
      ? t(`script.standing.${planned.standing}`)
      : null
  return <span className={styles.about}>{[word, minutes, took, round].filter(Boolean).join(' · ')}</span>
}
