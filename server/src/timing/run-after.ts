/** Runs it after so many milliseconds, or as soon as what is here already has been read. Returns how to call it off. */
export function runAfter(ms: number, run: () => void): () => void {
  if (ms > 0) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  }
  const turn = setImmediate(run)
  return () => clearImmediate(turn)
}
