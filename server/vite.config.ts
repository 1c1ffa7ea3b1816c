import { defineConfig } from 'vite'

/** The server as plain files, so that a start needs no compiler: the program, and its threads. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        'sqlite-thread': 'src/stores/sqlite-thread.ts',
        'export-thread': 'src/export/export-thread.ts',
        'merging-thread': 'src/merging/merging-thread.ts',
        'image-process': 'src/images/image-process.ts',
      },
      // All in one folder: a thread is found beside the file that starts it.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: {
    // Our own packages are TypeScript and go in; what npm brought stays in node_modules.
    noExternal: [/^@samtavle\//],
  },
})
