import type { Role } from '@samtavle/shared/access/person'
import type { LedMember } from '@samtavle/shared/workshop/view'
import { Check, Ellipsis, Hand, UserX } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx'
import { useLead } from '../lead-context.ts'
import { Question } from '../question.tsx'
import styles from './room.module.css'

/** What somebody can be made; the other way round is the same list. */
const others: Record<Role, readonly Role[]> = {
  facilitator: ['participant', 'observer'],
  'co-facilitator': ['facilitator', 'participant'],
  participant: ['co-facilitator', 'observer'],
  observer: ['participant'],
}

/** One person: here or away, done, with a hand up, with hidden notes. What can be done about them is in the menu. */
export function PersonRow({ member }: { member: LedMember }) {
  const { t } = useTranslation('leading')
  const { t: page } = useTranslation()
  const { view, lead, send } = useLead()
  const [isAsking, setAsking] = useState(false)
  const { id, alias, role, here } = member
  const notes = lead.hiddenNotes[id] ?? 0
  const isYou = id === view.you.id
  const about = [
    role !== 'participant' && page(`roles.${role}`),
    isYou && page('board.you'),
    !here && t('room.away'),
    notes > 0 && t('room.hiddenNotes', { count: notes }),
  ].filter(Boolean)
  return (
    <li>
      <div className={styles.person}>
        <span className={classNames(styles.dot, here && styles.here)} aria-hidden />
        <span className={classNames(styles.name, !here && styles.muted)}>
          {alias}
          {about.length > 0 && <span className={styles.about}> · {about.join(' · ')}</span>}
        </span>
        {member.handAt !== null && <Sign icon={<Hand size={18} aria-hidden />} words={t('room.handUp')} />}
        {member.done && (
          <Sign icon={<Check size={18} aria-hidden className={styles.done} />} words={t('room.isDone')} />
        )}
        {!isYou && (
          <Menu
            trigger={
              <IconButton label={t('room.more', { alias })} icon={<Ellipsis size={20} aria-hidden />} />
            }
          >
            {others[role].map((next) => (
              <MenuItem key={next} onSelect={() => void send({ type: 'set-role', person: id, role: next })}>
                {t('room.make', { role: page(`roles.${next}`).toLowerCase() })}
              </MenuItem>
            ))}
            <MenuSeparator />
            <MenuItem danger icon={<UserX size={18} aria-hidden />} onSelect={() => setAsking(true)}>
              {t('room.remove')}
            </MenuItem>
          </Menu>
        )}
      </div>
      {isAsking && (
        <Question
          look="danger"
          question={t('room.removeAsk', { alias })}
          confirm={t('room.removeConfirm')}
          onDo={() => {
            setAsking(false)
            void send({ type: 'remove', person: id })
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  )
}

/** An icon, and its words for who can't see it. */
function Sign({ icon, words }: { icon: ReactNode; words: string }) {
  return (
    <span title={words}>
      {icon}
      <span className={styles.unseen}>{words}</span>
    </span>
  )
}
