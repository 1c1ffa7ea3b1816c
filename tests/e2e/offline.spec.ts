import { expect } from '@playwright/test'
import { test } from '../support/workshop.ts'
import { written } from '../support/written.ts'

test.describe('without a connection', () => {
  test('people write on, are told that it is not saved yet, and all of it comes together again', async ({
    server,
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    const bent = await enter({ link: links.participant, alias: 'Bent' })
    await anna.addNote('før', { x: 300, y: 200 })
    await anna.waitSaved()

    await server.kill9()
    await expect(bent.state).toContainText('Ingen forbindelse')
    await anna.addNote('Annas', { x: 500, y: 200 })
    await bent.addNote('Bents', { x: 700, y: 200 })
    await expect(anna.state).toHaveText('Ikke gemt endnu: ingen forbindelse. Du kan skrive videre.')
    await expect(bent.state).toHaveText('Ikke gemt endnu: ingen forbindelse. Du kan skrive videre.')

    await server.restart()
    await anna.waitSaved()
    await bent.waitSaved()
    const everything = ['Annas', 'Bents', 'før']
    await expect.poll(() => written(anna)).toEqual(everything)
    await expect.poll(() => written(bent)).toEqual(everything)
  })

  test('one device alone drops out, and catches up with what the others wrote meanwhile', async ({
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    const bent = await enter({ link: links.participant, alias: 'Bent' })
    await anna.page.context().setOffline(true)
    await expect(anna.state).toContainText('Ingen forbindelse')
    await anna.addNote('i toget', { x: 300, y: 200 })
    await bent.addNote('i salen', { x: 600, y: 200 })
    await bent.waitSaved()
    await anna.page.context().setOffline(false)
    await anna.waitSaved()
    await expect.poll(() => written(anna)).toEqual(['i salen', 'i toget'])
    await expect.poll(() => written(bent)).toEqual(['i salen', 'i toget'])
  })
})
