import type { RoundKind } from '@samtavle/shared/workshop/rounds/setup'
import type { ComponentType } from 'react'
import { DotsForm } from './dots.tsx'
import type { FormProps } from './form.ts'
import { PointsForm } from './points.tsx'
import { RateForm } from './rate.tsx'
import { SelfForm } from './self.tsx'
import { SliderForm } from './slider.tsx'
import { StatusForm } from './status.tsx'
import { YesPartlyNoForm } from './yes-partly-no.tsx'

/** A form for each kind of round. */
const forms = {
  dots: DotsForm,
  rate: RateForm,
  points: PointsForm,
  status: StatusForm,
  'yes-partly-no': YesPartlyNoForm,
  slider: SliderForm,
  self: SelfForm,
} satisfies { readonly [K in RoundKind]: ComponentType<FormProps<K>> }

export function BallotForm(props: FormProps<RoundKind>) {
  // Sound, since a setup is only handed to the form of its own kind.
  const Form = forms[props.setup.kind] as ComponentType<FormProps<RoundKind>>
  return <Form {...props} />
}
