import { Type, type Static } from 'typebox'
import { RoundSetup } from './rounds/setup.ts'

const Id = Type.String({ minLength: 1, maxLength: 64 })
const Whose = Type.Union([Type.Literal('own'), Type.Literal('all'), Type.Literal('none')])

/** Where a step takes place: in these frames, or in those of the items that an earlier step's round put on top. */
export const StepFrames = Type.Union([
  Type.Object({ kind: Type.Literal('these'), ids: Type.Array(Id, { maxItems: 20 }) }),
  Type.Object({
    kind: Type.Literal('top'),
    step: Id,
    count: Type.Integer({ minimum: 1, maximum: 20 }),
  }),
])
export type StepFrames = Static<typeof StepFrames>

/** A part of a frame that contributions are meant for; `shape` is the rectangle that holds them. */
export const StepPlace = Type.Object({ shape: Id, frame: Id, title: Type.String({ maxLength: 400 }) })
export type StepPlace = Static<typeof StepPlace>

/** One step of a workshop's script: all that "next" brings about. */
export const Step = Type.Object({
  id: Id,
  title: Type.String({ minLength: 1, maxLength: 120 }),
  /** Planned; 0 for a step without a clock. */
  minutes: Type.Number({ minimum: 0, maximum: 480 }),
  /** What the facilitator says; never sent to anybody else. */
  say: Type.String({ maxLength: 4000 }),
  /** What everybody is to do, in a sentence. */
  instruction: Type.String({ maxLength: 500 }),
  frames: StepFrames,
  /** soft: pages go there once; hard: they are held there for two minutes at most. */
  follow: Type.Union([Type.Literal('none'), Type.Literal('soft'), Type.Literal('hard')]),
  /** What participants may do to contributions; `group` lets them move everybody's to put together what is alike. */
  can: Type.Object({ add: Type.Boolean(), edit: Whose, move: Whose, group: Type.Boolean() }),
  /** What «add» makes. */
  makes: Type.Union([Type.Literal('sticky'), Type.Literal('agreement')]),
  places: Type.Array(StepPlace, { maxItems: 60 }),
  /** own: what is written is hidden from everybody else until it is revealed; all-anonymous: revealed without names. */
  see: Type.Union([Type.Literal('own'), Type.Literal('all'), Type.Literal('all-anonymous')]),
  /** With `own`: whether a reveal within this step leaves the names out. */
  anonymous: Type.Boolean(),
  cursors: Type.Union([Type.Literal('off'), Type.Literal('facilitator'), Type.Literal('all')]),
  round: Type.Union([RoundSetup, Type.Null()]),
  /** How the step stands in the report. */
  report: Type.Union([
    Type.Literal('none'),
    Type.Literal('list'),
    Type.Literal('clusters'),
    Type.Literal('scores'),
    Type.Literal('decision'),
  ]),
})
export type Step = Static<typeof Step>

/** The steps of a workshop, in order. */
export type Script = readonly Step[]
