import type { Sector } from '../../access/person.ts'
import type { Locale } from '../../drawing/look.ts'

/** The default sector tags, as a table's headings have them. */
export const sectorWords: Readonly<Record<Locale, Readonly<Record<Sector, string>>>> = {
  da: {
    hospital: 'Hospital (somatik)',
    psychiatry: 'Psykiatri',
    municipality: 'Kommune',
    'general-practice': 'Almen praksis',
    region: 'Region (stab)',
    patient: 'Patient/ pårørende',
    other: 'Andet',
  },
  en: {
    hospital: 'Hospital (somatic)',
    psychiatry: 'Psychiatry',
    municipality: 'Municipality',
    'general-practice': 'General practice',
    region: 'Region (staff)',
    patient: 'Patient/ relative',
    other: 'Other',
  },
}
