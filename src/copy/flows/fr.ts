import type { FlowWords } from '../flows.ts'

export const fr: FlowWords = {
  optIn: {
    already: 'Vous recevez déjà ces messages de {business}.',
    change: 'Vous pouvez changer ce que vous recevez à tout moment.',
  },
  optOut: {
    why: 'Dire pourquoi',
    rest: 'Plutôt une pause',
    ask: 'Que s’est-il passé ? Votre réponse aide {business} à mieux faire. Elle n’est pas obligatoire.',
    reasons: 'Raisons',
    tooMany: 'Trop de messages',
    notUseful: 'Pas utile pour moi',
    wrongTime: 'Au mauvais moment',
    neverAsked: 'Jamais demandé',
    somethingElse: 'Autre chose',
    thanks: 'Merci de nous l’avoir dit. Rien ne change : {business} ne vous envoie plus rien.',
    resting:
      'D’accord : pendant un mois, {business} ne vous envoie rien. Ensuite, vous recevrez de nouveau ce que vous aviez choisi. STOP y met fin pour de bon.',
  },
  help: {
    ask: 'En quoi {business} peut-il vous aider ?',
    person: 'Parler à quelqu’un',
    stop: 'Arrêter les messages',
    handedOver: 'Quelqu’un de {business} vous répondra ici.',
  },
  missedCall: {
    thanks: 'Merci d’avoir appelé {business}. Ici, vous voyez ce que vous recevez et pouvez le changer.',
  },
  renewal: {
    thanks: 'Merci. Rien ne change : vous continuez à recevoir ce que vous aviez choisi.',
  },
  cameBack: {
    welcome:
      'Heureux de vous revoir. Vous recevez de nouveau de {business} ce que vous aviez choisi. Voulez-vous changer quelque chose ?',
    change: 'Changer',
    fine: 'C’est bien ainsi',
    noted: 'D’accord. STOP y met fin à tout moment.',
  },
}
