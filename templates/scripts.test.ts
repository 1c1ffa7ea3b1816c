import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import type { Board } from '@samtavle/shared/board/board'
import { seed } from '@samtavle/shared/board/new-board'
import { emptyBoard } from '@samtavle/shared/board/test-board'
import type { Locale } from '@samtavle/shared/drawing/look'
import { encloses } from '@samtavle/shared/geometry/box'
import type { Item } from '@samtavle/shared/workshop/rounds/item'
import { itemsOf } from '@samtavle/shared/workshop/rounds/items-of'
import { Step } from '@samtavle/shared/workshop/step'
import leadersSource from './leaders-across-sectors/framework.fixture.json' with { type: 'json' }
import wheelSource from './leadership-wheel/framework.fixture.json' with { type: 'json' }
import shiftSource from './mindset-shift/framework.fixture.json' with { type: 'json' }
import { templates, type TemplateId } from './registry.ts'
import type { Template } from './template.ts'

const locales: readonly Locale[] = ['da', 'en']
const cases = Object.values(templates).flatMap((template) => locales.map((locale) => ({ template, locale })))
const minutes: Readonly<Record<TemplateId, readonly number[]>> = {
  'leadership-wheel': [4, 6, 8, 8, 5, 15, 14, 14, 4, 12],
  'leaders-across-sectors': [4, 4, 6, 6, 10, 8, 4, 10, 8],
  'mindset-shift': [4, 5, 6, 6, 6, 5, 4, 11, 8],
}

/** A board as a facilitator first sees it. */
function boardOf(template: Template, locale: Locale): Board {
  const board = emptyBoard()
  seed(board, {
    title: template.title(locale),
    template: template.id,
    locale,
    source: template.source(locale),
    objects: template.objects(locale),
  })
  return board
}

/** What a step's round asks about, before anybody has voted. */
function itemsIn({ round }: Step, board: Board): readonly Item[] {
  return round ? itemsOf(board, round.items, () => []) : []
}

function stepIn(template: Template, id: string, locale: Locale = 'da'): Step {
  const step = template.script(locale).find((step) => step.id === id)
  if (!step) throw new Error(`No step is called ${id}`)
  return step
}

/** A step without its words. */
function shapeOf(step: Step): unknown {
  return JSON.parse(
    JSON.stringify(step, (key, value: unknown) =>
      ['title', 'say', 'instruction', 'group', 'low', 'high'].includes(key) && typeof value === 'string'
        ? value !== ''
        : value,
    ),
  )
}

describe.each(cases)('the script of $template.id in $locale', ({ template, locale }) => {
  const script = template.script(locale)
  const board = boardOf(template, locale)
  const onProgramme = (id: string) => board.get(`frame-program-${id}`)?.texts['']
  const framesOf = ({ frames }: Step): readonly string[] => {
    if (frames.kind === 'these') return frames.ids
    const { step } = frames
    const chosen = script.find(({ id }) => id === step)
    return chosen?.round?.items.from === 'list'
      ? chosen.round.items.items.flatMap(({ frame }) => frame ?? [])
      : []
  }

  it('is made of sound steps, each with a name of its own', () => {
    for (const step of script) expect(Check(Step, step), step.id).toBe(true)
    expect(new Set(script.map(({ id }) => id)).size).toBe(script.length)
  })

  it('takes the minutes that it was planned for', () => {
    expect(script.map(({ minutes }) => minutes)).toEqual(minutes[template.id as TemplateId])
    expect(script.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(template.minutes)
  })

  it('has words for everybody and for the facilitator at each step', () => {
    for (const { id, title, instruction, say } of script) {
      expect(title.trim() && instruction.trim(), id).not.toBe('')
      expect(instruction.length, id).toBeLessThan(130)
      const sentences = say.split(/[.?!:»”](?:\s|$)/).length
      expect(sentences, `${id}: ${say}`).toBeGreaterThan(2)
    }
  })

  it('differs from the other language in its words alone', () => {
    const other = template.script(locale === 'da' ? 'en' : 'da')
    expect(script.map(shapeOf)).toEqual(other.map(shapeOf))
  })

  it('begins with a welcome and a note to practise on, and ends with agreements', () => {
    expect(script[0]).toMatchObject({ id: 'welcome', minutes: 4, can: { add: true }, makes: 'sticky' })
    expect(script[0]?.places).toHaveLength(1)
    expect(script.at(-1)).toMatchObject({ id: 'agreements', makes: 'agreement', report: 'decision' })
  })

  it('takes place in frames that there are', () => {
    for (const step of script) {
      expect(framesOf(step).length, step.id).toBeGreaterThan(0)
      for (const id of framesOf(step)) expect(board.get(id)?.type, `${step.id}: ${id}`).toBe('frame')
    }
  })

  it('says on each frame’s badge which step takes place there first, counted as the page counts them', () => {
    for (const shape of board.all()) {
      if (shape.type !== 'frame' || shape.props.step === null) continue
      const first = 1 + script.findIndex((step) => framesOf(step).includes(shape.id))
      expect(shape.props.step, shape.id).toBe(first)
    }
  })

  it('sends contributions to rooms that stand in its frames, told apart by their titles', () => {
    for (const step of script) {
      const titles = step.places.map(({ frame, title }) => `${frame} ${title}`)
      expect(new Set(titles).size, step.id).toBe(titles.length)
      for (const { shape, frame, title } of step.places) {
        const [room, page] = [board.get(shape), board.get(frame)]
        expect(framesOf(step), shape).toContain(frame)
        expect(room?.parent, shape).toBe(frame)
        expect(room?.type, shape).toBe('rectangle')
        expect(title.trim(), shape).not.toBe('')
        expect(room && page && encloses(page, room), shape).toBe(true)
      }
    }
  })

  it('offers a place wherever something can be added, and adds nothing while a round is open', () => {
    for (const { id, can, places, round } of script) {
      expect(places.length > 0, id).toBe(can.add)
      if (round) expect(can, id).toEqual({ add: false, edit: 'none', move: 'none', group: false })
    }
  })

  it('lets nobody move or change what others have written, but to put together what is alike', () => {
    for (const { can, report } of script) {
      expect(['own', 'none']).toContain(can.edit)
      expect(['own', 'none']).toContain(can.move)
      expect(can.group).toBe(report === 'clusters')
    }
  })

  it('draws its results on shapes that there are', () => {
    for (const step of script) {
      const { chart, items } = step.round ?? {}
      if (chart?.on) expect(board.get(chart.on)?.type).toBe(chart.as)
      if (items?.from === 'list')
        for (const { shape } of items.items) expect(board.get(shape ?? ''), shape).toBeDefined()
      if (items?.from === 'board') expect(board.get(items.frame ?? '')?.type).toBe('frame')
      if (items?.from === 'top') expect(script.some(({ id, round }) => id === items.step && round)).toBe(true)
    }
  })

  it('asks in every round about as many things as it gives dots for, and words both ends of a scale', () => {
    for (const { id, round } of script) {
      if (!round) continue
      if (round.kind === 'dots') expect(round.cap, id).toBeLessThanOrEqual(round.budget)
      const scales = 'scales' in round ? round.scales : []
      for (const scale of scales) expect(Object.values(scale), id).not.toContain('')
    }
  })

  it('shows on the programme the same titles, instructions and minutes', () => {
    for (const [index, { title, instruction, minutes }] of script.entries())
      expect([`title-${index}`, `what-${index}`, `minutes-${index}`].map(onProgramme)).toEqual([
        title,
        instruction,
        `${minutes} min.`,
      ])
  })
})

describe('the leadership wheel', () => {
  const template = templates['leadership-wheel']

  it.each(locales)(
    'has the themes of the catalogue rated, word for word in %s, under their areas',
    (locale) => {
      const items = itemsIn(stepIn(template, 'rate', locale), boardOf(template, locale))
      expect(items).toHaveLength(8)
      for (const { title, group } of items) {
        const theme = wheelSource.themes.find(({ name }) => name[locale] === title)
        const area = wheelSource.areas.find(({ name }) => name.da === theme?.area)
        expect(group).toBe(area?.name[locale])
      }
    },
  )

  it('asks about a theme of the group’s own as soon as it is named in the wheel', () => {
    const board = boardOf(template, 'da')
    board.doc.transact(() => board.openText('wheel', 'theme-9').insert(0, 'Økonomi'))
    for (const id of ['rate', 'choose'])
      expect(itemsIn(stepIn(template, id), board).map(({ id, title }) => [id, title])).toContainEqual([
        'theme-9',
        'Økonomi',
      ])
  })

  it('has the same names for themes in each of its rounds, so that they can be compared', () => {
    const board = boardOf(template, 'da')
    const ids = (step: string) => itemsIn(stepIn(template, step), board).map(({ id }) => id)
    expect(ids('choose')).toEqual(ids('rate'))
    expect(stepIn(template, 'again').round?.items).toEqual({ from: 'top', step: 'choose', count: 3 })
    const [now] = [stepIn(template, 'rate'), stepIn(template, 'again')].map(({ round }) =>
      round && 'scales' in round ? round.scales[0] : undefined,
    )
    expect(now).toMatchObject({ id: 'now', title: 'Hvor godt er vi rustet på dette tema i dag?' })
  })

  it('has every theme lead to the frame with its own questions', () => {
    const board = boardOf(template, 'da')
    const { places } = stepIn(template, 'write')
    for (const { title, frame } of itemsIn(stepIn(template, 'choose'), board)) {
      const theme = wheelSource.themes.find(({ name }) => name.da === title)
      expect(board.get(frame ?? '')?.texts['title']).toBe(title)
      expect(places.filter((place) => place.frame === frame).map(({ title }) => title)).toEqual(
        theme?.questions.map(({ da }) => da),
      )
    }
  })

  it('hides what is written about the questions until it is revealed, and then lets it be gathered', () => {
    expect(stepIn(template, 'write')).toMatchObject({ see: 'own', can: { move: 'own' } })
    expect(stepIn(template, 'gather')).toMatchObject({ see: 'all', can: { group: true } })
  })

  it.each(locales)('gives the facilitator the areas in the words of the catalogue in %s', (locale) => {
    const { say } = stepIn(template, 'wheel', locale)
    for (const { name, definition } of wheelSource.areas)
      expect(say).toContain(`${name[locale]}: ${definition[locale]}`)
  })
})

describe('leaders across sectors', () => {
  const template = templates['leaders-across-sectors']

  it.each(locales)('asks three times about the twelve items, word for word in %s', (locale) => {
    const board = boardOf(template, locale)
    for (const id of ['self', 'together', 'choose'])
      expect(itemsIn(stepIn(template, id, locale), board).map(({ title }) => title)).toEqual(
        leadersSource.items.map((item) => item[locale]),
      )
  })

  it('keeps what people think of themselves on their own device, off the board and out of the report', () => {
    expect(stepIn(template, 'self')).toMatchObject({ round: { kind: 'self', chart: null }, report: 'none' })
  })

  it('has the items read aloud, from the facilitator’s own script', () => {
    const { say } = stepIn(template, 'list')
    for (const item of leadersSource.items) expect(say).toContain(item.da)
  })

  it('has a prompt of its own for the conversation about money', () => {
    expect(stepIn(template, 'practice').places.map(({ title }) => title)).toContain(
      'Punkt 8: økonomien: Hvilken økonomisamtale udskyder vi – og til hvornår?',
    )
  })
})

describe('the shift in mindset', () => {
  const template = templates['mindset-shift']

  it('writes «from» unseen, and «to» where all can see', () => {
    expect(stepIn(template, 'from')).toMatchObject({ see: 'own', can: { add: true } })
    expect(stepIn(template, 'to')).toMatchObject({ see: 'all', can: { add: true } })
  })

  it('asks about the pairs that the group has filled in, and about none before that', () => {
    const board = boardOf(template, 'da')
    for (const id of ['where', 'vote']) expect(itemsIn(stepIn(template, id), board)).toEqual([])
    board.doc.transact(() => {
      board.openText('pair-2', 'from').insert(0, 'Vi venter')
      board.openText('pair-2', 'to').insert(0, 'Vi opsøger')
    })
    for (const id of ['where', 'vote'])
      expect(itemsIn(stepIn(template, id), board)).toEqual([
        { id: 'pair-2', title: 'Vi venter → Vi opsøger', shape: 'pair-2' },
      ])
  })

  it.each(locales)('places the pairs between the poles, word for word in %s', (locale) => {
    const { round } = stepIn(template, 'where', locale)
    expect(round).toMatchObject({
      kind: 'slider',
      scales: [{ low: shiftSource.from[locale], high: shiftSource.to[locale] }],
    })
  })
})
