import { Menu } from '@base-ui/react/menu'
import { useTranslation } from 'react-i18next'
import floating from '../ui/floating.module.css'
import { classNames } from '../ui/class-names.ts'
import type { Paint, PaintBox } from './paints.ts'
import styles from './selection-bar.module.css'

interface Props {
  box: PaintBox
  paints: readonly Paint[]
  /** What is chosen now; undefined when the selection is mixed. */
  value: unknown
  onChoose: (value: string | null) => void
}

/** A colour to choose, with its name and mark. */
export function PaintMenu({ box, paints, value, onChoose }: Props) {
  const { t } = useTranslation('canvas')
  const nameOf = ({ word, color }: Paint) =>
    word ?? t(color === null ? 'selection.none' : 'selection.surface')
  const chosen = paints.find((paint) => paint.value === value)
  const name = t(`selection.${box.id}`)
  return (
    <Menu.Root>
      <Menu.Trigger
        className={styles.button}
        aria-label={chosen ? `${name}: ${nameOf(chosen)}` : name}
        title={name}
      >
        <Swatch paint={chosen} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={8} collisionPadding={8} className={floating.positioner}>
          <Menu.Popup className={classNames(floating.popup, styles.paints)} aria-label={name}>
            <Menu.RadioGroup
              value={chosen ? keyOf(chosen) : ''}
              onValueChange={(key: string) => {
                const paint = paints.find((one) => keyOf(one) === key)
                if (paint) onChoose(paint.value)
              }}
            >
              {paints.map((paint) => (
                <Menu.RadioItem key={keyOf(paint)} value={keyOf(paint)} closeOnClick className={styles.paint}>
                  <Swatch paint={paint} />
                  <span>{nameOf(paint)}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function keyOf({ value }: Paint): string {
  return value ?? 'none'
}

function Swatch({ paint }: { paint: Paint | undefined }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden className={styles.swatch}>
      <rect x="1" y="1" width="22" height="22" rx="5" fill={paint?.color ?? 'none'} />
      {paint?.mark && <path d={paint.mark} transform="translate(7 7)" className={styles.mark} />}
      {paint?.color === null && <path d="M4 20L20 4" className={styles.slash} />}
    </svg>
  )
}
