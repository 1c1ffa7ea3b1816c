import { leads } from '@samtavle/shared/access/person'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import { classNames } from '../../ui/class-names.ts'
import styles from './avatar.module.css'

/** A person in two letters; facilitators are square, everybody else round, so that colour is never the only sign. */
export function Avatar({
  person: { alias, role },
  color,
}: {
  person: PresenceUser
  color: string | undefined
}) {
  return (
    <svg
      className={classNames(styles.avatar, leads(role) && styles.square)}
      viewBox="0 0 28 28"
      width="28"
      height="28"
      aria-hidden
    >
      <rect width="28" height="28" fill={color} />
      <text x="14" y="18.5" textAnchor="middle" className={styles.letters}>
        {initialsOf(alias)}
      </text>
    </svg>
  )
}

/** «Anne Birk» → AB, «Birk» → BI; letters as readers count them. */
function initialsOf(alias: string): string {
  const words = alias.split(/\s+/).filter(Boolean)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const letters = words.length > 1 ? [...lettersOf(first, 1), ...lettersOf(last, 1)] : lettersOf(first, 2)
  return letters.join('').toLocaleUpperCase('da')
}

function lettersOf(word: string, count: number): string[] {
  return Array.from(new Intl.Segmenter('da').segment(word), ({ segment }) => segment).slice(0, count)
}
