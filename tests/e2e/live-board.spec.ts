import { expect } from '@playwright/test'
import { toFile } from '@samtavle/shared/board/board-file'
import { readBoard, type BoardPage } from '../support/board-page.ts'
import { exportBoard, joinBoard } from '../support/make-board.ts'
import { openSyncClient } from '../support/sync-client.ts'
import { test } from '../support/workshop.ts'

const NOTES_EACH = 10

/** One person's strip of the canvas: ten notes, an arrow between the first two, and a stroke below. */
async function contribute(
  person: BoardPage,
  name: string,
  row: number,
  part: 'first' | 'second',
): Promise<void> {
  const y = 90 + row * 150
  const half = NOTES_EACH / 2
  for (let index = 0; index < half; index++) {
    const number = part === 'first' ? index : index + half
    await person.addNote(`${name} ${number + 1}: på tværs`, { x: 130 + number * 100, y })
  }
  if (part === 'first') await person.connect({ x: 130, y }, { x: 230, y })
  // Right of the pen's colours, which lie beside the tools.
  else await person.draw([330, 400, 460, 530].map((x, index) => ({ x, y: y + 60 + (index % 2) * 12 })))
}

test('four people fill one board, the server is killed under them, and everybody has the same board', async ({
  server,
  newBoard,
  enter,
}) => {
  test.setTimeout(240_000)
  const made = await newBoard({ template: 'leadership-wheel' })
  const { facilitator, participant } = made.links
  const people = [
    await enter({ link: facilitator, alias: 'Facilitator' }),
    await enter({ link: participant, alias: 'Søren' }),
    await enter({ link: participant, alias: 'Aase' }),
    await enter({ link: participant, alias: 'Jørgen' }),
  ]
  // What is written at the right of the board would lie under it.
  await people[0]?.page.getByRole('button', { name: 'Fold konsollen sammen' }).click()
  const names = ['Leder', 'Søren', 'Aase', 'Jørgen']
  const all = (part: 'first' | 'second') =>
    Promise.all(people.map((person, row) => contribute(person, names[row] ?? '', row, part)))

  await all('first')
  await server.kill9()
  const writing = all('second')
  await server.restart()
  await writing
  await Promise.all(people.map((person) => person.waitSaved()))

  const program = await joinBoard(server.url, made, { role: 'observer', alias: 'Program' })
  const stored = readBoard(await exportBoard(server.url, program, 'json'))
  const added = stored.shapes.filter(({ layer }) => layer === 'contribution')
  const written = added.flatMap(({ type, texts }) => (type === 'sticky' ? [texts[''] ?? ''] : []))
  const expected = names.flatMap((name) =>
    Array.from({ length: NOTES_EACH }, (_, index) => `${name} ${index + 1}: på tværs`),
  )
  expect(written.toSorted()).toEqual(expected.toSorted())
  expect(added.filter(({ type }) => type === 'arrow')).toHaveLength(4)
  expect(added.filter(({ type }) => type === 'ink')).toHaveLength(4)
  // Whose own work is stored may still be waiting for the others'.
  for (const person of people) await expect.poll(() => person.board()).toEqual(stored)
  const stock = await openSyncClient(server.url, program)
  expect(toFile(stock.board)).toEqual(stored)
  stock.close()

  const late = await enter({ link: participant, alias: 'Sent' })
  await late.waitSaved()
  expect(await late.board()).toEqual(stored)
})
