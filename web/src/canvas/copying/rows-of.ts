/** What stands before the words of a line in a list: a dash, a dot, a number or a box to tick. */
const bullet = /^\s*(?:[-–*•◦▪‣·]|\d{1,3}[.)]|\[[ xX]?\]|☐|☑)\s+/u

type Rows = string[][]

/** The lines of a list as rows of one cell, without what stands before them. Nothing empty is among them. */
export function rowsOfList(text: string): Rows {
  return tidy(linesOf(text).map((line) => [line.replace(bullet, '')]))
}

/** The rows of a spreadsheet, its cells parted by tabs. Nothing but empty cells makes no row. */
export async function rowsOfSheet(text: string): Promise<Rows> {
  return tidy(await cellsOf(text))
}

function tidy(rows: Rows): Rows {
  return rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''))
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}

/** Spreadsheets put a cell in quotes that has a line break in it; quotes elsewhere are words like any other. */
async function cellsOf(text: string): Promise<string[][]> {
  const plain = () => linesOf(text).map((line) => line.split('\t'))
  try {
    const { default: papa } = await import('papaparse')
    const { data, errors } = papa.parse(text, { delimiter: '\t' })
    return errors.length === 0 ? data : plain()
  } catch {
    return plain() // Offline, and never asked for before: rather cells cut too small than none.
  }
}
