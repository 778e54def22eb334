import type { DoubtWords } from '../doubt.ts'

export const fr: DoubtWords = {
  likely:
    'Voulez-vous que nous cessions de vous envoyer des messages de {business} ? D’ici votre réponse, nous n’envoyons rien. Sans nouvelles de vous dans les 24 heures, nous arrêtons.',
  unsure:
    'Voulez-vous que nous cessions de vous envoyer des messages de {business} ? D’ici votre réponse, nous ne vous envoyons aucune offre.',
  stop: 'Tout arrêter',
  keep: 'Ne rien changer',
  only: 'Seulement cela',
  onlyMarketing: 'Arrêter les offres',
  onlyTopic: '« Seulement cela » arrête : {topic}.',
  kept: 'Entendu. Rien ne change.',
  person: 'Nous avons transmis votre demande. Quelqu’un de {business} vous répondra ici.',
  erasure:
    'Nous avons aussi transmis votre souhait que vos données soient effacées. Quelqu’un de {business} s’en occupera.',
}
