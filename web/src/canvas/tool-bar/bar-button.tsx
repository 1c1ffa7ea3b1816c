import type { ComponentPropsWithRef } from 'react'
import styles from './tool-bar.module.css'

interface Props extends ComponentPropsWithRef<'button'> {
  /** Whether it is held down, for one that can be. */
  pressed?: boolean
}

/** One place in the tool bar. What can't be done now keeps its place, and the focus that rests on it. */
export function BarButton({ pressed, disabled = false, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      aria-pressed={pressed}
      data-pressed={pressed || undefined}
      aria-disabled={disabled || undefined}
      data-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    />
  )
}
