import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import styles from './floating.module.css'
import { classNames } from './class-names.ts'

/** A small panel at its button, closed by Escape or a press elsewhere. */
export function Popover({ trigger, title, children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={8} collisionPadding={8} align="end" className={styles.positioner}>
          <Base.Popup className={classNames(styles.popup, styles.panel)}>
            <Base.Title className={styles.panelTitle}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface Props {
  trigger: ReactElement
  title: ReactNode
  children: ReactNode
}
