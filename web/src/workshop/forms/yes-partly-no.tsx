import { extents } from '@samtavle/shared/workshop/rounds/option'
import type { FormProps } from './form.ts'
import { Options } from './options.tsx'

/** Yes, partly or no. */
export function YesPartlyNoForm({ setup: _setup, ...rest }: FormProps<'yes-partly-no'>) {
  return <Options options={extents} {...rest} />
}
