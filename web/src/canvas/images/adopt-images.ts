import type { NewShape } from '@samtavle/shared/board/records'
import type { Answer } from '../../connection/api.ts'

/** What getting a picture from one board and giving it to another takes. */
export interface Adopting {
  /** Undefined when it can't be had. */
  readonly get: (id: string) => Promise<Blob | undefined>
  readonly send: (file: Blob) => Promise<Answer<{ readonly id: string }>>
}

/** Whether something among the shapes shows a picture. */
export function hasPictures(shapes: readonly NewShape[]): boolean {
  return shapes.some((shape) => imageOf(shape) !== undefined)
}

/**
 * The shapes of another board with their pictures kept by this one. Where a picture can't be had, the shape stays, and says
 * in words what it shows.
 */
export async function adoptImages(
  shapes: readonly NewShape[],
  { get, send }: Adopting,
): Promise<readonly NewShape[]> {
  const adopted = new Map<string, string>()
  for (const id of new Set(shapes.flatMap((shape) => imageOf(shape) ?? []))) {
    const file = await get(id)
    const answer = file && (await send(file))
    if (answer?.ok) adopted.set(id, answer.value.id)
  }
  return shapes.map((shape) => {
    const image = adopted.get(imageOf(shape) ?? '')
    return image === undefined ? shape : { ...shape, props: { ...(shape.props as object), image } }
  })
}

function imageOf({ type, props }: NewShape): string | undefined {
  const has = type === 'image' && typeof props === 'object' && props !== null && 'image' in props
  return has && typeof props.image === 'string' && props.image !== '' ? props.image : undefined
}
