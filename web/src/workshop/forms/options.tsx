import type { Option } from '@samtavle/shared/workshop/rounds/option'
import type { RoundKind } from '@samtavle/shared/workshop/rounds/setup'
import { useTranslation } from 'react-i18next'
import { optionOf, withOption } from './ballot-edits.ts'
import { Choices } from './choices.tsx'
import type { FormProps } from './form.ts'
import styles from './forms.module.css'
import { ItemGroups } from './item-groups.tsx'

interface Props extends Omit<FormProps<RoundKind>, 'setup'> {
  options: readonly Option[]
}

/** One word for each item. */
export function Options({ options, items, ballot, onChange }: Props) {
  const { t } = useTranslation('taking-part')
  const choices = options.map((value) => ({ value, label: t(`forms.options.${value}`) }))
  return (
    <ItemGroups items={items}>
      {({ id, title }) => (
        <>
          <p className={styles.title} aria-hidden>
            {title}
          </p>
          <Choices
            look="words"
            legend={title}
            value={optionOf(ballot, id)}
            choices={choices}
            onChange={(option) => onChange(withOption(ballot, id, option))}
          />
        </>
      )}
    </ItemGroups>
  )
}
