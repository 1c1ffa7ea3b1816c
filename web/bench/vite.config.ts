import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `npx vite build -c bench/vite.config.ts` in web/: the canvas alone, as a page that a bench can drive, in bench/dist. */
export default defineConfig({
  root: 'bench',
  base: './',
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022' },
})
