/** As much of papaparse as is used here: its own types bring in the names of Node, which no page has. */
declare module 'papaparse' {
  interface ParseResult {
    readonly data: string[][]
    readonly errors: readonly { readonly message: string }[]
  }
  interface UnparseOptions {
    readonly delimiter: string
    readonly newline: string
    /** Puts a ' before what a spreadsheet would take for a formula. */
    readonly escapeFormulae: boolean
  }
  const Papa: {
    parse(text: string, options: { readonly delimiter: string }): ParseResult
    unparse(rows: readonly (readonly string[])[], options: UnparseOptions): string
  }
  export default Papa
}
