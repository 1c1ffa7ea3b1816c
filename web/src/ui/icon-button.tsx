import type { ComponentPropsWithRef, ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'

interface Props extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  /** The accessible name, and the words of the tooltip. */
  label: string
  icon: ReactNode
}

/** A button with nothing but an icon to look at: its name is a tooltip for eyes and a label for screen readers. */
export function IconButton({ label, icon, className, ...rest }: Props) {
  return (
    <Tooltip label={label}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={classNames(styles.button, styles.quiet, styles.icon, className)}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
