interface Named {
  readonly name: string
  readonly words?: string
}

/** Those with all of the words in what they are called; those whose name begins with them come first. */
export function found<One extends Named>(all: readonly One[], words: string): One[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const [first = ''] = wanted
  const hits = all.filter(({ name, words: more = '' }) => {
    const said = ` ${name} ${more}`.toLowerCase()
    return wanted.every((word) => said.includes(` ${word}`))
  })
  return hits.toSorted((a, b) => rank(a, first) - rank(b, first))
}

function rank({ name }: Named, first: string): number {
  const at = ` ${name.toLowerCase()}`.indexOf(` ${first}`)
  return at === 0 ? 0 : at > 0 ? 1 : 2
}
