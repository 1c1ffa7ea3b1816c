import { noteColors } from '@samtavle/shared/drawing/note-colors'
import { isStickerName, stickerDrawing } from '@samtavle/shared/shapes/sticker/sticker-drawings'
import type { StickerProps } from '@samtavle/shared/shapes/sticker/sticker'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import styles from './sticker-grid.module.css'

export interface Choice extends StickerProps {
  readonly name: string
}

interface Props {
  title: string
  choices: readonly Choice[]
  /** The sign of what is chosen now. */
  chosen: string
  onChoose: (sticker: StickerProps) => void
}

/** Stickers to choose from; one Tab stop, arrow keys within. */
export function StickerGrid({ title, choices, chosen, onChoose }: Props) {
  const heading = useId()
  const grid = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const stop = Math.min(at, Math.max(0, choices.length - 1))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepFrom(stop, event.key, grid.current)
    if (next === undefined || next < 0 || next >= choices.length) return
    event.preventDefault()
    setAt(next)
    grid.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.title}>
        {title}
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only hears keys of its buttons */}
      <div ref={grid} className={styles.grid} onKeyDown={onKeyDown}>
        {choices.map(({ kind, sign, name }, index) => (
          <button
            key={sign}
            type="button"
            className={styles.choice}
            aria-label={name}
            title={name}
            aria-pressed={sign === chosen}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setAt(index)}
            onClick={() => onChoose({ kind, sign })}
          >
            {kind === 'drawing' ? <Sign sign={sign} /> : sign}
          </button>
        ))}
      </div>
    </section>
  )
}

function stepFrom(at: number, key: string, grid: HTMLElement | null): number | undefined {
  const columns = grid ? getComputedStyle(grid).gridTemplateColumns.split(' ').length : 1
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
  }
  const step = steps[key]
  return step === undefined ? undefined : at + step
}

/** One of our drawings. */
function Sign({ sign }: { sign: string }) {
  const { ground, d, filled } = stickerDrawing(isStickerName(sign) ? sign : 'star')
  return (
    <svg viewBox="0 0 48 48" width="30" height="30" aria-hidden>
      <circle cx="24" cy="24" r="24" fill={noteColors[ground]} />
      <path d={d} className={filled ? styles.filled : styles.line} />
    </svg>
  )
}
