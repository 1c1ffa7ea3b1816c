import { Toolbar } from '@base-ui/react/toolbar'
import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { unlockShapes } from '@samtavle/shared/board/commands/lock-shapes'
import { setStyle } from '@samtavle/shared/board/commands/set-style'
import { CopyPlus, LockKeyhole, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteSelection, duplicateSelection, styleSelection } from '../actions.ts'
import { DescribeAction } from '../images/describe-action.tsx'
import { PaintMenu } from './paint-menu.tsx'
import { paintBoxes, sharedPaint } from './paints.ts'
import { Action } from './selection-bar-action.tsx'
import { Marks } from './selection-bar-marks.tsx'
import styles from './selection-bar.module.css'
import { TextSizeMenu } from './text-size-menu.tsx'
import { useFollowSelection } from './use-follow-selection.ts'
import { useSelected } from '../use-selected.ts'
import { useStore } from '../../state/use-store.ts'
import { later } from '../../ui/later.tsx'
import type { Workbench } from '../workbench.ts'

const FormatBar = later(async () => (await import('../writing/rich/format-bar.tsx')).FormatBar)
const FormatMenu = later(async () => (await import('./format-menu.tsx')).FormatMenu)
const KindActions = later(async () => (await import('./kind-actions.tsx')).KindActions)
const ArrowBar = later(async () => (await import('./arrow-bar.tsx')).ArrowBar)
const ArrangeMenu = later(async () => (await import('./arrange-menu.tsx')).ArrangeMenu)

/** What can be done to what is selected, at the selection and never on top of it. */
export function SelectionBar({ workbench }: { workbench: Workbench }) {
  const selected = useSelected(workbench)
  useStore(workbench.actor)
  const ids = selected.map(({ id }) => id)
  const mayChange = ids.length > 0 && (workbench.can(deleteShapes(ids)) || workbench.can(unlockShapes(ids)))
  const isBusy = useStore(workbench.canvas.busy)
  const isWriting = useStore(workbench.writing.at) !== null
  const rich = useStore(workbench.writing.rich)
  if (rich) return <FormatBar workbench={workbench} editing={rich} />
  if (!mayChange || isBusy || isWriting) return null
  return <Bar workbench={workbench} />
}

function Bar({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('canvas')
  const bar = useRef<HTMLDivElement>(null)
  useFollowSelection(bar, workbench)
  const isLocked = useSelected(workbench).every(({ locked }) => locked)
  return (
    <Toolbar.Root ref={bar} className={styles.bar} aria-label={t('selection.label')}>
      {isLocked ? <OnlyLocked workbench={workbench} /> : <Looks workbench={workbench} />}
      <Action
        icon={CopyPlus}
        label={t('withKey', { name: t('selection.duplicate'), key: 'Ctrl+D' })}
        onClick={() => duplicateSelection(workbench)}
      />
      {!isLocked && (
        <Action
          icon={Trash2}
          label={t('withKey', { name: t('selection.delete'), key: 'Delete' })}
          onClick={() => deleteSelection(workbench)}
        />
      )}
    </Toolbar.Root>
  )
}

function Looks({ workbench }: { workbench: Workbench }) {
  const hasArrows = useSelected(workbench).some(({ type }) => type === 'arrow')
  return (
    <>
      <Paints workbench={workbench} />
      <TextSizeMenu workbench={workbench} />
      <FormatMenu workbench={workbench} />
      <Marks workbench={workbench} />
      <KindActions workbench={workbench} />
      <DescribeAction workbench={workbench} />
      {hasArrows && <ArrowBar workbench={workbench} />}
      <ArrangeMenu workbench={workbench} />
    </>
  )
}

/** What is locked can be copied, and unlocked by whoever may. */
function OnlyLocked({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('canvas')
  const ids = useSelected(workbench).map(({ id }) => id)
  return (
    <Action
      icon={LockKeyhole}
      label={t('withKey', { name: t('selection.unlock'), key: 'Ctrl+Shift+L' })}
      pressed
      onClick={() => workbench.run(unlockShapes(ids))}
    />
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
