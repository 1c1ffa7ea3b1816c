/**
 * A way to be called back as soon as the browser has done what else there is to do: a message to oneself. A timer would
 * wait for some milliseconds each time, and a second each time while nobody looks at the page.
 */
export function openTurns(): (run: () => void) => void {
  const waiting: (() => void)[] = []
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => waiting.shift()?.())
  port1.start()
  return (run) => {
    waiting.push(run)
    port2.postMessage(null)
  }
}
