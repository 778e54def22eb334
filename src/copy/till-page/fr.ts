import type { TillPageWords } from '../till-page.ts'

export const fr: TillPageWords = {
  title: 'Caisse de {business}',
  notEnrolled: {
    title: 'Cet appareil n’est pas encore une caisse',
    text: 'Ouvrez-y le lien de la console, au point de recueil.',
  },
  enrol: {
    title: 'Utiliser cet appareil comme caisse de {business} ?',
    text: 'Le lien fonctionne une seule fois. Ensuite, qui utilise l’appareil s’identifie par un code PIN.',
    button: 'L’utiliser comme caisse',
    failed: 'Ce lien a déjà servi ou est trop ancien. Créez-en un nouveau dans la console.',
  },
  signIn: {
    title: 'Qui est à la caisse ?',
    pin: 'Code PIN de {clerk}',
    wrong: 'Ce n’est pas le code PIN.',
    wait: 'Trop d’essais. Veuillez attendre jusqu’à {time}.',
    somebodyElse: 'Quelqu’un d’autre',
    none: 'Personne ne peut encore s’identifier. Ajoutez des personnes dans la console.',
    offline: 'Il faut une connexion pour s’identifier.',
  },
  signOut: 'Quitter',
  delete: 'Effacer',
  number: {
    title: 'Le numéro du client',
    handOver: 'Passer l’écran',
  },
  turn: 'Tourner l’écran',
  back: 'Retour à la caisse',
  offline: 'Pas de connexion. Ce qui est dit ici est gardé sur cette caisse et envoyé dès qu’elle revient.',
  waiting: { one: '{count} réponse attend d’être envoyée', other: '{count} réponses attendent d’être envoyées' },
  dropped: {
    one: '{count} réponse n’a pas pu être prise et n’est plus gardée.',
    other: '{count} réponses n’ont pas pu être prises et ne sont plus gardées.',
  },
  scan: 'Scannez ceci avec l’appareil photo du téléphone et appuyez sur envoyer.',
  kept: {
    title: 'Merci. Il n’y a pas de connexion en ce moment',
    text: 'Votre choix est gardé sur cette caisse et envoyé dès que la connexion revient. Vous ne recevez rien avant de l’avoir confirmé depuis votre propre numéro.',
    scan: 'Scannez ceci et appuyez sur envoyer : nous vous posons alors la question là-bas.',
  },
  refused: 'Rien n’arrive à {numbers} à cause de ceci.',
  failed: 'Cela n’a pas pu être pris. Veuillez recommencer.',
  print: 'Imprimer un reçu',
  next: 'Client suivant',
}
