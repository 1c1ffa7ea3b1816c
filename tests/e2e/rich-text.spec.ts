import { expect, type Page } from '@playwright/test'
import type { BoardPage } from '../support/board-page.ts'
import { SlowLine } from '../support/slow-line.ts'
import { test } from '../support/workshop.ts'

const note = { x: 500, y: 300 }
const field = (page: Page) => page.locator('[contenteditable=true]')
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Formatering' })

async function openNote({ canvas, page }: BoardPage): Promise<void> {
  await canvas.dblclick({ position: note })
  await expect(field(page)).toBeFocused()
}

/** Its words, and its formats as they are told. */
async function noteOf(person: BoardPage): Promise<{ words: string | undefined; formats: unknown }> {
  await person.waitSaved()
  const [shape] = (await person.board()).shapes
  return { words: shape?.texts[''], formats: shape?.formats?.[''] }
}

/** As a program on this device would put it on the clipboard, and the person paste it. */
async function paste(page: Page, html: string, words: string): Promise<void> {
  await field(page).evaluate(
    (element, [html, words]) => {
      const data = new DataTransfer()
      data.setData('text/html', html ?? '')
      data.setData('text/plain', words ?? '')
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      element.dispatchEvent(event)
    },
    [html, words],
  )
}

test.describe('two people in one note', () => {
  test('format and write at once, and both keep it all', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    const bent = await enter({ link: links.participant, alias: 'Bent' })
    await anna.addNote('Husk epikrisen', note)
    await anna.waitSaved()
    await bent.waitFor('Husk epikrisen')
    await openNote(anna)
    await openNote(bent)
    await bent.page.keyboard.press('Control+End')
    await anna.page.keyboard.press('Control+Home')
    await anna.page.keyboard.press('Control+Shift+ArrowRight')
    for (const word of [' i', ' dag']) {
      await anna.page.keyboard.press('Control+b')
      await bent.page.keyboard.type(word)
    }
    await anna.page.keyboard.press('Control+i')
    await bar(bent.page).getByRole('button', { name: 'Gennemstreget' }).click()
    await bent.page.keyboard.type(' kl. 8')
    for (const { page } of [anna, bent]) {
      await expect(field(page)).toHaveText('Husk epikrisen i dag kl. 8')
      await expect(field(page).locator('em')).toHaveText(/^Husk ?$/)
      await expect(field(page).locator('s')).toHaveText(' kl. 8')
      await expect(field(page).locator('strong')).toHaveCount(0)
    }
    for (const { page } of [anna, bent]) await page.keyboard.press('Escape')
    expect(await noteOf(anna)).toEqual(await noteOf(bent))
  })

  test('take back only what is their own', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    const bent = await enter({ link: links.participant, alias: 'Bent' })
    await anna.addNote('tid', note)
    await anna.waitSaved()
    await bent.waitFor('tid')
    await openNote(anna)
    await openNote(bent)
    await anna.page.keyboard.press('Control+a')
    await anna.page.keyboard.press('Control+b')
    await expect(field(bent.page).locator('strong')).toHaveText('tid')
    await bent.page.keyboard.press('Control+End')
    await bent.page.keyboard.type(' nok')
    await expect(field(anna.page)).toHaveText('tid nok')
    await anna.page.keyboard.press('Control+z')
    for (const { page } of [anna, bent]) {
      await expect(field(page).locator('strong')).toHaveCount(0)
      await expect(field(page)).toHaveText('tid nok')
    }
  })
})

test.describe('one person in a note', () => {
  test('makes a list by its signs, and leaves it with an empty line', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    await anna.addNote('Mål', note)
    await openNote(anna)
    const { keyboard } = anna.page
    await keyboard.press('Control+End')
    await keyboard.press('Enter')
    await keyboard.type('- tid')
    await keyboard.press('Enter')
    await keyboard.type('ro')
    await expect(bar(anna.page).getByRole('button', { name: 'Punktliste' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await keyboard.type('Slut')
    await keyboard.press('Escape')
    expect(await noteOf(anna)).toEqual({
      words: 'Mål\ntid\nro\nSlut',
      formats: [{ from: 4, to: 11, list: 'bullet' }],
    })
  })

  test('lets words lead somewhere, which opens without telling from where', async ({
    newBoard,
    enter,
    server,
  }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    const bent = await enter({ link: links.participant, alias: 'Bent' })
    await anna.addNote('vejledning', note)
    await openNote(anna)
    const { page } = anna
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+k')
    const address = bar(page).getByRole('textbox', { name: 'Adresse' })
    await address.fill('javascript:alert(1)')
    await address.press('Enter')
    await expect(bar(page).getByRole('alert')).toHaveText('Det er ikke en adresse.')
    await address.fill(`${server.url}/healthz`)
    await address.press('Enter')
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('Escape')
    expect((await noteOf(anna)).formats).toEqual([{ from: 0, to: 10, link: `${server.url}/healthz` }])
    await bent.waitFor('vejledning')
    // What opens links comes to a page with the first of them.
    await bent.page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/open-links-')),
    )
    const [opened] = await Promise.all([
      bent.page.context().waitForEvent('page'),
      bent.canvas.click({ position: { x: note.x - 30, y: note.y - 55 }, modifiers: ['Control'] }),
    ])
    await opened.waitForLoadState()
    expect(opened.url()).toBe(`${server.url}/healthz`)
    expect(await opened.evaluate(() => window.opener === null && document.referrer === '')).toBe(true)
  })

  test('pastes words with the formats there are, and nothing else', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    const told: string[] = []
    anna.page.on('console', (message) => told.push(message.text()))
    await anna.addNote('x', note)
    await openNote(anna)
    await anna.page.keyboard.press('Control+a')
    const html =
      '<h1 style="color:red">Titel</h1><ul><li><p><b>fed</b></p></li><li>se <a href="https://vive.dk/">her</a></li></ul>' +
      '<p onclick="alert(1)"><img src="https://vive.dk/x.png"><span style="font-style:italic">skrå</span>' +
      '<a href="javascript:alert(1)">ikke</a></p>'
    await paste(anna.page, html, 'Titel fed se her')
    await anna.page.keyboard.press('Escape')
    expect(await noteOf(anna)).toEqual({
      words: 'Titel\nfed\nse her\nskråikke',
      formats: [
        { from: 6, to: 17, list: 'bullet' },
        { from: 6, to: 9, bold: true },
        { from: 13, to: 16, link: 'https://vive.dk/' },
        { from: 17, to: 21, italic: true },
      ],
    })
    expect(told.filter((words) => /Content Security Policy/.test(words))).toEqual([])
  })

  test('writes at once where what formats is still on its way, and goes on in it', async ({
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard()
    const line = new SlowLine(/rich-editor[^/]*\.js$/)
    const anna = await enter({ link: links.participant, alias: 'Anna', prepare: line.lay })
    const { page, canvas } = anna
    await anna.choose('Seddel')
    await canvas.click({ position: note })
    await page.keyboard.type('Husk dig')
    await expect(page.locator('textarea')).toHaveValue('Husk dig')
    await page.keyboard.press('ArrowLeft')
    line.letThrough()
    await expect(field(page)).toBeFocused()
    await page.keyboard.type('a')
    await page.keyboard.press('Escape')
    expect((await noteOf(anna)).words).toBe('Husk diag')
  })

  test('makes all of a note bold without opening it, by key and by menu', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    await anna.addNote('tid til patienten', note)
    await anna.canvas.press('Control+b')
    expect((await noteOf(anna)).formats).toEqual([{ from: 0, to: 17, bold: true }])
    await anna.page.getByRole('button', { name: 'Formatering' }).click()
    await expect(anna.page.getByRole('menuitemcheckbox', { name: 'Fed' })).toBeChecked()
    await anna.page.getByRole('menuitemcheckbox', { name: 'Fed' }).click()
    await anna.page.keyboard.press('Escape')
    expect((await noteOf(anna)).formats).toBeUndefined()
  })

  test('is helped with spelling in the board’s language, from whichever side it is read', async ({
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    await anna.addNote('שלום עולם', note)
    await openNote(anna)
    await expect(field(anna.page)).toHaveAttribute('spellcheck', 'true')
    await expect(field(anna.page)).toHaveAttribute('lang', 'da')
    await expect(field(anna.page)).toHaveRole('textbox')
    expect(
      await field(anna.page)
        .locator('p')
        .evaluate((p) => getComputedStyle(p).direction),
    ).toBe('rtl')
  })
})
