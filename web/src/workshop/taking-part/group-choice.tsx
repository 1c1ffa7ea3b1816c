import type { StepView } from '@samtavle/shared/workshop/view'
import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Studio } from '../../app/board/use-studio.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuChoice } from '../../ui/menu.tsx'
import styles from './action-bar.module.css'
import { titleOf } from './contributions.ts'
import type { GatheringHere } from './use-gathering.ts'

interface Props {
  studio: Studio
  step: StepView
  gathering: GatheringHere
}

/** Where each group has a frame of its own: which one is ours. */
export function GroupChoice({ studio: { workbench }, step, gathering }: Props) {
  const { t } = useTranslation('taking-part')
  const frames = groupsOf(step)
  if (frames.length < 2) return null
  const options = frames.map((value) => ({ value, label: titleOf(workbench.board, value) }))
  const chosen = options.find(({ value }) => value === gathering.chosen)
  return (
    <Menu
      trigger={
        <Button className={styles.group}>
          <Users size={20} aria-hidden />
          <span className={styles.groupWords}>{chosen?.label ?? t('actions.chooseGroup')}</span>
        </Button>
      }
    >
      <MenuChoice
        label={t('actions.chooseGroup')}
        value={gathering.chosen ?? ''}
        options={options}
        closes
        onChange={gathering.choose}
      />
    </Menu>
  )
}

/** Where some of the frames have places to write in, the others are there to be looked at by all. */
function groupsOf({ frames, places }: StepView): readonly string[] {
  if (places.length === 0) return frames
  return frames.filter((id) => places.some(({ frame }) => frame === id))
}
