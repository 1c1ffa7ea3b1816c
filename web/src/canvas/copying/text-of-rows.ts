/** What a spreadsheet would take for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/

/** Rows of cells as a spreadsheet takes them; words that look like a formula stay words. */
export function textOfRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\n')
}

function cellText(words: string): string {
  const text = formula.test(words) ? `'${words}` : words
  return /["\t\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
