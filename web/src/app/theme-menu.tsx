import type { ReactElement } from 'react'
import { Menu } from '../ui/menu.tsx'
import { ThemeChoices } from './preference-choices.tsx'

/** The look of the page, at its button. */
export function ThemeMenu({ trigger }: { trigger: ReactElement }) {
  return (
    <Menu trigger={trigger}>
      <ThemeChoices />
    </Menu>
  )
}
