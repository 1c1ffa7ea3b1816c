import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './floating.module.css'

interface Props {
  trigger: ReactElement
  /** For a panel that was asked for before it was here. */
  isWanted: boolean
  title: ReactNode
  children: ReactNode
}

/** The button of a popover, and the panel that it opens. */
export function PopoverPanel({ trigger, isWanted, title, children }: Props) {
  return (
    <Base.Root defaultOpen={isWanted}>
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
