import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/floating.module.css'
import bar from './selection-bar.module.css'

interface Props {
  name: string
  /** What screen readers hear of the button, when it tells more than its name. */
  label?: string
  icon: ReactNode
  /** How what opens looks. */
  className?: string | undefined
  children: ReactNode
}

/** A button of the selection bar with a menu of its own. */
export function BarMenu({ name, label = name, icon, className = floating.menu, children }: Props) {
  return (
    <Menu.Root>
      <Menu.Trigger className={bar.button} aria-label={label} title={name}>
        {icon}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={8} collisionPadding={8} className={floating.positioner}>
          <Menu.Popup className={classNames(floating.popup, className)} aria-label={name}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
