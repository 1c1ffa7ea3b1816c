import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/floating.module.css'
import styles from './command-item.module.css'
import { ariaKeys, isApple, keyWords } from './key-names.ts'

interface Props {
  name: string
  /** As `key-binding.ts` reads it. */
  keyName?: string | undefined
  /** For what is either on or off. */
  isOn?: boolean | undefined
  isPossible?: boolean
  danger?: boolean
  onRun: () => void
}

/** A command as a line of a menu, with its key told. */
export function CommandItem({ name, keyName, isOn, isPossible = true, danger = false, onRun }: Props) {
  const apple = isApple()
  const shared = {
    className: classNames(floating.item, styles.item, danger && floating.danger),
    disabled: !isPossible,
    'aria-keyshortcuts': keyName && ariaKeys(keyName, apple),
  }
  const words = (
    <>
      <span className={styles.name}>{name}</span>
      {keyName && (
        <span className={styles.keys} aria-hidden>
          {keyWords(keyName, apple)}
        </span>
      )}
    </>
  )
  if (isOn === undefined)
    return (
      <Menu.Item {...shared} onClick={onRun}>
        {words}
      </Menu.Item>
    )
  return (
    <Menu.CheckboxItem {...shared} checked={isOn} closeOnClick onCheckedChange={onRun}>
      {words}
      <Menu.CheckboxItemIndicator className={styles.check}>
        <Check size={18} aria-hidden />
      </Menu.CheckboxItemIndicator>
    </Menu.CheckboxItem>
  )
}
