import { useTranslation } from 'react-i18next'
import { DraftField } from './draft-field.tsx'
import { countIn, numberIn } from './number-in.ts'

interface Props {
  label: string
  saved: number
  least: number
  most: number
  /** Whether it counts something, in whole numbers. */
  whole?: boolean
  hint?: string
  onSave: (number: number) => Promise<boolean>
}

/** A number within its bounds, saved when the field is left; anything else stays there, with the words for why. */
export function NumberField({ label, saved, least, most, whole = false, hint, onSave }: Props) {
  const { t } = useTranslation('leading')
  const read = (words: string) => (whole ? countIn : numberIn)(words, least, most)
  return (
    <DraftField
      label={label}
      hint={hint}
      saved={String(saved).replace('.', ',')}
      inputMode={whole ? 'numeric' : 'decimal'}
      problemWith={(words) =>
        read(words) === undefined
          ? t(whole ? 'editor.notCount' : 'editor.notNumber', { least, most })
          : undefined
      }
      onSave={async (words) => {
        const number = read(words)
        return number !== undefined && onSave(number)
      }}
    />
  )
}
