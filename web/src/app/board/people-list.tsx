import { ArrowRightToLine, Eye, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Store } from '../../state/store.ts'
import { useStore } from '../../state/use-store.ts'
import { colorsOfPeople } from '../../scene/people-colors.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useWords } from '../../locales/use-words.ts'
import { useView } from '../../workshop/use-view.ts'
import { Avatar } from './avatar.tsx'
import styles from './people-here.module.css'
import type { Studio } from './use-studio.ts'

const nobody = new Store(null)

/** Who is here, and the way to what each of them looks at. */
export function PeopleList({ studio }: { studio: Studio }) {
  const { t } = useTranslation()
  const people = useStore(studio.session.people)
  const colors = colorsOfPeople(people.map(({ id }) => id))
  const you = studio.info.you.participantId
  return (
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
          {person.id !== you && <WaysTo studio={studio} id={person.id} name={person.alias} />}
        </li>
      ))}
    </ul>
  )
}

/** In a workshop it is the step that says where everybody looks. */
function WaysTo({ studio, id, name }: { studio: Studio; id: string; name: string }) {
  const { t } = useTranslation('panels')
  const isRunning = useView(studio.workshop, (view) => view?.stage === 'running') ?? false
  const company = useStore(studio.workbench.fetched.company)
  const followed = useStore(company?.followed ?? nobody)
  const follows = followed?.id === id && !followed.once
  if (!useWords('panels') || !company || isRunning) return null
  return (
    <span className={styles.ways}>
      <IconButton
        label={t('people.goTo', { name })}
        icon={<ArrowRightToLine size={18} aria-hidden />}
        onClick={() => company.follow(id, true)}
      />
      <IconButton
        label={t(follows ? 'people.stop' : 'people.follow', { name })}
        icon={follows ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
        aria-pressed={follows}
        onClick={() => (follows ? company.stop() : company.follow(id))}
      />
    </span>
  )
}
