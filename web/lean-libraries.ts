import type { Plugin } from 'vite'

/** What libraries do as they are loaded, though it only makes a value: unless told so, the bundler keeps it. */
const onlyMaking: readonly { readonly file: RegExp; readonly calls: RegExp }[] = [
  // What Yjs writes to the console with describes DOM nodes, by all that describes anything.
  { file: /\/lib0\/dom\.js$/, calls: /(?<== )(?=\$\.\$custom\()/g },
  // Forms, and what servers render: this page has none.
  { file: /\/react-router\/.*\.mjs$/, calls: /(?<=^var \w+ = )(?=React\d*\.\w+\()/gm },
]
/** What Konva knows of colours by their English names: its shapes have none here, they only hand over their canvas. */
const colorNames = { file: /\/konva\/lib\/Util\.js$/, table: /(?<= COLORS = )\{[^}]*\}/ } as const
/** What developer tools call a component. */
const displayNames = /^\w+\.displayName = ".*";$/gm

/** Lets the bundler leave out what nothing here uses of these libraries. */
export function leanLibraries(): Plugin {
  return {
    name: 'samtavle:lean-libraries',
    apply: 'build',
    transform(code, id) {
      if (colorNames.file.test(id)) return code.replace(colorNames.table, '{}')
      const lean = onlyMaking.find(({ file }) => file.test(id))
      return lean && code.replaceAll(lean.calls, '/* @__PURE__ */ ').replaceAll(displayNames, '')
    },
  }
}
