import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { colorsOfPeople } from '../../scene/people-colors.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Avatar } from './avatar.tsx'
import styles from './people-here.module.css'
import type { Studio } from './use-studio.ts'

const faces = 3

/** How many are here, and at a press who they are. */
export function PeopleHere({ studio }: { studio: Studio }) {
  const { t } = useTranslation()
  const people = useStore(studio.session.people)
  const colors = colorsOfPeople(people.map(({ id }) => id))
  const you = studio.info.you.participantId
  return (
    <Popover
      title={t('board.peopleTitle')}
      trigger={
        <Button
          look="quiet"
          className={styles.trigger}
          aria-label={t('board.people', { count: people.length })}
        >
          <span className={styles.faces}>
            {people.slice(0, faces).map((person) => (
              <Avatar key={person.id} person={person} color={colors.get(person.id)} />
            ))}
          </span>
          <Users size={18} aria-hidden className={styles.icon} />
          <span className={styles.count}>{people.length}</span>
        </Button>
      }
    >
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id} className={styles.person}>
            <Avatar person={person} color={colors.get(person.id)} />
            <span className={styles.name}>
              {person.alias}
              {person.id === you && <span className={styles.you}> ({t('board.you')})</span>}
            </span>
            <span className={styles.about}>
              {[t(`roles.${person.role}`), person.sector && t(`sectors.${person.sector}`)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
