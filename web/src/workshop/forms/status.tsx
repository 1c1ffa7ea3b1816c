import { statuses } from '@samtavle/shared/workshop/rounds/option'
import type { FormProps } from './form.ts'
import { Options } from './options.tsx'

/** Whether we do it already. */
export function StatusForm({ setup: _setup, ...rest }: FormProps<'status'>) {
  return <Options options={statuses} {...rest} />
}
