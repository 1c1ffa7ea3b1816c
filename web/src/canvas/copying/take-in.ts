import { most } from '@samtavle/shared/board/flaw-in'
import type { NewShape } from '@samtavle/shared/board/records'
import type { Point } from '@samtavle/shared/geometry/point'
import { linkCardOf } from '@samtavle/shared/shapes/link/link-card-of'
import { shapes } from '@samtavle/shared/shapes/registry'
import { defaultLimits } from '@samtavle/shared/protocol/limits'
import { addAndSelect } from '../actions.ts'
import { addMany } from '../add-many.ts'
import { newId } from '../new-id.ts'
import type { Remark } from '../remark.ts'
import type { Workbench } from '../workbench.ts'
import { longestText } from '../writing/longest-text.ts'
import { adoptImages, hasPictures } from '../images/adopt-images.ts'
import { sendImage } from '../images/send-image.ts'
import { boardOfClip, fromClip, noteOf, pasted } from './clip.ts'
import type { Pasting } from './pasting.ts'
import { rowsOfList, rowsOfSheet } from './rows-of.ts'

/** What is pasted is sent in one frame, and letters may take two bytes there. */
const longestClip = defaultLimits.frameBytes / 2

/** What lay on the clipboard; '' for what did not. */
export interface Incoming {
  readonly clip: string
  readonly text: string
  readonly pictures?: readonly Blob[]
}

interface Options {
  readonly bench: Workbench
  readonly at: Point
  readonly tell: (remark: Remark) => void
  /** Without asking what it is to become. */
  readonly plain?: boolean
}

/** Puts on the board what comes from the clipboard; of a list or a spreadsheet it is asked first what it is to be. */
export function takeIn({ clip, text, pictures = [] }: Incoming, options: Options): void {
  if (takeShapes(clip, options)) return
  const words = text.trim()
  // Spreadsheets put a picture of the cells beside them; the words are what is meant.
  if (words === '') return takePictures(pictures, options)
  if (options.plain) takeWords(words, options)
  else if (takeAddress(words, options)) return
  else if (words.includes('\t')) void rowsOfSheet(words).then((rows) => takeRows(rows, words, options))
  else takeRows(rowsOfList(words), words, options)
}

function takeRows(rows: Pasting['rows'], text: string, options: Options): void {
  const isList = rows.length > 1 || (rows[0]?.length ?? 0) > 1
  if (isList && options.bench.add([noteOf('-', options.at, 'probe')], false))
    options.bench.aside.pasting.set({ rows, text, at: options.at })
  else takeWords(text, options)
}

function takePictures(pictures: readonly Blob[], { bench, at }: Options): void {
  const mayAdd = bench.add([{ id: 'probe', type: 'image', x: 0, y: 0 }], false)
  if (pictures.length === 0 || !mayAdd) return
  const { bringing } = bench.fetched
  const bring = bringing.get()
  if (bring) return bring(pictures, at)
  // What takes them to the board is on its way itself, on a page that has only just come.
  const stop = bringing.observe(() => {
    stop()
    bringing.get()?.(pictures, at)
  })
}

/** An address alone becomes a card that leads there; false when it is none. */
function takeAddress(words: string, { bench, at }: Options): boolean {
  const card = linkCardOf(words)
  if (!card) return false
  const { w, h } = shapes.link.size
  const [x, y] = [Math.round(at.x - w / 2), Math.round(at.y - h / 2)]
  return addAndSelect(bench, [{ ...card, id: newId(), x, y }])
}

/** All of it as one note. */
export function takeWords(words: string, { bench, at, tell }: Options): void {
  const done = addAndSelect(bench, [noteOf(words, at, newId())])
  if (done && words.length > longestText) tell('textFull')
}

/** False when it is none of our clips. */
function takeShapes(clip: string, { bench, at, tell }: Options): boolean {
  const shapes = fromClip(clip)
  if (!shapes) return false
  const isTooMuch = clip.length > longestClip || bench.whole.all().length + shapes.length > most.shapes
  if (isTooMuch) tell('tooMuch')
  else if (boardOfClip(clip) !== bench.boardId && hasPictures(shapes))
    void takePictured(shapes, boardOfClip(clip), { bench, at })
  else addMany(bench, pasted(shapes, at, newId))
  return true
}

/** From another board, whose pictures this one has to get first. */
async function takePictured(
  shapes: readonly NewShape[],
  from: string,
  { bench, at }: Pick<Options, 'bench' | 'at'>,
): Promise<void> {
  const { signal } = new AbortController()
  const here = await adoptImages(shapes, {
    async get(id) {
      const [answer] = await Promise.allSettled([fetch(`/api/boards/${from}/images/${id}`)])
      return answer.status === 'fulfilled' && answer.value.ok ? answer.value.blob() : undefined
    },
    send: (file) =>
      sendImage({
        address: `/api/boards/${bench.boardId}/images`,
        file,
        onProgress: () => undefined,
        signal,
      }),
  })
  addMany(bench, pasted(here, at, newId))
}
