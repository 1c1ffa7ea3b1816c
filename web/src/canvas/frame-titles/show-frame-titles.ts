import type { Workbench } from '../workbench.ts'

/** From where titles on the board may be too small to read. */
const SMALL = 0.45

/** Says from afar what frames are called; what that takes is fetched when somebody first goes so far. Returns its end. */
export function showFrameTitles({ camera, canvas }: Workbench): () => void {
  let stop: (() => void) | undefined
  const fetch = async () => {
    let gone = false
    stop = () => {
      gone = true
    }
    const { frameTitles } = await import('./frame-titles.ts')
    const here = canvas.room.get()
    if (gone || !here) return
    const topping = frameTitles(here.scene, camera)
    here.toppings.add(topping)
    here.refresh()
    stop = () => void here.toppings.delete(topping)
  }
  const onCamera = () => {
    if (camera.get().zoom > SMALL) return
    stopLooking()
    void fetch()
  }
  const stopLooking = camera.observe(onCamera)
  onCamera()
  return () => {
    stopLooking()
    stop?.()
  }
}
