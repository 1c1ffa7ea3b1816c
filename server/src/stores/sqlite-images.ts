import type { ImageFile } from '@samtavle/shared/drawing/image-file'
import type { ImageEntry, StoredImage } from './image-store.ts'
import type { Sql } from './sqlite-database.ts'

/** What is asked of the thread about pictures. Each runs inside a transaction that it may share with others. */
export interface ImageOperations {
  putImages(boardId: string, images: readonly StoredImage[], most: number): boolean
  image(boardId: string, id: string): ImageFile | undefined
  imagesOf(boardId: string): ImageEntry[]
  sweepImages(boardId: string, shown: readonly string[], now: number, graceMs: number): void
}

export function imageOperations(sql: Sql): ImageOperations {
  const unknown = (boardId: string, { id }: StoredImage) =>
    sql.run('UPDATE images SET unshown_since = NULL WHERE board_id = ? AND id = ?', [boardId, id]) === 0
  return {
    putImages(boardId, images, most) {
      const fresh = new Map(images.filter((one) => unknown(boardId, one)).map((one) => [one.id, one]))
      const more = [...fresh.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
      if (bytesOf(sql, boardId) + more > most) return false
      for (const { id, type, bytes } of fresh.values()) {
        sql.run('INSERT INTO images (board_id, id, type, data) VALUES (?, ?, ?, ?)', [
          boardId,
          id,
          type,
          bytes,
        ])
      }
      return true
    },
    image(boardId, id) {
      const [row] = sql.all('SELECT type, data FROM images WHERE board_id = ? AND id = ?', [boardId, id])
      return row && ({ type: row[0], bytes: row[1] } as ImageFile)
    },
    imagesOf: (boardId) =>
      sql
        .all('SELECT id, length(data) FROM images WHERE board_id = ? ORDER BY id', [boardId])
        .map(([id, bytes]) => ({ id: String(id), bytes: Number(bytes) })),
    sweepImages(boardId, shown, now, graceMs) {
      const list = JSON.stringify(shown)
      sql.run(
        `UPDATE images SET unshown_since = CASE WHEN id IN (SELECT value FROM json_each(?)) THEN NULL
           ELSE coalesce(unshown_since, ?) END WHERE board_id = ?`,
        [list, now, boardId],
      )
      sql.run('DELETE FROM images WHERE board_id = ? AND unshown_since < ?', [boardId, now - graceMs])
    },
  }
}

function bytesOf(sql: Sql, boardId: string): number {
  const [row] = sql.all('SELECT coalesce(sum(length(data)), 0) FROM images WHERE board_id = ?', [boardId])
  return Number(row?.[0])
}
