import type { Problem, ProblemCode, SentImage } from '@samtavle/shared/protocol/http'
import type { Answer, Refusal } from '../../connection/api.ts'

interface Options {
  readonly address: string
  readonly file: Blob
  /** How much has been sent, 0..1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Sends a picture to be kept. `fetch` doesn't tell how far it has come. */
export function sendImage({ address, file, onProgress, signal }: Options): Promise<Answer<SentImage>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const refuse = (refusal: Refusal) => resolve({ ok: false, refusal })
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('load', () => {
      const body = parsed(request.responseText)
      if (request.status === 201 && body) resolve({ ok: true, value: body as SentImage })
      else refuse(refusalIn(request, body))
    })
    for (const end of ['error', 'abort', 'timeout'] as const)
      request.addEventListener(end, () => refuse('unreachable'))
    signal.addEventListener('abort', () => request.abort())
    request.open('POST', address)
    request.setRequestHeader('content-type', file.type)
    request.send(file)
  })
}

/** What isn't a problem of ours comes from a proxy in between. */
function refusalIn(request: XMLHttpRequest, body: unknown): Refusal {
  const isOurs = request.getResponseHeader('content-type')?.startsWith('application/problem+json')
  if (isOurs && body) return (body as Problem).code as ProblemCode
  if (request.status === 413) return 'too-large'
  return request.status === 429 ? 'too-many' : 'unreachable'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
