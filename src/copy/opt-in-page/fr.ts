import type { OptInPageWords } from '../opt-in-page.ts'

export const fr: OptInPageWords = {
  title: 'Messages de {business} sur WhatsApp',
  numbers: {
    legend: 'Vos numéros',
    legendOne: 'Votre numéro',
    hint: 'Avec l’indicatif du pays, par exemple {example}.',
    label: 'Numéro {position}',
    add: 'Ajouter un autre numéro',
    remove: 'Retirer le numéro {position}',
    unnamed: 'numéro ci-dessus',
  },
  held: {
    legend: 'Vos numéros que nous connaissons',
    hint: 'Choisissez où vous voulez recevoir des messages. Rien n’est choisi à votre place.',
    use: 'Utiliser le {number}',
  },
  topics: {
    legend: 'Que voulez-vous recevoir ?',
    hint: 'Rien n’est choisi à votre place.',
    utility: 'Vos commandes',
    marketing: 'Actualités et offres',
    sameForAll: 'La même chose pour tous les numéros',
    perNumber: 'Choisir pour chaque numéro',
    forNumber: 'Pour le {number}',
  },
  facts: {
    personSends:
      'Pour confirmer, vous nous envoyez un message depuis chaque numéro. D’ici là, vous ne recevez rien de nous.',
    weAsk:
      'Nous envoyons un message à chaque numéro pour vérifier qu’il est à vous, et rien d’autre avant votre réponse.',
    stop: 'Écrivez STOP à tout moment pour ne plus recevoir de messages WhatsApp.',
    free: 'Dire non ne change rien d’autre entre nous.',
  },
  age: 'J’ai {age} ans ou plus',
  refused: {
    title: 'C’est entendu',
    text: 'Rien n’a été enregistré et vous ne recevrez aucun message à cause de cette page.',
    again: 'Revenir à la page',
  },
  errors: {
    numberMissing: 'Écrivez le numéro sur lequel vous voulez recevoir des messages.',
    numberInvalid:
      '« {number} » n’est pas un numéro de téléphone complet. Écrivez-le avec l’indicatif du pays, par exemple {example}.',
    numberTwice: 'Ce numéro figure deux fois. Retirez l’un des deux.',
    numbersMost: {
      one: 'Un seul numéro à la fois. Envoyez celui-ci, puis revenez pour le suivant.',
      other: 'Au plus {count} numéros à la fois. Envoyez ceux-ci, puis revenez pour les autres.',
    },
    topicMissing: 'Cochez au moins un type de message ou choisissez « {no} ».',
    topicMissingFor: 'Cochez au moins un type de message pour le {number}, ou retirez ce numéro.',
    age: 'Cochez que vous avez {age} ans ou plus. Nous n’écrivons à personne de plus jeune.',
    answerMissing: 'Choisissez l’un des deux boutons.',
    wordingChanged:
      'Le texte a changé depuis que vous avez ouvert cette page. Merci de le relire ; ce que vous avez saisi est toujours là.',
  },
}
