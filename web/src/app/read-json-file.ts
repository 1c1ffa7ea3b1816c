export type FileRefusal = 'not-json' | 'too-large-file'

/** Above it a file is no board of ours, and reading it would only freeze the page. */
const mostBytes = 96 * 1024 * 1024

/** What a file says; whether it is a board, the server decides. */
export async function readJsonFile(
  file: File,
): Promise<
  { readonly ok: true; readonly content: unknown } | { readonly ok: false; readonly refusal: FileRefusal }
> {
  if (file.size > mostBytes) return { ok: false, refusal: 'too-large-file' }
  try {
    return { ok: true, content: JSON.parse(await file.text()) as unknown }
  } catch {
    return { ok: false, refusal: 'not-json' }
  }
}
