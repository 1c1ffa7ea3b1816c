import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import styles from './floating.module.css'

/** The name of an icon, for those who rest the pointer or focus on it. It repeats the label and adds nothing. */
export function Tooltip({ label, side = 'top', children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className={styles.positioner}>
          <Base.Popup className={styles.tooltip} aria-hidden>
            {label}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface Props {
  label: string
  side?: 'top' | 'right'
  children: ReactElement
}
