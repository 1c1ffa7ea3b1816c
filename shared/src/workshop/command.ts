import { Type, type Static, type TProperties } from 'typebox'
import { roles } from '../access/person.ts'
import { Ballot } from './rounds/ballot.ts'
import { RoundSetup } from './rounds/setup.ts'
import { Step } from './step.ts'

const Id = Type.String({ minLength: 1, maxLength: 64 })
const only = <T extends string, P extends TProperties>(type: T, properties: P) =>
  Type.Object({ type: Type.Literal(type), ...properties }, { additionalProperties: false })

/** The step that is left: when another is under way, somebody was faster, and nothing happens. */
const leaving = { from: Type.Optional(Id) }

/** Leading the steps. */
const leading = [
  only('start', {}),
  only('next', leaving),
  only('previous', leaving),
  only('jump', { step: Id }),
  /** The same step from its beginning, with a new round; its earlier results stay, as «before». */
  only('repeat', leaving),
  /** On to the next, and the plan says that this one was left out. */
  only('skip', leaving),
  /** Adds to the clock, or takes off; the time that is left never goes below nothing. */
  only('extend', { seconds: Type.Integer({ minimum: -3600, maximum: 3600 }) }),
  only('pause', {}),
  only('resume', {}),
  only('finish', {}),
] as const

const scripting = [
  only('edit-step', {
    step: Id,
    patch: Type.Partial(Type.Omit(Step, ['id']), { additionalProperties: false }),
  }),
  /** After another one, or first. */
  only('add-step', { step: Step, after: Type.Union([Id, Type.Null()]) }),
  only('remove-step', { step: Id }),
  only('move-step', { step: Id, after: Type.Union([Id, Type.Null()]) }),
] as const

const hosting = [
  only('set-role', { person: Id, role: Type.Enum(roles) }),
  /** Out for good: the session ends, and whoever comes by a link from then on waits to be let in. */
  only('remove', { person: Id }),
  /** From the lobby; null for all who wait. */
  only('admit', { person: Type.Union([Id, Type.Null()]) }),
  only('set-door', { open: Type.Boolean() }),
  only('lower-hand', { person: Id }),
  /** The wishes for more time have been heard. */
  only('clear-wishes', {}),
] as const

const asking = [
  /** A round that the step doesn't have by itself. */
  only('open-round', { setup: RoundSetup }),
  only('close-round', { round: Id }),
  /** Everybody sees what it came to, and the board shows it. */
  only('show-results', { round: Id }),
  /** A new round between those that share a place at the edge of the first `places`. */
  only('run-off', { round: Id, places: Type.Integer({ minimum: 1, maximum: 20 }) }),
  /** For people in the room without a device: marked as such. Replaces what was cast so under the same key. */
  only('vote-for-room', {
    round: Id,
    key: Id,
    times: Type.Integer({ minimum: 0, maximum: 500 }),
    ballot: Ballot,
  }),
  /** What was written hidden: all of it, or one note drawn at random. */
  only('reveal', { what: Type.Union([Type.Literal('all'), Type.Literal('one')]) }),
] as const

const gathering = [
  /** Brings everyone's page to these frames; `hard` holds it there for two minutes at most. */
  only('gather', { frames: Type.Array(Id, { maxItems: 20 }), hard: Type.Boolean() }),
  /** Everybody's page follows where this facilitator looks, until they leave it, or it is called off. */
  only('lead-view', { on: Type.Boolean() }),
] as const

const participating = [
  only('raise-hand', { up: Type.Boolean() }),
  only('wish-time', { wished: Type.Boolean() }),
  only('say-done', { done: Type.Boolean() }),
  only('cast', { round: Id, ballot: Ballot }),
  only('take-back', { round: Id }),
] as const

/** Everything that anybody may ask of a workshop. */
export const Command = Type.Union([
  ...leading,
  ...scripting,
  ...hosting,
  ...asking,
  ...gathering,
  ...participating,
])
export type Command = Static<typeof Command>
export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

/** What participants may ask; all else is for those who lead. Observers may ask nothing. */
export const participantCommands = [
  'raise-hand',
  'wish-time',
  'say-done',
  'cast',
  'take-back',
] as const satisfies readonly CommandType[]

/** Why nothing was done. Each is a label in the metrics, and the page has words for it. */
export const commandRefusals = [
  /** Not a command at all. */
  'malformed',
  'not-allowed',
  /** Still in the lobby, or removed. */
  'not-in',
  'no-such-step',
  'no-such-person',
  'no-such-round',
  'round-closed',
  'round-open',
  /** There is nothing to vote on. */
  'no-items',
  'bad-ballot',
  'no-tie',
  'nothing-hidden',
  'not-running',
  /** The step is under way, so it can't be taken out of the script. */
  'step-running',
  /** No step after or before this one. */
  'no-more-steps',
  /** The last facilitator can't leave the role. */
  'last-facilitator',
  /** Too many at once. */
  'rate',
  /** It could not be stored; try again. */
  'not-stored',
] as const
export type CommandRefusal = (typeof commandRefusals)[number]

/** `id` is made by the client, at random: a command that is sent again is done once, and answered alike. */
export const CommandEnvelope = Type.Object(
  { id: Type.String({ pattern: '^[A-Za-z0-9_-]{8,64}$' }), command: Command },
  { additionalProperties: false },
)
export type CommandEnvelope = Static<typeof CommandEnvelope>

export type CommandAck = { readonly ok: true } | { readonly ok: false; readonly refusal: CommandRefusal }
