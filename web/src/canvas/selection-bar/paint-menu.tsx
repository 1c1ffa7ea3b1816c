import { useTranslation } from 'react-i18next'
import { ChoiceMenu } from './choice-menu.tsx'
import type { Paint, PaintBox } from './paints.ts'
import styles from './selection-bar.module.css'

interface Props {
  box: PaintBox
  paints: readonly Paint[]
  /** What is chosen now; undefined when the selection is mixed. */
  value: unknown
  onChoose: (value: string | null) => void
}

/** A colour to choose, with its name and mark. */
export function PaintMenu({ box, paints, value, onChoose }: Props) {
  const { t } = useTranslation('canvas')
  const nameOf = ({ word, color }: Paint) =>
    word ?? t(color === null ? 'selection.none' : 'selection.surface')
  const chosen = paints.find((paint) => paint.value === value)
  return (
    <ChoiceMenu
      name={t(`selection.${box.id}`)}
      icon={<Swatch paint={chosen} />}
      choices={paints.map((paint) => ({
        key: keyOf(paint),
        icon: <Swatch paint={paint} />,
        words: nameOf(paint),
      }))}
      value={chosen && keyOf(chosen)}
      onChoose={(key) => {
        const paint = paints.find((one) => keyOf(one) === key)
        if (paint) onChoose(paint.value)
      }}
    />
  )
}

function keyOf({ value }: Paint): string {
  return value ?? 'none'
}

function Swatch({ paint }: { paint: Paint | undefined }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden className={styles.swatch}>
      <rect x="1" y="1" width="22" height="22" rx="5" fill={paint?.color ?? 'none'} />
      {paint?.mark && <path d={paint.mark} transform="translate(7 7)" className={styles.mark} />}
      {paint?.color === null && <path d="M4 20L20 4" className={styles.slash} />}
    </svg>
  )
}
