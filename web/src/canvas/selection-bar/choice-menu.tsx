import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/floating.module.css'
import { BarMenu } from './bar-menu.tsx'
import styles from './selection-bar.module.css'

interface Choice {
  readonly key: string
  readonly icon?: ReactNode
  readonly words: string
}

interface Props {
  /** What is chosen here, such as a colour. */
  name: string
  icon: ReactNode
  choices: readonly Choice[]
  /** The key of what is chosen now; undefined when the selection is mixed. */
  value: string | undefined
  onChoose: (key: string) => void
}

/** A button of the selection bar at which one of a few is chosen; it says what is chosen now. */
export function ChoiceMenu({ name, icon, choices, value, onChoose }: Props) {
  const chosen = choices.find(({ key }) => key === value)
  return (
    <BarMenu name={name} label={chosen && `${name}: ${chosen.words}`} icon={icon} className={styles.choices}>
      <Menu.RadioGroup value={value ?? ''} onValueChange={onChoose}>
        {choices.map((choice) => (
          <Menu.RadioItem
            key={choice.key}
            value={choice.key}
            closeOnClick
            className={classNames(floating.item, styles.choice)}
          >
            {choice.icon}
            <span>{choice.words}</span>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </BarMenu>
  )
}
