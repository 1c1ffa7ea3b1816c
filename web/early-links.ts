import type { Plugin, Rolldown } from 'vite'

type Files = Readonly<Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>>

/**
 * Tells `first-paint.js`, by attributes of its own, the files of what is asked for as soon as the page's code runs, so
 * that they come beside that code and not after it. The names are those of its attributes, the modules under `src/`.
 */
export function earlyLinks(modules: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'samtavle:early-links',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk }) {
        if (!bundle || !chunk) return undefined
        const before = needed([chunk.fileName], bundle)
        const attributes = Object.entries(modules).map(([name, paths]) => {
          const files = [
            ...needed(
              paths.flatMap((path) => fileOf(path, bundle)),
              bundle,
            ),
          ]
          return `data-${name}="${files.flatMap((file) => (before.has(file) ? [] : `/${file}`)).join(' ')}"`
        })
        return html.replace('src="/first-paint.js"', `src="/first-paint.js" ${attributes.join(' ')}`)
      },
    },
  }
}

function fileOf(path: string, bundle: Files): string {
  const id = `${import.meta.dirname}/src/${path}`
  const found = Object.values(bundle).find((file) => file.type === 'chunk' && file.moduleIds.includes(id))
  if (!found) throw new Error(`${path} is in no chunk`)
  return found.fileName
}

/** These files and all that they import. */
function needed(names: readonly string[], bundle: Files): ReadonlySet<string> {
  const files = new Set(names)
  for (const name of files) {
    const file = bundle[name]
    if (file?.type === 'chunk') for (const other of file.imports) files.add(other)
  }
  return files
}
