import { Type, type Static } from 'typebox'
import { imageIdPattern } from '../drawing/image-file.ts'
import { linkRoles, roles, sectors } from '../access/person.ts'

/** The bodies and answers of the HTTP interface, said once for the server's routes and the page's requests. */

export const LocaleSchema = Type.Union([Type.Literal('da'), Type.Literal('en')])
const RoleSchema = Type.Enum(roles)
export const LinkRoleSchema = Type.Enum(linkRoles)
const SectorSchema = Type.Enum(sectors)

/** Boards are addressed by an id of 21 URL-safe characters, which is no secret. */
export const BoardId = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' })
/** Six characters without look-alikes (no 0 O 1 I L); read out loud or typed, so case and spaces don't matter. */
const JoinCode = Type.String({ minLength: 6, maxLength: 12 })

export const CreateBoard = Type.Object({
  template: Type.Optional(Type.String({ maxLength: 64 })),
  title: Type.Optional(Type.String({ maxLength: 200 })),
  locale: Type.Optional(LocaleSchema),
})
export type CreateBoard = Static<typeof CreateBoard>

const perRole = Type.Object({
  facilitator: Type.String(),
  participant: Type.String(),
  observer: Type.String(),
})

export const CreatedBoard = Type.Object({
  id: BoardId,
  code: Type.String(),
  /** Each of at least 128 random bits; told once, kept only as a hash. */
  secrets: perRole,
  /** Absolute addresses of the page, with the secret in the fragment: `<origin>/b/<id>#<secret>`. */
  links: perRole,
})
export type CreatedBoard = Static<typeof CreatedBoard>

const who = {
  alias: Type.String({ minLength: 1, maxLength: 60 }),
  sector: Type.Union([SectorSchema, Type.Null()]),
}

export const JoinBySecret = Type.Object({ secret: Type.String({ minLength: 1, maxLength: 200 }), ...who })
export type JoinBySecret = Static<typeof JoinBySecret>

export const JoinByCode = Type.Object({ code: JoinCode, ...who })
export type JoinByCode = Static<typeof JoinByCode>

/** Whoever holds a link or a code may see what it opens before saying who they are. */
export const PreviewBySecret = Type.Object({ secret: JoinBySecret.properties.secret })
export const PreviewByCode = Type.Object({ code: JoinCode })

export const Preview = Type.Object({
  boardId: BoardId,
  title: Type.String(),
  locale: LocaleSchema,
  role: LinkRoleSchema,
})
export type Preview = Static<typeof Preview>

export const Joined = Type.Object({
  boardId: BoardId,
  token: Type.String(),
  participantId: Type.String(),
  role: RoleSchema,
})
export type Joined = Static<typeof Joined>

export const BoardInfo = Type.Object({
  id: BoardId,
  title: Type.String(),
  template: Type.Union([Type.String(), Type.Null()]),
  locale: LocaleSchema,
  createdAt: Type.String({ format: 'date-time' }),
  /** Changes when the document is replaced; a client with another one must start anew. */
  generation: Type.Integer(),
  you: Type.Object({
    participantId: Type.String(),
    role: RoleSchema,
    alias: Type.String(),
    sector: Type.Union([SectorSchema, Type.Null()]),
  }),
  /** How large a picture's file may be, in bytes. */
  imageBytes: Type.Integer(),
  /** Facilitators see it, to share it. */
  code: Type.Optional(Type.String()),
})
export type BoardInfo = Static<typeof BoardInfo>

export const ImagePath = Type.Object({ id: BoardId, imageId: Type.String({ pattern: imageIdPattern }) })

/** A picture that the board keeps now, and its size in pixels. */
export const SentImage = Type.Object({
  id: Type.String(),
  w: Type.Integer(),
  h: Type.Integer(),
  bytes: Type.Integer(),
})
export type SentImage = Static<typeof SentImage>

/** The board has another document now; clients with an earlier one start anew. */
export const ReplacedBoard = Type.Object({ generation: BoardInfo.properties.generation })
export type ReplacedBoard = Static<typeof ReplacedBoard>

/** A link that was renewed: the old one, and everyone who came in by it, is out. */
export const RenewedLink = Type.Object({
  secret: Type.String(),
  link: Type.String(),
  /** With the participants' link, since the code opens the same door. */
  code: Type.Optional(Type.String()),
})
export type RenewedLink = Static<typeof RenewedLink>

export const TemplateInfo = Type.Object({
  id: Type.String(),
  title: Type.String(),
  summary: Type.String(),
  source: Type.String(),
  minutes: Type.Integer(),
  people: Type.Object({ from: Type.Integer(), to: Type.Integer() }),
})
export type TemplateInfo = Static<typeof TemplateInfo>

/** Every `code` a problem may carry, and the status that it comes with. */
export const problems = {
  'invalid-request': 400,
  'invalid-file': 422,
  'no-such-template': 422,
  'no-session': 401,
  'not-allowed': 403,
  'foreign-origin': 403,
  'no-such-path': 404,
  'no-such-board': 404,
  'no-such-frame': 404,
  'no-such-image': 404,
  /** Wrong, renewed or never given: which of them is not told. */
  'unknown-link': 404,
  'unknown-code': 404,
  'too-large': 413,
  /** No PNG, JPEG, WebP or GIF. */
  'no-image': 422,
  'too-many-pixels': 422,
  /** The board's pictures take up all that they may. */
  'no-room': 413,
  'wrong-media-type': 415,
  'too-many': 429,
  'internal-error': 500,
  'not-ready': 503,
} as const
export type ProblemCode = keyof typeof problems

/** RFC 9457, `application/problem+json`. `code` is ours: the page has words for each. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  code: Type.String(),
})
export type Problem = Static<typeof Problem>
