/** The gate, asked without sending. */
import { askGate, type GateAnswer, type GateAsked } from '../../actions/ask-gate.ts'
import { type World, worldOf } from '../../actions/world.ts'
import { Gatherer } from '../../base/gatherer.ts'
import { DecisionsIn, DecisionsOut } from '../../contract/decision.ts'
import type { HttpDeps } from '../deps.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { presentDecision, readQuestion } from './present.ts'

interface Piece {
  readonly world: World
  readonly questions: readonly GateAsked[]
}

/** Calls with more questions than this are a batch already. */
const fewQuestions = 20

export const decisionRoutes: Routes = (server, deps) => {
  // Single questions that arrive together are read together, a few at a time: what came first is looked up while the rest
  // is still being read from the sockets.
  const gatherer = new Gatherer<Piece, GateAnswer[]>((pieces) => askTogether(deps, pieces), {
    waitMs: 0,
    max: 256,
    enough: 16,
    atOnce: 4,
  })

  server.post(
    '/v1/decisions',
    {
      ...requires('decision:ask'),
      schema: {
        tags: ['Consent'],
        summary: 'Ask the gate',
        description: 'May these messages go to these addresses now, and why not. It is asked again when one is sent.',
        body: DecisionsIn,
        response: { 200: DecisionsOut },
      },
    },
    async (request) => {
      const world = await worldOf(deps.read, actorOf(request).workspaceId)
      const questions = request.body.messages.map(readQuestion)
      const answers = await (questions.length <= fewQuestions
        ? gatherer.add({ world, questions })
        : ask(deps, world, questions))
      return { decisions: answers.map(presentDecision) }
    },
  )
}

/** Questions of one workspace are asked as one; a piece whose questions cannot be read fails alone. */
async function askTogether(deps: HttpDeps, pieces: readonly Piece[]): Promise<GateAnswer[][]> {
  const answers = new Map<Piece, GateAnswer[]>()
  for (const own of Map.groupBy(pieces, ({ world }) => world.workspace.workspaceId).values()) {
    const [{ world }] = own as [Piece, ...Piece[]]
    const questions = own.flatMap(({ questions }) => questions)
    const all = await ask(deps, world, questions)
    let from = 0
    for (const piece of own) {
      answers.set(piece, all.slice(from, from + piece.questions.length))
      from += piece.questions.length
    }
  }
  return pieces.map((piece) => answers.get(piece) ?? [])
}

function ask(deps: HttpDeps, world: World, questions: readonly GateAsked[]): Promise<GateAnswer[]> {
  return askGate(deps, world, questions, deps.clock.now())
}
