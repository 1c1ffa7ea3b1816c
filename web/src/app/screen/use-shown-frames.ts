import { useEffect } from 'react'
import { boxOfFrames } from '../../workshop/leading/board-frames.ts'
import type { Screen } from '../../workshop/screen/screen-of.ts'
import type { OpenedBoard } from '../opened-board.ts'

/** Small frames are shown larger than they are: a wall is far away. */
const largest = 2

/** Keeps the frames of the step in view, or those that the group was last gathered at. */
export function useShownFrames({ workbench: { board, camera } }: OpenedBoard, screen: Screen): void {
  const { step, gathering } = screen
  const frames = gathering?.frames ?? step?.frames ?? []
  // By what they say: each view brings new lists of the same frames.
  const key = `${step?.entry}:${gathering?.count}:${frames.join(' ')}`
  useEffect(() => {
    const ids = key.split(':')[2]?.split(' ') ?? []
    const show = () => {
      const box = boxOfFrames(board, ids)
      if (box) camera.fit(box, { largest })
    }
    show()
    const stops = [camera.size.observe(show), board.observe(show)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [board, camera, key])
}
