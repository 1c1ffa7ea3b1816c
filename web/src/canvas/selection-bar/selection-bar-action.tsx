import { Toolbar } from '@base-ui/react/toolbar'
import type { LucideIcon } from 'lucide-react'
import { Tooltip } from '../../ui/tooltip.tsx'
import styles from './selection-bar.module.css'

interface Props {
  icon: LucideIcon
  label: string
  /** For what is either on or off. */
  pressed?: boolean
  onClick: () => void
}

/** A button of the selection bar. */
export function Action({ icon: Icon, label, pressed, onClick }: Props) {
  return (
    <Tooltip label={label}>
      <Toolbar.Button className={styles.button} aria-label={label} aria-pressed={pressed} onClick={onClick}>
        <Icon size={20} aria-hidden />
      </Toolbar.Button>
    </Tooltip>
  )
}
