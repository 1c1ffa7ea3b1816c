import type { Board } from '@samtavle/shared/board/board'
import { flawIn } from '@samtavle/shared/board/flaw-in'
import { firstIn, itemsIn } from '@samtavle/shared/board/yjs-insides'
import * as Y from 'yjs'

/** All that the server would refuse of what stands in the document. */
export function flawsOf({ doc }: Board): unknown[] {
  const writes = [...doc.share.keys()].flatMap((root) =>
    [...itemsIn(doc.getMap(root))].flatMap(([key, { content, deleted: isGone }]) => [
      { root, key, isInside: false, isGone, content },
      ...insideOf(content).map((inner) => ({ root, key, isInside: true, ...inner })),
    ]),
  )
  return writes.flatMap((write) => flawIn(write) ?? [])
}

function insideOf(content: Y.Item['content']): { isGone: boolean; content: Y.Item['content'] }[] {
  const inner: { isGone: boolean; content: Y.Item['content'] }[] = []
  let item = content instanceof Y.ContentType ? firstIn(content.type) : null
  for (; item; item = item.right) inner.push({ isGone: item.deleted, content: item.content })
  return inner
}
