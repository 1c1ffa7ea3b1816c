import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { useRef, type ReactElement, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './floating.module.css'

interface MenuProps {
  trigger: ReactElement
  /** For a menu that was asked for before it was here. */
  isWanted?: boolean
  children: ReactNode
}

/** A menu at its button; arrows, type-ahead and Escape work. */
export function Menu({ trigger, isWanted = false, children }: MenuProps) {
  // Beside its button rather than at the end of the page, so that it stands in the same landmark.
  const place = useRef<HTMLSpanElement>(null)
  return (
    <Base.Root defaultOpen={isWanted}>
      <Base.Trigger render={trigger} />
      <span ref={place} className={styles.place} />
      <Base.Portal container={place}>
        <Base.Positioner sideOffset={8} collisionPadding={8} align="end" className={styles.positioner}>
          <Base.Popup className={classNames(styles.popup, styles.menu)}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface ItemProps {
  icon?: ReactNode
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
  children: ReactNode
}

export function MenuItem({ icon, danger = false, disabled, onSelect, children }: ItemProps) {
  return (
    <Base.Item
      className={classNames(styles.item, danger && styles.danger)}
      disabled={disabled}
      onClick={onSelect}
    >
      {icon}
      {children}
    </Base.Item>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  /** Whether the menu is done with when one is chosen. */
  closes?: boolean
  onChange: (value: Value) => void
}

/** One of a few, inside a menu. It stays open unless told otherwise, so that the choice can be seen and taken back. */
export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  closes = false,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <Base.RadioGroup value={value} onValueChange={onChange}>
      <Base.Group>
        <Base.GroupLabel className={styles.groupLabel}>{label}</Base.GroupLabel>
        {options.map((option) => (
          <Base.RadioItem
            key={option.value}
            value={option.value}
            className={styles.item}
            closeOnClick={closes}
          >
            {option.label}
            <Base.RadioItemIndicator className={styles.indicator}>
              <Check size={18} aria-hidden />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  )
}

export function MenuSwitch({ checked, onChange, icon, children }: SwitchProps) {
  return (
    <Base.CheckboxItem className={styles.item} checked={checked} onCheckedChange={onChange}>
      {icon}
      {children}
      <Base.CheckboxItemIndicator className={styles.indicator}>
        <Check size={18} aria-hidden />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  )
}

interface SwitchProps {
  checked: boolean
  onChange: (checked: boolean) => void
  icon?: ReactNode
  children: ReactNode
}

export function MenuSeparator() {
  return <Base.Separator className={styles.separator} />
}
