import { setMark } from '@samtavle/shared/board/commands/set-mark'
import type { NoteMark } from '@samtavle/shared/shapes/sticky/standing'
import { CircleCheck, CircleHelp, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Action } from './selection-bar-action.tsx'
import { useSelected } from '../use-selected.ts'
import type { Workbench } from '../workbench.ts'

const icons: Readonly<Record<NoteMark, LucideIcon>> = { decision: CircleCheck, question: CircleHelp }
const marks = Object.keys(icons) as NoteMark[]

/** Says of the selected notes that they are a decision or an open question, or takes that back. */
export function Marks({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('canvas')
  const notes = useSelected(workbench).flatMap((shape) => (shape.type === 'sticky' ? shape : []))
  const ids = notes.map(({ id }) => id)
  if (!workbench.can(setMark(ids, null))) return null
  return marks.map((mark) => {
    const isOn = notes.every(({ props }) => props.mark === mark)
    return (
      <Action
        key={mark}
        icon={icons[mark]}
        label={t(`selection.marks.${mark}`)}
        pressed={isOn}
        onClick={() => workbench.run(setMark(ids, isOn ? null : mark))}
      />
    )
  })
}
