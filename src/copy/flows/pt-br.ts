import type { FlowWords } from '../flows.ts'

export const ptBr: FlowWords = {
  optIn: {
    already: 'Você já recebe estas mensagens de {business}.',
    change: 'Você pode mudar o que recebe a qualquer momento.',
  },
  optOut: {
    why: 'Dizer o motivo',
    rest: 'Prefiro uma pausa',
    ask: 'O que houve? Sua resposta ajuda {business} a melhorar. Você não precisa dar nenhuma.',
    reasons: 'Motivos',
    tooMany: 'Mensagens demais',
    notUseful: 'Não me servem',
    wrongTime: 'Na hora errada',
    neverAsked: 'Nunca pedi',
    somethingElse: 'Outra coisa',
    thanks: 'Obrigado por nos contar. Fica como está: {business} não envia mais nada a você.',
    resting:
      'Tudo bem: por um mês {business} não envia nada a você. Depois você volta a receber o que tinha escolhido. STOP encerra de vez.',
  },
  help: {
    ask: 'Como {business} pode ajudar você?',
    person: 'Falar com alguém',
    stop: 'Parar mensagens',
    handedOver: 'Alguém de {business} vai responder a você aqui.',
  },
  missedCall: {
    thanks: 'Obrigado por ligar para {business}. Aqui você vê o que recebe e pode mudar.',
  },
  renewal: {
    thanks: 'Obrigado. Nada muda: você continua recebendo o que tinha escolhido.',
  },
  cameBack: {
    welcome:
      'Que bom ter você de volta. Você volta a receber de {business} o que tinha escolhido. Quer mudar alguma coisa?',
    change: 'Mudar algo',
    fine: 'Está bom assim',
    noted: 'Tudo bem. STOP encerra a qualquer momento.',
  },
}
