import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { Camera, Insets } from '../../canvas/camera.ts'

interface Bars {
  readonly top: RefObject<HTMLDivElement | null>
  /** A column at the left, on a phone a row at the bottom; observers have none. */
  readonly tools: RefObject<HTMLElement | null>
  readonly bottom: RefObject<HTMLElement | null>
}

/** Tells the camera what the bars cover, whenever one of them changes its size. */
export function useInsets(camera: Camera): Bars {
  const top = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLElement>(null)
  const bottom = useRef<HTMLElement>(null)
  // Before the canvas chooses its first view.
  useLayoutEffect(() => {
    const measure = () => camera.keepClear(insetsOf(top.current, tools.current, bottom.current))
    const observer = new ResizeObserver(measure)
    for (const { current } of [top, tools, bottom]) if (current) observer.observe(current)
    measure()
    return () => observer.disconnect()
  }, [camera])
  return { top, tools, bottom }
}

function insetsOf(top: Element | null, tools: Element | null, bottom: Element | null): Insets {
  const height = document.documentElement.clientHeight
  const insets = { top: boxOf(top).bottom, right: 0, bottom: height - boxOf(bottom).top, left: 0 }
  const row = boxOf(tools)
  if (row.width < row.height) return { ...insets, left: row.right }
  return row.width > 0 ? { ...insets, bottom: height - row.top } : insets
}

function boxOf(element: Element | null): DOMRect {
  return element?.getBoundingClientRect() ?? new DOMRect()
}
