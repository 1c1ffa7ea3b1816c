import { textSizes, type TextSize } from '@samtavle/shared/shapes/text/text'
import { AArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { styleSelection } from '../actions.ts'
import { ChoiceMenu } from './choice-menu.tsx'
import { useSelected } from '../use-selected.ts'
import type { Workbench } from '../workbench.ts'

const sizes = Object.keys(textSizes) as TextSize[]

/** How large the selected texts are set; nothing when there are none. */
export function TextSizeMenu({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('canvas')
  const [first, ...others] = useSelected(workbench).flatMap((shape) => (shape.type === 'text' ? shape : []))
  if (!first) return null
  return (
    <ChoiceMenu
      name={t('selection.size')}
      icon={<AArrowUp size={20} aria-hidden />}
      choices={sizes.map((key) => ({ key, words: t(`selection.sizes.${key}`) }))}
      value={
        others.every(({ props }) => props.size === first.props.size) ? String(first.props.size) : undefined
      }
      onChoose={(size) => styleSelection(workbench, { size })}
    />
  )
}
