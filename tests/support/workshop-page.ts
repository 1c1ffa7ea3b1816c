import { expect, type Locator, type Page } from '@playwright/test'
import { BoardPage } from './board-page.ts'
import { Outbox } from './outbox.ts'
import { Overheard } from './overheard.ts'

/** One person's page in a running workshop, in Danish, as someone who takes part uses it; who looks on may do so in English. */
export class WorkshopPage extends BoardPage {
  readonly alias: string
  /** All that this page was ever sent. */
  readonly heard: Overheard
  /** Where the workshop is, what to do, and the clock. */
  readonly step: Locator
  /** The step without the canvas: its form, its results, the contributions. */
  readonly sheet: Locator
  readonly sent: Outbox

  constructor(page: Page, alias: string) {
    super(page)
    this.alias = alias
    this.heard = new Overheard(page)
    this.sent = new Outbox(page)
    this.step = page.getByRole('region', { name: /^(Trinnet nu|The step now)$/ })
    this.sheet = page.getByRole('complementary', { name: /^(Trinnets indhold|What the step holds)$/ })
  }

  async expectStep(number: number, count: number, title: string): Promise<void> {
    await expect(this.step.getByRole('heading'), this.alias).toHaveText(
      new RegExp(`(Trin|Step) ${number} (af|of) ${count}.*${escaped(title)}`),
    )
  }

  async speakEnglish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Mere' }).click()
    await this.page.getByRole('menuitemradio', { name: 'English' }).click()
    await this.page.keyboard.press('Escape')
  }

  /** The step's clock as it stands, in seconds; undefined without one. */
  async secondsLeft(): Promise<number | undefined> {
    const words = await this.step.getByRole('timer', { name: /^(Tid tilbage|Time left)$/ }).textContent()
    const [, minutes, seconds] = /^(\d+):(\d\d)/.exec(words ?? '') ?? []
    return minutes === undefined ? undefined : Number(minutes) * 60 + Number(seconds)
  }

  /** Where each group has a frame of its own. */
  async chooseGroup(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Vælg jeres tema' }).click()
    await this.page.getByRole('menuitemradio', { name: title }).click()
  }

  /** Into another of the step's piles, from the list. */
  async moveNote(words: string, where: string): Promise<void> {
    await this.openSheet()
    await this.sheet.getByRole('button', { name: `Flyt: ${words}` }).click()
    await this.page.getByRole('menuitem', { name: where }).click()
  }

  /** What the list has in one of the step's piles. */
  pile(title: string): Locator {
    return this.sheet
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: title }) })
      .last()
  }

  /** By the step's one action, where it offers several piles into one of them. */
  async contribute(text: string, where?: string): Promise<void> {
    await this.openComposer('Tilføj bidrag')
    const form = this.page.getByRole('form', { name: 'Nyt bidrag' })
    if (where) await this.#choosePlace(form, where)
    await form.getByRole('textbox').fill(text)
    await form.getByRole('button', { name: 'Tilføj', exact: true }).click()
    await expect(form.getByRole('textbox')).toHaveValue('')
    await form.getByRole('button', { name: 'Luk' }).click()
  }

  /** What, who, when, and the next sign of progress. */
  async agree(texts: Readonly<Record<'Hvad' | 'Hvem' | 'Hvornår' | 'Næste tegn på fremdrift', string>>) {
    await this.openComposer('Tilføj aftale')
    const form = this.page.getByRole('form', { name: 'Ny aftale' })
    for (const [field, words] of Object.entries(texts)) await form.getByLabel(field).fill(words)
    await form.getByRole('button', { name: 'Tilføj aftalen' }).click()
    await form.getByRole('button', { name: 'Luk' }).click()
  }

  /** The same answer to every question of an open form of ratings. */
  async rateAll(rating: 1 | 2 | 3 | 4 | 5): Promise<void> {
    await this.openSheet()
    const questions = this.sheet.getByRole('group').filter({ has: this.page.getByRole('radio') })
    await expect(questions.first()).toBeVisible()
    for (const question of await questions.all())
      await question
        .locator('label')
        .filter({ hasText: new RegExp(`^${rating}$`) })
        .click()
    await this.expectKept()
  }

  /** Each of the questions for oneself by a rating of its own. */
  async rateSelf(ratings: readonly number[]): Promise<void> {
    await this.openSheet()
    const questions = this.sheet.getByRole('group').filter({ has: this.page.getByRole('radio') })
    await expect(questions).toHaveCount(ratings.length)
    for (const [at, rating] of ratings.entries())
      await questions
        .nth(at)
        .locator('label')
        .filter({ hasText: new RegExp(`^${rating}$`) })
        .click()
  }

  async dot(...titles: readonly string[]): Promise<void> {
    await this.openSheet()
    for (const title of titles)
      await this.sheet.getByRole('button', { name: `Giv en prik til: ${title}` }).click()
    await this.expectKept()
  }

  async expectKept(): Promise<void> {
    await expect(this.sheet.getByText(/Dit svar er gemt/), this.alias).toBeVisible()
  }

  async openSheet(): Promise<void> {
    if (await this.sheet.isVisible()) return
    // On a phone the list is the other page; elsewhere it opens beside the board.
    await this.page
      .getByRole('button', { name: /^(Trin|Step)$/ })
      .or(this.page.getByRole('button', { name: /^(Giv dit svar|Liste|List)$/ }))
      .first()
      .click()
    await expect(this.sheet).toBeVisible()
  }

  /** The contributions that this person can see, as the list has them. */
  async expectContributions(words: readonly string[], hidden: readonly string[] = []): Promise<void> {
    await this.openSheet()
    for (const word of words) await expect(this.sheet.getByText(word).first(), this.alias).toBeVisible()
    for (const word of hidden) await expect(this.page.getByText(word), this.alias).toHaveCount(0)
  }

  async openComposer(action: string): Promise<void> {
    await this.page.getByRole('button', { name: action }).click()
  }

  /** One of a few by its card, one of many from the list. */
  async #choosePlace(form: Locator, where: string): Promise<void> {
    const list = form.getByRole('combobox', { name: 'Hvor?' })
    if (await list.isVisible()) await list.selectOption({ label: where })
    else await form.locator('label').filter({ hasText: where }).click()
  }
}

/** The page of who leads. */
export class LeadPage extends WorkshopPage {
  readonly console: Locator
  /** When the step of now was asked for, in milliseconds since 1970: it has not begun before. */
  askedAt = 0

  constructor(page: Page, alias: string) {
    super(page, alias)
    this.console = page.getByRole('complementary', { name: 'Led workshoppen' })
  }

  async start(): Promise<void> {
    this.askedAt = Date.now()
    await this.console.getByRole('button', { name: 'Start workshoppen' }).click()
  }

  /** The big button, which says where to. */
  async next(title: string): Promise<void> {
    this.askedAt = Date.now()
    await this.console.getByRole('button', { name: `Næste: ${title}` }).click()
  }

  async finish(): Promise<void> {
    await this.console.getByRole('button', { name: 'Afslut workshoppen' }).click()
    await this.page.getByRole('button', { name: 'Afslut workshoppen' }).last().click()
  }

  async tab(name: 'Nu' | 'Manuskript' | 'Rummet' | 'Runde'): Promise<void> {
    await this.console.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  }

  /** Nobody is missing, so it isn't asked whether to close all the same. */
  async closeRound(): Promise<void> {
    await this.tab('Runde')
    await this.console.getByRole('button', { name: 'Luk runden' }).click()
  }

  async showResults(): Promise<void> {
    await this.tab('Runde')
    await this.console.getByRole('button', { name: 'Vis for alle' }).click()
    await expect(this.console.getByText('Alle ser resultatet.')).toBeVisible()
  }

  /** For so many in the room without a device, the same answer to every question. */
  async voteForRoom(times: number, label: string): Promise<void> {
    await this.tab('Runde')
    await this.console.getByRole('button', { name: 'Stem på vegne af rummet' }).click()
    const form = this.console.getByRole('form', { name: 'Stem på vegne af rummet' })
    await form.getByRole('textbox').fill(String(times))
    for (const question of await form.getByRole('group').all())
      await question.locator('label').filter({ hasText: label }).click()
    await form.getByRole('button', { name: 'Afgiv' }).click()
    await expect(this.console.getByText(`${times} stemmer for rummet`)).toBeVisible()
  }

  async revealAll(): Promise<void> {
    await this.tab('Nu')
    await this.console.getByRole('button', { name: 'Vis alle' }).click()
  }

  /** Out for good, after being asked. */
  async remove(alias: string): Promise<void> {
    await this.tab('Rummet')
    await this.console.getByRole('button', { name: `Mere om ${alias}` }).click()
    await this.page.getByRole('menuitem', { name: 'Fjern fra workshoppen …' }).click()
    await this.console.getByRole('button', { name: 'Fjern', exact: true }).click()
  }

  async promote(alias: string): Promise<void> {
    await this.tab('Rummet')
    await this.console.getByRole('button', { name: `Mere om ${alias}` }).click()
    await this.page.getByRole('menuitem', { name: 'Gør til medfacilitator' }).click()
    await expect(this.console.getByText(new RegExp(`${alias} · Medfacilitator`))).toBeVisible()
  }

  /** From the keyboard alone: to the first row on the canvas, then from text to text and from row to row. */
  async fillPairs(pairs: readonly (readonly [from: string, to: string])[]): Promise<void> {
    const { keyboard } = this.page
    await this.canvas.focus()
    await expect(async () => {
      await keyboard.press('Tab')
      await expect(this.page.getByText(/^Par 1\./)).toBeAttached({ timeout: 20 })
    }).toPass({ intervals: [0] })
    for (const [from, to] of pairs) {
      await keyboard.press('Enter')
      await keyboard.insertText(from)
      await keyboard.press('Tab')
      await keyboard.press('Tab')
      await keyboard.insertText(to)
      await keyboard.press('Escape')
      await keyboard.press('Tab')
    }
  }

  async expectAnswered(answered: number, expected: number): Promise<void> {
    await this.tab('Runde')
    await expect(this.console.getByText(`${answered} af ${expected} har svaret`).last()).toBeVisible()
  }
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
