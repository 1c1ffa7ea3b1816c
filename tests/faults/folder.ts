import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Storage } from './disk.ts'

/** For machines where no disk of our own can be had: a mere folder, whose power loss takes nothing from the kernel. */
export function openFolder(): Storage {
  const folder = mkdtempSync(join(tmpdir(), 'samtavle-folder-'))
  return {
    folder,
    afterPowerLoss() {
      const copy = openFolder()
      cpSync(folder, copy.folder, { recursive: true })
      return copy
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
