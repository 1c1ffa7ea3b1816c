/** Does it so many times a second, catching up when the machine was busy; the schedule waits for nothing. Returns its stop. */
export function pace(perSecond: number, act: (nth: number) => void): () => void {
  const start = performance.now()
  let done = 0
  const timer = setInterval(() => {
    const due = ((performance.now() - start) / 1000) * perSecond
    for (; done < due; done += 1) act(done)
  }, 2)
  return () => clearInterval(timer)
}
