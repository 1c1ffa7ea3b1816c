import type { ReactElement } from 'react'
import { Menu } from '../ui/menu.tsx'
import { ThemeChoices } from './preference-choices.tsx'

/** The look of the page, at its button. */
export function ThemeMenu({ trigger, isWanted }: { trigger: ReactElement; isWanted: boolean }) {
  return (
    <Menu trigger={trigger} isWanted={isWanted}>
      <ThemeChoices />
    </Menu>
  )
}
