type Listeners = { readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void }

/** Listens to several events of one element; returns what ends them all. */
export function listen(target: HTMLElement, listeners: Listeners): () => void {
  const controller = new AbortController()
  for (const [type, listener] of Object.entries(listeners))
    target.addEventListener(type, listener as EventListener, { signal: controller.signal })
  return () => controller.abort()
}
