import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { colorsOfPeople } from '../../scene/people-colors.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Avatar } from './avatar.tsx'
import styles from './people-here.module.css'
import type { Studio } from './use-studio.ts'
import { later } from '../../ui/later.tsx'

const PeopleList = later(async () => (await import('./people-list.tsx')).PeopleList)

const faces = 3

/** How many are here, and at a press who they are. */
export function PeopleHere({ studio }: { studio: Studio }) {
  const { t } = useTranslation()
  const people = useStore(studio.session.people)
  const colors = colorsOfPeople(people.map(({ id }) => id))
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
      <PeopleList studio={studio} />
    </Popover>
  )
}
