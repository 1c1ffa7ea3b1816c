import { Menu } from '@base-ui/react/menu'
import { textSizes, type TextSize } from '@samtavle/shared/shapes/text/text'
import { AArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../ui/class-names.ts'
import floating from '../ui/floating.module.css'
import { styleSelection } from './actions.ts'
import styles from './selection-bar.module.css'
import { useSelected } from './use-selected.ts'
import type { Workbench } from './workbench.ts'

const sizes = Object.keys(textSizes) as TextSize[]

/** How large the selected texts are set; nothing when there are none. */
export function TextSizeMenu({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('canvas')
  const [first, ...others] = useSelected(workbench).flatMap((shape) => (shape.type === 'text' ? shape : []))
  if (!first) return null
  const size = others.every(({ props }) => props.size === first.props.size) ? String(first.props.size) : ''
  const name = t('selection.size')
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.button} aria-label={name} title={name}>
        <AArrowUp size={20} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={8} collisionPadding={8} className={floating.positioner}>
          <Menu.Popup className={classNames(floating.popup, floating.menu)} aria-label={name}>
            <Menu.RadioGroup
              value={size}
              onValueChange={(next: string) => styleSelection(workbench, { size: next })}
            >
              {sizes.map((one) => (
                <Menu.RadioItem key={one} value={one} closeOnClick className={styles.paint}>
                  {t(`selection.sizes.${one}`)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
