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
    const root = document.documentElement
    const { style } = root
    const measure = () => {
      // On a phone with a keyboard the page is what that leaves.
      const page = boxOf(top.current?.parentElement)
      const bars = insetsOf(page, boxOf(top.current), boxOf(tools.current), boxOf(bottom.current))
      const insets = laid().map(asLaid).reduce(covering(page), bars)
      camera.keepClear(insets, root.hasAttribute('data-keyboard'))
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

/** What is put away for a while has no size, and covers nothing. */
function insetsOf(page: DOMRect, top: DOMRect, tools: DOMRect, foot: DOMRect): Insets {
  const insets = {
    top: Math.max(0, top.bottom - page.top),
    right: 0,
    bottom: foot.height > 0 ? page.bottom - foot.top : 0,
    left: 0,
  }
  if (tools.height === 0) return insets
  // Low screens have several columns, which may be wider than they are high.
  if (tools.right < page.width / 2) return { ...insets, left: tools.right }
  return { ...insets, bottom: page.bottom - tools.top }
}

interface Laid {
  readonly edge: string | null
  readonly box: DOMRect
}

function asLaid(drawer: Element): Laid {
  return { edge: drawer.getAttribute('data-drawer'), box: boxOf(drawer) }
}

/** One that takes nearly all of the width, as on a phone, lies in front of the board rather than beside it. */
function covering(page: DOMRect): (insets: Insets, drawer: Laid) => Insets {
  return (insets, { edge, box }) => {
    if (box.height === 0) return insets
    if (edge === 'bottom') return { ...insets, bottom: Math.max(insets.bottom, page.bottom - box.top) }
    const isBeside = box.width <= 0.6 * page.width
    return isBeside ? { ...insets, right: Math.max(insets.right, page.right - box.left) } : insets
  }
}

function boxOf(element: Element | null | undefined): DOMRect {
  return element?.getBoundingClientRect() ?? new DOMRect()
}
