import type { PageWords } from '../page.ts'

export const ptBr: PageWords = {
  language: 'Idioma',
  changeLanguage: 'Mudar',
  skip: 'Ir para o conteúdo',
  privacy: 'Aviso de privacidade',
  ask: 'Fazer uma pergunta',
  choices: 'Minhas escolhas',
  wording: 'Texto, versão {version}, {date}',
  back: 'Voltar',
  close: 'Fechar',
  demo: {
    label: 'Demo',
    text: 'Isto é uma demonstração. Nenhuma mensagem chega a um telefone real: cada número digitado vira uma pessoa no telefone simulado.',
    phone: 'Abrir o telefone simulado',
  },
  toMend: {
    one: 'Há uma coisa a corrigir',
    other: 'Há {count} coisas a corrigir',
  },
  notFound: {
    title: 'Esta página não existe',
    text: 'Confira o link. Se ele veio de uma empresa, peça outro a ela.',
  },
  closed: {
    title: 'Esta página foi encerrada',
    text: '{business} não pergunta mais por aqui. O que você escolheu antes continua valendo.',
  },
  notReady: {
    title: 'Ainda não está aberta',
    text: 'Daqui ainda não dá para falar com {business} no WhatsApp. Volte mais tarde.',
  },
  expired: {
    title: 'Este link venceu',
    text: 'Links como este valem por pouco tempo. Nada mudou. Você pode pedir outro.',
    again: 'Pedir outro link',
  },
  used: {
    title: 'Este link já foi usado',
    text: 'Ele vale uma vez só. O que você escolheu com ele ficou registrado.',
  },
  tooMany: {
    title: 'Tentativas demais',
    text: 'Espere alguns minutos e tente de novo. Nada se perdeu.',
  },
  failed: {
    title: 'Algo deu errado do nosso lado',
    text: 'Nada mudou. Tente de novo daqui a pouco.',
    again: 'Tentar de novo',
  },
}
