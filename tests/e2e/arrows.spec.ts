import { expect } from '@playwright/test'
import { exportBoard, joinBoard } from '../support/make-board.ts'
import { test } from '../support/workshop.ts'

test('two people see an arrow find its way between notes, follow one that is moved, and say what it means', async ({
  server,
  newBoard,
  enter,
}) => {
  const made = await newBoard()
  const { links } = made
  const anna = await enter({ link: links.participant, alias: 'Anna' })
  const bo = await enter({ link: links.participant, alias: 'Bo' })
  await anna.addNote('Hospitalet melder', { x: 300, y: 250 })
  await anna.addNote('Kommunen visiterer', { x: 700, y: 500 })
  await anna.connect({ x: 300, y: 250 }, { x: 700, y: 500 })

  const bar = anna.page.getByRole('toolbar', { name: 'Det valgte' })
  await bar.getByRole('button', { name: 'Linjens vej' }).click()
  await anna.page.getByRole('menuitemradio', { name: 'Vinkler' }).click()
  await anna.canvas.focus()
  await anna.page.keyboard.press('Enter')
  await anna.page.keyboard.insertText('plejeforløbsplan')
  await anna.page.keyboard.press('Escape')
  await anna.page.keyboard.press('Escape')
  await anna.waitSaved()

  await expect(async () => {
    const arrow = (await bo.board()).shapes.find(({ type }) => type === 'arrow')
    expect(arrow).toMatchObject({ props: { route: 'elbow' }, texts: { '': 'plejeforløbsplan' } })
  }).toPass()

  // What the arrow looks like, as a program that only looks on gets it.
  const program = await joinBoard(server.url, made, { role: 'observer', alias: 'Program' })
  const bentPath = async () => {
    const svg = new TextDecoder().decode(await exportBoard(server.url, program, 'svg'))
    expect(svg).toContain('Pil fra «Hospitalet melder» til «Kommunen visiterer»: plejeforløbsplan')
    return svg.match(/d="(?<path>M[^"]*Q[^"]*)"/)?.groups?.['path']
  }
  const before = await bentPath()
  expect(before).toBeDefined()

  // Bo moves what it leads to, and the arrow goes there for both.
  await bo.drag([
    { x: 700, y: 500 },
    { x: 700, y: 620 },
  ])
  await bo.waitSaved()
  expect(await bentPath()).not.toBe(before)
  const his = await bo.board()
  await expect.poll(() => anna.board()).toEqual(his)
})
