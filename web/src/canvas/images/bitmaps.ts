/** The longest side of a picture as it is kept to be painted, in pixels: far away it needs fewer. */
const levels = [128, 256, 512, 1024, 2048, 4096] as const
export type Level = (typeof levels)[number]

/** The smallest that looks sharp on so many device pixels. */
export function levelFor(pixels: number): Level {
  return levels.find((level) => level >= pixels) ?? 4096
}

interface Kept {
  readonly bitmap: ImageBitmap
  usedAt: number
}

interface Entry {
  readonly kept: Map<Level, Kept>
  readonly wanted: Set<Level>
}

interface Options {
  readonly fileOf: (id: string) => Promise<Blob | undefined>
  /** Told that a picture can be painted, or better than before. */
  readonly onCome: (id: string) => void
  /** Bytes that all of them may take up. */
  readonly most?: number
  readonly now?: () => number
  readonly decode?: (file: Blob, longest: Level) => Promise<ImageBitmap>
}

const MEGABYTE = 1024 * 1024
/** How many are read from their files at the same time; browsers do it beside the page's own thread. */
const atOnce = 3
/** What has been painted within so many milliseconds is in view, and stays whatever it takes. */
const inView = 2_000

/** Pictures as bitmaps, each at the sizes that it was looked at; those that nobody has seen for longest go first. */
export class Bitmaps {
  readonly #options: Required<Options>
  readonly #entries = new Map<string, Entry>()
  readonly #queue: (() => Promise<void>)[] = []
  #running = 0
  #bytes = 0
  #closed = false

  constructor(options: Options) {
    this.#options = { most: 256 * MEGABYTE, now: () => performance.now(), decode: decodeBitmap, ...options }
  }

  /** The best there is, while one of that level is on its way; undefined when there is none yet. */
  get(id: string, level: Level): ImageBitmap | undefined {
    const entry = this.#entry(id)
    if (!entry.kept.has(level)) this.#want(id, entry, level)
    const best = bestOf(entry, level)
    if (best) best.usedAt = this.#options.now()
    return best?.bitmap
  }

  /** Has one of that level ready before it is looked at. */
  async bring(id: string, level: Level): Promise<void> {
    const entry = this.#entry(id)
    if (entry.wanted.has(level) || entry.kept.has(level)) return
    entry.wanted.add(level)
    await this.#bring(id, entry, level)
  }

  close(): void {
    this.#closed = true
    for (const { kept } of this.#entries.values()) for (const { bitmap } of kept.values()) bitmap.close()
    this.#entries.clear()
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id) ?? { kept: new Map(), wanted: new Set() }
    this.#entries.set(id, entry)
    return entry
  }

  #want(id: string, entry: Entry, level: Level): void {
    if (entry.wanted.has(level)) return
    entry.wanted.add(level)
    this.#queue.push(() => this.#bring(id, entry, level))
    this.#work()
  }

  #work(): void {
    while (this.#running < atOnce) {
      const next = this.#queue.shift()
      if (!next) return
      this.#running += 1
      void next().finally(() => {
        this.#running -= 1
        this.#work()
      })
    }
  }

  async #bring(id: string, entry: Entry, level: Level): Promise<void> {
    const file = await this.#options.fileOf(id)
    const bitmap = file && (await decoded(this.#options.decode(file, level)))
    // What can't be had now isn't asked for again with each frame; what can be, may be later, when it has been let go.
    if (!bitmap) return
    entry.wanted.delete(level)
    if (this.#closed) return bitmap.close()
    entry.kept.set(level, { bitmap, usedAt: this.#options.now() })
    this.#bytes += bytesOf(bitmap)
    this.#makeRoom()
    this.#options.onCome(id)
  }

  #makeRoom(): void {
    const { most, now } = this.#options
    if (this.#bytes <= most) return
    const old = [...this.#entries.values()]
      .flatMap(({ kept }) => [...kept].map(([level, one]) => ({ kept, level, one })))
      .filter(({ one }) => one.usedAt < now() - inView)
      .toSorted((a, b) => a.one.usedAt - b.one.usedAt)
    for (const { kept, level, one } of old) {
      if (this.#bytes <= most) return
      kept.delete(level)
      this.#bytes -= bytesOf(one.bitmap)
      one.bitmap.close()
    }
  }
}

/** That level, the next finer, or the finest of the coarser ones. */
function bestOf({ kept }: Entry, level: Level): Kept | undefined {
  const here = [...kept.keys()].toSorted((a, b) => a - b)
  const best = here.find((one) => one >= level) ?? here.at(-1)
  return best === undefined ? undefined : kept.get(best)
}

function bytesOf({ width, height }: ImageBitmap): number {
  return width * height * 4
}

/** Undefined for a file that this browser can't read. */
async function decoded(decoding: Promise<ImageBitmap>): Promise<ImageBitmap | undefined> {
  const [bitmap] = await Promise.allSettled([decoding])
  return bitmap.status === 'fulfilled' ? bitmap.value : undefined
}

async function decodeBitmap(file: Blob, longest: Level): Promise<ImageBitmap> {
  const whole = await createImageBitmap(file)
  const scale = longest / Math.max(whole.width, whole.height)
  if (scale >= 1) return whole
  const size = {
    resizeWidth: Math.max(1, Math.round(whole.width * scale)),
    resizeHeight: Math.max(1, Math.round(whole.height * scale)),
    resizeQuality: 'high',
  } as const
  try {
    return await createImageBitmap(whole, size)
  } finally {
    whole.close()
  }
}
