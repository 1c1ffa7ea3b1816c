import type { You } from '@samtavle/shared/workshop/view'
import type { Command } from '@samtavle/shared/workshop/command'
import { Check, Hand, TimerReset } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import styles from './action-bar.module.css'
import { shortcutWords } from './shortcuts.ts'

interface Props {
  you: You
  hasClock: boolean
  ask: (command: Command) => void
}

/** What one can tell whoever leads, without saying a word. */
export function Wishes({ you, hasClock, ask }: Props) {
  const { t } = useTranslation('taking-part')
  const handUp = you.handPlace !== null
  return (
    <>
      <WishButton
        icon={<Check size={20} aria-hidden />}
        isOn={you.done}
        label={t('wishes.done')}
        keys={shortcutWords.done}
        onPress={() => ask({ type: 'say-done', done: !you.done })}
      />
      {hasClock && (
        <WishButton
          icon={<TimerReset size={20} aria-hidden />}
          isOn={you.wishesTime}
          label={t('wishes.time')}
          keys={shortcutWords.time}
          isNarrow
          onPress={() => ask({ type: 'wish-time', wished: !you.wishesTime })}
        />
      )}
      <WishButton
        icon={<Hand size={20} aria-hidden />}
        isOn={handUp}
        label={handUp ? t('wishes.handUp', { place: you.handPlace }) : t('wishes.hand')}
        keys={shortcutWords.hand}
        isNarrow={!handUp}
        onPress={() => ask({ type: 'raise-hand', up: !handUp })}
      />
    </>
  )
}

interface WishButtonProps {
  icon: ReactNode
  label: string
  keys: string
  isOn: boolean
  /** Its icon alone, where there is little room. */
  isNarrow?: boolean
  onPress: () => void
}

function WishButton({ icon, label, keys, isOn, isNarrow = false, onPress }: WishButtonProps) {
  return (
    <Tooltip label={`${label} (${keys})`}>
      <button
        type="button"
        className={buttonClass({ look: 'quiet' }, classNames(styles.wish, isNarrow && styles.iconOnly))}
        aria-pressed={isOn}
        aria-keyshortcuts={keys}
        onClick={onPress}
      >
        {icon}
        <span className={styles.wishWords}>{label}</span>
      </button>
    </Tooltip>
  )
}
