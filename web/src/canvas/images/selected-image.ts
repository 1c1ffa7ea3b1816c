import { canWrite } from '@samtavle/shared/board/commands/write-text'
import { altPart } from '@samtavle/shared/shapes/image/image'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { Workbench } from '../workbench.ts'

/** The one picture that is selected and that this person may describe. */
export function selectedImage(bench: Workbench): Extract<Shape, { type: 'image' }> | undefined {
  const [id, another] = bench.selection.get()
  const shape = id === undefined || another !== undefined ? undefined : bench.whole.get(id)
  if (shape?.type !== 'image') return undefined
  const { board, actor } = bench.at(shape.id)
  return canWrite(board, actor, shape.id, altPart) ? shape : undefined
}
