import { Toolbar } from '@base-ui/react/toolbar'
import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { setStyle } from '@samtavle/shared/board/commands/set-style'
import { BringToFront, CopyPlus, SendToBack, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteSelection, duplicateSelection, reorderSelection, styleSelection } from './actions.ts'
import { PaintMenu } from './paint-menu.tsx'
import { paintBoxes, sharedPaint } from './paints.ts'
import { Action } from './selection-bar-action.tsx'
import { Marks } from './selection-bar-marks.tsx'
import styles from './selection-bar.module.css'
import { TextSizeMenu } from './text-size-menu.tsx'
import { useFollowSelection } from './use-follow-selection.ts'
import { useSelected } from './use-selected.ts'
import { useStore } from '../state/use-store.ts'
import type { Workbench } from './workbench.ts'

/** What can be done to what is selected, at the selection and never on top of it. */
export function SelectionBar({ workbench }: { workbench: Workbench }) {
  const selected = useSelected(workbench)
  useStore(workbench.actor)
  const ids = selected.map(({ id }) => id)
  const mayChange = ids.length > 0 && workbench.can(deleteShapes(ids))
  const isBusy = useStore(workbench.busy)
  const isWriting = useStore(workbench.writing) !== null
  if (!mayChange || isBusy || isWriting) return null
  return <Bar workbench={workbench} />
}

function Bar({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('canvas')
  const bar = useRef<HTMLDivElement>(null)
  useFollowSelection(bar, workbench)
  return (
    <Toolbar.Root ref={bar} className={styles.bar} aria-label={t('selection.label')}>
      <Paints workbench={workbench} />
      <TextSizeMenu workbench={workbench} />
      <Marks workbench={workbench} />
      <Action
        icon={BringToFront}
        label={t('selection.front')}
        onClick={() => reorderSelection(workbench, 'front')}
      />
      <Action
        icon={SendToBack}
        label={t('selection.back')}
        onClick={() => reorderSelection(workbench, 'back')}
      />
      <Action
        icon={CopyPlus}
        label={t('withKey', { name: t('selection.duplicate'), key: 'Ctrl+D' })}
        onClick={() => duplicateSelection(workbench)}
      />
      <Action
        icon={Trash2}
        label={t('withKey', { name: t('selection.delete'), key: 'Delete' })}
        onClick={() => deleteSelection(workbench)}
      />
    </Toolbar.Root>
  )
}

function Paints({ workbench }: { workbench: Workbench }) {
  const selected = useSelected(workbench)
  const look = useStore(workbench.look)
  const ids = selected.map(({ id }) => id)
  return paintBoxes
    .filter(({ types }) => selected.some(({ type }) => types.includes(type)))
    .map((box) => {
      const paints = box.paints(look)
      const first = paints[0]?.value
      if (!workbench.can(setStyle(ids, { [box.prop]: first }))) return null
      return (
        <PaintMenu
          key={box.id}
          box={box}
          paints={paints}
          value={sharedPaint(box, selected)}
          onChoose={(value) => styleSelection(workbench, { [box.prop]: value })}
        />
      )
    })
}
