import type { Item } from '@samtavle/shared/workshop/rounds/item'
import type { ReactNode } from 'react'
import styles from './forms.module.css'

/** The items of a form, each once, under the headings that they have. */
export function ItemGroups({
  items,
  children,
}: {
  items: readonly Item[]
  children: (item: Item) => ReactNode
}) {
  const groups = Map.groupBy(items, ({ group }) => group ?? '')
  return [...groups].map(([group, members]) => (
    <section key={group} className={styles.group}>
      {group !== '' && <h3 className={styles.groupTitle}>{group}</h3>}
      <ul className={styles.items}>
        {members.map((item) => (
          <li key={item.id} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
    </section>
  ))
}
