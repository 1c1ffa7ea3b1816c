import Papa from 'papaparse'

/** What stands before the words of a line in a list: a dash, a dot, a number or a box to tick. */
const bullet = /^\s*(?:[-–*•◦▪‣·]|\d{1,3}[.)]|\[[ xX]?\]|☐|☑)\s+/u

/** A text from elsewhere as rows of cells: those of a spreadsheet, or the lines of a list. Nothing empty is among them. */
export function rowsOf(text: string): string[][] {
  const rows = text.includes('\t') ? cellsOf(text) : linesOf(text).map((line) => [line.replace(bullet, '')])
  return rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''))
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}

/** Spreadsheets put a cell in quotes that has a line break in it; quotes elsewhere are words like any other. */
function cellsOf(text: string): string[][] {
  const { data, errors } = Papa.parse(text, { delimiter: '\t' })
  return errors.length === 0 ? data : linesOf(text).map((line) => line.split('\t'))
}

/** As a spreadsheet takes them. */
export function textOfRows(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(rows, { delimiter: '\t', newline: '\n', escapeFormulae: true })
}
