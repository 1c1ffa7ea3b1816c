import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { Camera, Insets } from '../../canvas/view/camera.ts'

interface Bars {
  readonly top: RefObject<HTMLDivElement | null>
  /** A column at the left, on a phone a row at the bottom; observers have none. */
  readonly tools: RefObject<HTMLElement | null>
  readonly bottom: RefObject<HTMLElement | null>
  /** What a workshop lays over the board: all within that has `data-drawer` covers it from that edge. */
  readonly drawers: RefObject<HTMLDivElement | null>
}

const edges = ['top', 'right', 'bottom', 'left'] as const

/** Tells the camera, and the page's style, what the bars cover, whenever one of them comes, goes or changes its size. */
export function useInsets(camera: Camera): Bars {
  const top = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLElement>(null)
  const bottom = useRef<HTMLElement>(null)
  const drawers = useRef<HTMLDivElement>(null)
  // Before the canvas chooses its first view.
  useLayoutEffect(() => {
    const laid = () => [...(drawers.current?.querySelectorAll('[data-drawer]') ?? [])]
    const { style } = document.documentElement
    const measure = () => {
      const bars = insetsOf(top.current, tools.current, bottom.current)
      const insets = laid().reduce(covered, bars)
      camera.keepClear(insets)
      for (const edge of edges) style.setProperty(`--covered-${edge}`, `${insets[edge]}px`)
    }
    const sizes = new ResizeObserver(measure)
    const observe = () => {
      for (const element of [top.current, tools.current, bottom.current, ...laid()])
        if (element) sizes.observe(element)
      measure()
    }
    const coming = new MutationObserver(observe)
    if (drawers.current) coming.observe(drawers.current, { childList: true })
    observe()
    return () => {
      sizes.disconnect()
      coming.disconnect()
      for (const edge of edges) style.removeProperty(`--covered-${edge}`)
    }
  }, [camera])
  return { top, tools, bottom, drawers }
}

function insetsOf(top: Element | null, tools: Element | null, bottom: Element | null): Insets {
  const { clientWidth, clientHeight: height } = document.documentElement
  const foot = boxOf(bottom)
  const insets = {
    top: boxOf(top).bottom,
    right: 0,
    bottom: foot.height > 0 ? height - foot.top : 0,
    left: 0,
  }
  const bar = boxOf(tools)
  // Low screens have several columns, which may be wider than they are high.
  if (bar.right < clientWidth / 2) return { ...insets, left: bar.right }
  return { ...insets, bottom: height - bar.top }
}

/** One that takes nearly all of the width, as on a phone, lies in front of the board rather than beside it. */
function covered(insets: Insets, drawer: Element): Insets {
  const { clientWidth, clientHeight } = document.documentElement
  const { left, top, width } = boxOf(drawer)
  if (drawer.getAttribute('data-drawer') === 'bottom')
    return { ...insets, bottom: Math.max(insets.bottom, clientHeight - top) }
  return width > 0.6 * clientWidth ? insets : { ...insets, right: Math.max(insets.right, clientWidth - left) }
}

function boxOf(element: Element | null): DOMRect {
  return element?.getBoundingClientRect() ?? new DOMRect()
}
