/** Milliseconds at a time: half a frame. */
const SLICE = 8

/** Runs work that pauses, a slice at a time, with room for everything else between. Returns what calls it off. */
export function inSlices<T>(work: Generator<void, T>, onDone: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const slice = () => {
    const end = performance.now() + SLICE
    while (performance.now() < end) {
      const { done, value } = work.next()
      if (done) return onDone(value)
    }
    timer = setTimeout(slice)
    return undefined
  }
  timer = setTimeout(slice)
  return () => clearTimeout(timer)
}
