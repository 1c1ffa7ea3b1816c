import type { BoardPage } from './board-page.ts'

/** What stands on somebody's notes, in alphabetical order. */
export async function written(person: BoardPage): Promise<string[]> {
  const { shapes } = await person.board()
  return shapes.map(({ texts }) => texts[''] ?? '').toSorted()
}
