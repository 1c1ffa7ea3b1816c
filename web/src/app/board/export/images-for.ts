import type { Board } from '@samtavle/shared/board/board'
import { shownImages } from '@samtavle/shared/board/shown-images'
import type { ImageFile, ImageFiles } from '@samtavle/shared/drawing/image-file'
import type { Pictures } from '../../../canvas/images/pictures.ts'

/** Milliseconds that a file waits for a picture that doesn't come; then it has what stands in for it. */
const patience = 10_000

/** The files of the board's pictures, as far as they can be had. */
export async function imagesFor(board: Board, pictures: Pictures): Promise<ImageFiles> {
  const ids = [...shownImages(board.all())]
  const files = await Promise.all(ids.map((id) => inTime(pictures.fileOf(id))))
  return new Map(ids.flatMap((id, index) => (files[index] ? [[id, files[index]] as const] : [])))
}

function inTime(file: Promise<ImageFile | undefined>): Promise<ImageFile | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((give) => {
    timer = setTimeout(() => give(undefined), patience)
  })
  return Promise.race([file, late]).finally(() => clearTimeout(timer))
}
