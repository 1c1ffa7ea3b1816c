/** As much of papaparse as is used here: its own types bring in the names of Node, which no page has. */
declare module 'papaparse' {
  interface ParseResult {
    readonly data: string[][]
    readonly errors: readonly { readonly message: string }[]
  }
  const Papa: {
    parse(text: string, options: { readonly delimiter: string }): ParseResult
  }
  export default Papa
}
