import { altPart } from '@samtavle/shared/shapes/image/image'
import { Captions, CaptionsOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../locales/use-words.ts'
import { Action } from '../selection-bar/selection-bar-action.tsx'
import { useSelected } from '../use-selected.ts'
import type { Workbench } from '../workbench.ts'
import { selectedImage } from './selected-image.ts'

/** Says what the selected picture shows; the sign tells whether anybody has. */
export function DescribeAction({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('images')
  const hasWords = useWords('images')
  useSelected(workbench)
  const image = selectedImage(workbench)
  if (!image || !hasWords) return null
  const isDescribed = (image.texts[altPart] ?? '').trim() !== ''
  return (
    <Action
      icon={isDescribed ? Captions : CaptionsOff}
      label={t(isDescribed ? 'describe.change' : 'describe.add')}
      onClick={() => workbench.aside.panel.set('describe')}
    />
  )
}
