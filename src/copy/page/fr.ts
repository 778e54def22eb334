import type { PageWords } from '../page.ts'

export const fr: PageWords = {
  language: 'Langue',
  changeLanguage: 'Changer',
  skip: 'Aller au contenu',
  privacy: 'Protection des données',
  ask: 'Poser une question',
  choices: 'Mes choix',
  wording: 'Texte, version {version}, {date}',
  back: 'Retour',
  close: 'Fermer',
  demo: {
    label: 'Démo',
    text: 'Ceci est une démonstration. Aucun message n’arrive sur un vrai téléphone : chaque numéro saisi devient une personne du téléphone simulé.',
    phone: 'Ouvrir le téléphone simulé',
  },
  toMend: {
    one: 'Il y a une chose à corriger',
    other: 'Il y a {count} choses à corriger',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'Vérifiez le lien. S’il vient d’une entreprise, demandez-lui-en un nouveau.',
  },
  closed: {
    title: 'Cette page est fermée',
    text: '{business} ne pose plus de question ici. Vos choix précédents restent les mêmes.',
  },
  notReady: {
    title: 'Pas encore ouverte',
    text: '{business} n’est pas encore joignable sur WhatsApp depuis cette page. Revenez plus tard.',
  },
  expired: {
    title: 'Ce lien a expiré',
    text: 'Les liens de ce genre ne servent que peu de temps. Rien n’a changé. Vous pouvez en demander un nouveau.',
    again: 'Demander un nouveau lien',
  },
  used: {
    title: 'Ce lien a déjà servi',
    text: 'Il ne sert qu’une fois. Ce que vous avez choisi a été enregistré.',
  },
  tooMany: {
    title: 'Trop d’essais',
    text: 'Attendez quelques minutes, puis réessayez. Rien n’est perdu.',
  },
  failed: {
    title: 'Une erreur s’est produite chez nous',
    text: 'Rien n’a changé. Réessayez dans un instant.',
    again: 'Réessayer',
  },
}
