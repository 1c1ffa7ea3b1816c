import {
  ChevronDown,
  ChevronLeft,
  ChevronsRight,
  Eye,
  Lock,
  Pause,
  Play,
  RotateCcw,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import styles from './console.module.css'
import { useLead } from './lead-context.ts'
import { shortcutWords, type LeadAction } from './shortcuts.ts'
import type { LeadActions } from './use-lead-actions.ts'

/** What a facilitator does with the step under way, other than going on. */
export function StepControls({ actions }: { actions: LeadActions }) {
  return (
    <div className={styles.controls}>
      <div className={styles.row}>
        <Leaving actions={actions} />
        <span className={styles.gap} />
        <Time actions={actions} />
      </div>
      <Gathering actions={actions} />
    </div>
  )
}

function Leaving({ actions }: { actions: LeadActions }) {
  const { t } = useTranslation('leading')
  const { view, isMoving } = useLead()
  const isFirst = view.step?.number === 1
  const isLast = view.step?.number === view.step?.count
  const button = (action: 'previous' | 'repeat' | 'skip', icon: ReactNode, disabled = false) => (
    <IconButton
      label={t(`controls.${action}`)}
      aria-keyshortcuts={shortcutWords(action)}
      icon={icon}
      disabled={disabled}
      aria-disabled={isMoving}
      onClick={() => actions.run(action)}
    />
  )
  return (
    <>
      {button('previous', <ChevronLeft size={20} aria-hidden />, isFirst)}
      {button('repeat', <RotateCcw size={18} aria-hidden />)}
      {button('skip', <ChevronsRight size={20} aria-hidden />, isLast)}
    </>
  )
}

function Time({ actions }: { actions: LeadActions }) {
  const { t } = useTranslation('leading')
  const { view } = useLead()
  const isPaused = view.timer.kind === 'paused'
  return (
    <>
      {view.timer.kind !== 'none' && (
        <IconButton
          label={t(isPaused ? 'controls.resume' : 'controls.pause')}
          aria-keyshortcuts={shortcutWords('pause')}
          icon={isPaused ? <Play size={20} aria-hidden /> : <Pause size={20} aria-hidden />}
          onClick={() => actions.run('pause')}
        />
      )}
      {[-1, 1, 2].map((minutes) => (
        <Button
          key={minutes}
          look="quiet"
          className={styles.minutes}
          aria-label={t(minutes < 0 ? 'controls.less' : 'controls.more', { count: Math.abs(minutes) })}
          aria-keyshortcuts={keysOf(minutes)}
          disabled={minutes < 0 && view.timer.kind === 'none'}
          onClick={() => actions.extend(minutes * 60)}
        >
          {minutes < 0 ? `−${-minutes}` : `+${minutes}`}
        </Button>
      ))}
      <span className={styles.muted} aria-hidden>
        {t('controls.unit')}
      </span>
    </>
  )
}

function keysOf(minutes: number): string | undefined {
  const action = ({ '-1': 'minuteLess', '1': 'minuteMore' } as Record<string, LeadAction>)[String(minutes)]
  return action && shortcutWords(action)
}

function Gathering({ actions }: { actions: LeadActions }) {
  const { t } = useTranslation('leading')
  const { view } = useLead()
  const isLeading = view.leader !== null && view.leader === view.you.id
  return (
    <div className={styles.row}>
      <Menu
        trigger={
          <Button className={styles.grow}>
            <Users size={18} aria-hidden />
            {t('controls.gather')}
            <ChevronDown size={16} aria-hidden />
          </Button>
        }
      >
        <MenuItem icon={<Users size={18} aria-hidden />} onSelect={() => actions.run('gather')}>
          {t('controls.gatherSoft')}
        </MenuItem>
        <MenuItem icon={<Lock size={18} aria-hidden />} onSelect={() => actions.run('hold')}>
          {t('controls.gatherHard')}
        </MenuItem>
      </Menu>
      <Button
        className={styles.grow}
        look={isLeading ? 'primary' : 'plain'}
        aria-pressed={isLeading}
        aria-keyshortcuts={shortcutWords('leadView')}
        onClick={() => actions.run('leadView')}
      >
        <Eye size={18} aria-hidden />
        {t('controls.leadView')}
      </Button>
    </div>
  )
}
