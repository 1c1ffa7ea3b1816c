import { expect } from '@playwright/test'
import type { BoardFile } from '@samtavle/shared/board/board-file'
import { test } from '../support/workshop.ts'

const middle = { x: 640, y: 400 }
const aside = { x: 760, y: 460 }

const template = ({ shapes }: BoardFile) => shapes.filter(({ layer }) => layer === 'template')
const placeOf = ({ shapes }: BoardFile, words: string) =>
  shapes.find(({ texts }) => texts[''] === words)?.geo?.slice(0, 2)

test.describe('the template', () => {
  test('stays where it is when a participant drags it; the view moves instead', async ({
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard({ template: 'leadership-wheel' })
    const person = await enter({ link: links.participant, alias: 'Kaj' })
    const before = await person.board()
    await person.addNote('før', { x: 200, y: 200 })
    await person.choose('Vælg')
    await person.drag([middle, aside])
    await person.addNote('efter', { x: 200 + aside.x - middle.x, y: 200 + aside.y - middle.y })
    await person.waitSaved()
    const after = await person.board()
    expect(template(after)).toEqual(template(before))
    const [was, is] = [placeOf(after, 'før'), placeOf(after, 'efter')]
    // Within a pixel of the screen, which is more than a unit on a board seen from afar.
    expect(Math.abs((was?.[0] ?? 0) - (is?.[0] ?? 1e9))).toBeLessThan(6)
    expect(Math.abs((was?.[1] ?? 0) - (is?.[1] ?? 1e9))).toBeLessThan(6)
  })

  test('stays for a facilitator too, until «Redigér skabelonen» is on', async ({ newBoard, enter }) => {
    const { links } = await newBoard({ template: 'leadership-wheel' })
    const lead = await enter({ link: links.facilitator, alias: 'Lis' })
    const before = await lead.board()
    await lead.drag([middle, aside])
    expect(template(await lead.board())).toEqual(template(before))
    await lead.drag([aside, middle])

    await lead.editTemplate()
    await expect(lead.page.getByText('Du redigerer skabelonen')).toBeVisible()
    await lead.drag([middle, aside])
    await lead.waitSaved()
    expect(template(await lead.board())).not.toEqual(template(before))
  })
})
