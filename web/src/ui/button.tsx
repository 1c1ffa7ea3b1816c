import type { ComponentPropsWithRef } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

interface Looks {
  look?: ButtonLook
  large?: boolean
}

export function buttonClass({ look = 'plain', large = false }: Looks, more?: string): string {
  return classNames(styles.button, styles[look], large && styles.large, more)
}

/** A button in words, with room for an icon before them. */
export function Button({ look, large, className, ...rest }: Looks & ComponentPropsWithRef<'button'>) {
  return <button type="button" {...rest} className={buttonClass({ look, large }, className)} />
}
