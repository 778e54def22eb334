import type { EmailWords } from '../email.ts'

export const ptBr: EmailWords = {
  letter: {
    subject: '{business}: você quer receber nossas mensagens pelo WhatsApp?',
    ask: '{business} pergunta se você quer receber mensagens pelo WhatsApp, e quais.',
    topics: 'Você pode escolher entre estas:',
    button: 'Ver e escolher',
    nothing:
      'Este e-mail e a página do botão não inscrevem você em nada. Você escolhe lá e depois confirma pelo seu próprio telefone.',
    fallback: 'Se o botão não funcionar, abra este endereço:',
    once: 'O endereço é só seu e vale por uma semana. Se você não responder, não perguntaremos de novo por pelo menos seis meses.',
    stop: 'Não quero mais e-mails deste tipo',
    question: 'Perguntas: {contact}',
    privacy: 'Aviso de privacidade',
    demo: 'Demo. Isto é uma demonstração, e nenhuma caixa de entrada real a recebe.',
  },
  stop: {
    title: 'Não quer mais e-mails de {business}?',
    text: 'Aperte o botão, e {business} não convidará mais você por e-mail. O que você escolheu no WhatsApp fica como está.',
    button: 'Parar estes e-mails',
    doneTitle: 'Estes e-mails foram parados',
    done: '{business} não convidará mais você por e-mail. O que você escolheu no WhatsApp fica como está; para parar as mensagens de lá, envie STOP na conversa.',
  },
}
