import type { Head } from '@samtavle/shared/shapes/arrow/arrow-props'
import { headAt } from '@samtavle/shared/shapes/arrow/heads'

/** A short line with the head as it is on the board. */
export function HeadIcon({ head, which }: { head: Head; which: 'start' | 'end' }) {
  const [tip, from] = which === 'end' ? [21, 3] : [3, 21]
  const look = { length: 10, width: 2, color: 'currentColor' }
  const drawings = headAt(head, { x: tip, y: 12 }, { x: from, y: 12 }, look)
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d={`M${from} 12L${head === 'none' ? tip : (tip * 5 + from) / 6} 12`} />
      {drawings.map((drawing) =>
        drawing.kind === 'path' ? (
          <path
            key={drawing.d}
            d={drawing.d}
            fill={drawing.style.fill ?? 'none'}
            strokeWidth={drawing.style.fill ? 1 : 2}
          />
        ) : drawing.kind === 'ellipse' ? (
          <circle
            key="dot"
            cx={drawing.box.x + drawing.box.w / 2}
            cy="12"
            r={drawing.box.w / 2}
            fill="currentColor"
          />
        ) : null,
      )}
    </svg>
  )
}

/** A line as wide as it is on the board. */
export function WidthIcon({ width }: { width: number }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden stroke="currentColor">
      <path d="M3 12L21 12" strokeWidth={width} />
    </svg>
  )
}

/** Lines of several widths, which is what can be chosen. */
export function WidthsIcon() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden stroke="currentColor">
      <path d="M3 6.5L21 6.5" strokeWidth="1.5" />
      <path d="M3 11.5L21 11.5" strokeWidth="3" />
      <path d="M3 18L21 18" strokeWidth="5" />
    </svg>
  )
}
