import { Tooltip as Base } from '@base-ui/react/tooltip'
import styles from './floating.module.css'

interface Props {
  label: string
  side: 'top' | 'right'
  anchor: Element
  onClose: () => void
}

/** A tooltip that is open, beside what it is about. */
export function ShownTooltip({ label, side, anchor, onClose }: Props) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} anchor={anchor} className={styles.positioner}>
          <Base.Popup className={styles.tooltip} aria-hidden>
            {label}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
