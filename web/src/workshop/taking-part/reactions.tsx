import { reactions, type Reaction } from '@samtavle/shared/protocol/workshop'
import { SmilePlus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopSession } from '../../connection/workshop-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import styles from './reactions.module.css'

/** Six ways to say something without words. */
export function ReactionButton({ workshop }: { workshop: WorkshopSession }) {
  const { t } = useTranslation('taking-part')
  return (
    <Popover
      title={t('reactions.title')}
      trigger={
        <IconButton
          className={styles.open}
          label={t('reactions.title')}
          icon={<SmilePlus size={20} aria-hidden />}
        />
      }
    >
      <div className={styles.row}>
        {reactions.map((reaction) => (
          <button
            key={reaction}
            type="button"
            className={styles.reaction}
            aria-label={t(`reactions.names.${reaction}`)}
            onClick={() => workshop.react(reaction)}
          >
            <span aria-hidden>{reaction}</span>
          </button>
        ))}
      </div>
    </Popover>
  )
}

interface Floating {
  readonly key: number
  readonly reaction: Reaction
}

/** At most so many in the air: the rest of a storm of applause is left out. */
const most = 24
const lanes = 8

/** Reactions rise and are gone. Screen readers are spared them. */
export function FloatingReactions({ workshop }: { workshop: WorkshopSession }) {
  const [floating, setFloating] = useState<readonly Floating[]>([])
  const count = useRef(0)
  useEffect(
    () =>
      workshop.onReaction((reaction) => {
        const key = ++count.current
        setFloating((now) => (now.length >= most ? now : [...now, { key, reaction }]))
      }),
    [workshop],
  )
  return (
    <div className={styles.sky} aria-hidden>
      {floating.map(({ key, reaction }) => (
        <span
          key={key}
          className={styles.floating}
          data-lane={key % lanes}
          onAnimationEnd={() => setFloating((now) => now.filter((one) => one.key !== key))}
        >
          {reaction}
        </span>
      ))}
    </div>
  )
}
