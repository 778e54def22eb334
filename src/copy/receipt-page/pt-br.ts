import type { ReceiptPageWords } from '../receipt-page.ts'

export const ptBr: ReceiptPageWords = {
  title: 'Comprovante · {business}',
  heading: 'Seu comprovante',
  lede: 'O que foi dito a {business}, como foi registrado e assinado.',
  fields: {
    statement: 'Declaração',
    topics: 'Sobre',
    number: 'Número',
    when: 'Dito em',
    recorded: 'Registrado em',
    how: 'Como',
    until: 'Vale até',
    shown: 'O texto que foi mostrado',
    language: 'Idioma',
    receipt: 'Comprovante',
    record: 'Registro',
    issuer: 'Assinado por',
    key: 'Chave',
  },
  everything: 'tudo',
  marketing: 'todo o marketing',
  verify: {
    heading: 'É autêntico?',
    checking: 'Conferindo a assinatura…',
    good: 'Autêntico. {business} assinou exatamente estas palavras, e ninguém as mudou desde então.',
    bad: 'Não é autêntico. A assinatura não corresponde a estas palavras. Não confie neste comprovante.',
    unable: 'Este navegador não consegue conferir assinaturas. Baixe o comprovante e confira em outro lugar.',
    withoutScript: 'Com JavaScript ligado, esta página confere a assinatura no seu próprio aparelho.',
    here: 'A conferência é feita no seu próprio aparelho. Nada é enviado.',
    byHand: {
      heading: 'Conferir à mão',
      text: 'Baixe o comprovante e as nossas chaves públicas ({keys}). Qualquer ferramenta que conheça JWS com Ed25519 confere um com as outras, mesmo sem nós.',
    },
  },
  log: {
    pending: 'O lugar dele no registro assinado vem depois.',
    placed: 'Número {index} no registro assinado.',
  },
  meaning: 'Um comprovante diz o que foi registrado naquele momento. O que vale agora está nas suas escolhas.',
  download: 'Baixar o comprovante',
  print: 'Imprimir',
}
