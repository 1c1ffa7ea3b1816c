import type { ItemSource } from '@samtavle/shared/workshop/rounds/item'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../canvas/new-id.ts'
import { useBoardFrames } from '../board-frames.ts'
import { useLead } from '../lead-context.ts'
import { DraftField } from './draft-field.tsx'
import { itemsIn, linesOf } from './item-lines.ts'
import { SelectField } from './select-field.tsx'
import { TopFields } from './top-fields.tsx'

interface Props {
  items: ItemSource
  before: string | undefined
  save: (items: ItemSource) => Promise<boolean>
}

/** What is voted on or rated, and where it is taken from. */
export function ItemFields({ items, before, save }: Props) {
  const { t } = useTranslation('leading')
  return (
    <>
      <SelectField
        label={t('items.from')}
        value={items.from}
        options={(['list', 'board', 'top'] as const).map((value) => ({
          value,
          label: t(`items.sources.${value}`),
        }))}
        onChange={(from) => void save(emptySource(from, before))}
      />
      <Source items={items} before={before} save={save} />
    </>
  )
}

function Source({ items, before, save }: Props) {
  const { t } = useTranslation('leading')
  switch (items.from) {
    case 'list':
      return (
        <DraftField
          label={t('items.list')}
          hint={t('items.listHint')}
          saved={linesOf(items.items)}
          rows={6}
          onSave={(lines) => save({ from: 'list', items: itemsIn(lines, items.items, newId) })}
        />
      )
    case 'board':
      return <FromBoard items={items} save={save} />
    case 'top':
      return (
        <TopFields
          step={items.step}
          count={items.count}
          before={before}
          onChange={(top) => save({ from: 'top', ...top })}
        />
      )
  }
}

const wholeBoard = ''

function FromBoard({ items, save }: { items: Extract<ItemSource, { from: 'board' }>; save: Props['save'] }) {
  const { t } = useTranslation('leading')
  const { workbench } = useLead()
  const frames = useBoardFrames(workbench.board)
  const kind = gathered.find((type) => items.types.length === 1 && items.types[0] === type)
  return (
    <>
      <SelectField
        label={t('items.frame')}
        value={items.frame ?? wholeBoard}
        options={[
          { value: wholeBoard, label: t('items.wholeBoard') },
          ...frames.map(({ id, title }) => ({ value: id, label: title || t('frames.untitled') })),
        ]}
        onChange={(frame) => void save({ ...items, frame: frame === wholeBoard ? null : frame })}
      />
      {kind && (
        <SelectField
          label={t('items.kind')}
          value={kind}
          options={gathered.map((type) => ({ value: type, label: t(`items.kinds.${type}`) }))}
          onChange={(type) => void save({ ...items, types: [type] })}
        />
      )}
    </>
  )
}

/** What a group makes many of; what a template's own rows are asked about is the script's. */
const gathered = ['sticky', 'cluster'] as const

function emptySource(from: ItemSource['from'], before: string | undefined): ItemSource {
  switch (from) {
    case 'list':
      return { from, items: [] }
    case 'board':
      return { from, frame: null, types: ['sticky'] }
    case 'top':
      return { from, step: before ?? 'none', count: 3 }
  }
}
