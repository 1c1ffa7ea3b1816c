import { useTranslation } from 'react-i18next'
import { useLead } from '../lead-context.ts'
import { bySector } from './by-sector.ts'
import { Door } from './door.tsx'
import { Hands } from './hands.tsx'
import { PersonRow } from './person-row.tsx'
import styles from './room.module.css'
import { Wishes } from './wishes.tsx'

/** Who is here; first what calls for an answer. */
export function RoomTab() {
  const { t } = useTranslation('leading')
  const { t: page } = useTranslation()
  const { lead, view } = useLead()
  const groups = bySector(lead.people)
  const out = lead.people.filter(({ standing }) => standing === 'out')
  return (
    <div className={styles.room}>
      <Hands />
      <Wishes />
      <Door />
      <section>
        <h3 className={styles.heading}>
          {t('room.people')}
          <span className={styles.count}>
            {t('room.hereAndDone', {
              here: view.room.here,
              done: view.room.done,
              expected: view.room.expected,
            })}
          </span>
        </h3>
        {groups.map(({ sector, people, here }) => (
          <section key={sector ?? 'none'} className={styles.group}>
            <h4 className={styles.sector}>
              {sector ? page(`sectors.${sector}`) : t('room.noSector')}
              <span>{t('room.hereOf', { here, count: people.length })}</span>
            </h4>
            <ul>
              {people.map((member) => (
                <PersonRow key={member.id} member={member} />
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <p className={styles.muted}>{t('room.nobody')}</p>}
      </section>
      {out.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('room.out')}</h3>
          <ul>
            {out.map((member) => (
              <li key={member.id} className={styles.person}>
                <span className={styles.name}>{member.alias}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
