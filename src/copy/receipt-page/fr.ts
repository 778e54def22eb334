import type { ReceiptPageWords } from '../receipt-page.ts'

export const fr: ReceiptPageWords = {
  title: 'Reçu · {business}',
  heading: 'Votre reçu',
  lede: 'Ce qui a été dit à {business}, tel que cela a été enregistré et signé.',
  fields: {
    statement: 'Déclaration',
    topics: 'Au sujet de',
    number: 'Numéro',
    when: 'Dit le',
    recorded: 'Enregistré le',
    how: 'Comment',
    until: 'Valable jusqu’au',
    shown: 'Le texte affiché',
    language: 'Langue',
    receipt: 'Reçu',
    record: 'Enregistrement',
    issuer: 'Signé par',
    key: 'Clé',
  },
  everything: 'tout',
  marketing: 'tout le marketing',
  verify: {
    heading: 'Est-il authentique ?',
    checking: 'Vérification de la signature…',
    good: 'Authentique. {business} a signé exactement ces mots, et personne ne les a changés depuis.',
    bad: 'Pas authentique. La signature ne correspond pas à ces mots. Ne vous fiez pas à ce reçu.',
    unable: 'Ce navigateur ne peut pas vérifier de signature. Téléchargez le reçu et vérifiez-le ailleurs.',
    withoutScript: 'Si JavaScript est activé, cette page vérifie la signature sur votre appareil.',
    here: 'La vérification se fait sur votre appareil. Rien n’est envoyé.',
    byHand: {
      heading: 'Le vérifier à la main',
      text: 'Téléchargez le reçu et nos clés publiques ({keys}). Tout outil qui connaît JWS avec Ed25519 vérifie l’un avec les autres, même sans nous.',
    },
  },
  log: {
    pending: 'Sa place dans le journal signé viendra plus tard.',
    placed: 'Numéro {index} du journal signé.',
  },
  meaning: 'Un reçu dit ce qui a été enregistré à ce moment-là. Ce qui vaut maintenant figure dans vos choix.',
  download: 'Télécharger le reçu',
  print: 'Imprimer',
}
