import type { TillPageWords } from '../till-page.ts'

export const ptBr: TillPageWords = {
  title: 'Caixa de {business}',
  notEnrolled: {
    title: 'Este aparelho ainda não é um caixa',
    text: 'Abra nele o link do console, no ponto de captação.',
  },
  enrol: {
    title: 'Usar este aparelho como caixa de {business}?',
    text: 'O link funciona uma vez. Depois, quem usar o aparelho entra com um PIN.',
    button: 'Usar como caixa',
    failed: 'Este link já foi usado ou é antigo demais. Crie um novo no console.',
  },
  signIn: {
    title: 'Quem está no caixa?',
    pin: 'PIN de {clerk}',
    wrong: 'Esse não é o PIN.',
    wait: 'Tentativas demais. Aguarde até {time}.',
    somebodyElse: 'Outra pessoa',
    none: 'Ninguém pode entrar ainda. Adicione pessoas no console.',
    offline: 'Para entrar é preciso conexão.',
  },
  signOut: 'Sair',
  delete: 'Apagar',
  number: {
    title: 'O número do cliente',
    handOver: 'Entregar',
  },
  turn: 'Girar a tela',
  back: 'Voltar ao caixa',
  offline: 'Sem conexão. O que for dito aqui fica guardado neste caixa e é enviado assim que ela voltar.',
  waiting: { one: '{count} resposta aguarda envio', other: '{count} respostas aguardam envio' },
  dropped: {
    one: '{count} resposta não pôde ser aceita e não está mais guardada.',
    other: '{count} respostas não puderam ser aceitas e não estão mais guardadas.',
  },
  scan: 'Escaneie isto com a câmera do telefone e toque em enviar.',
  kept: {
    title: 'Obrigado. Não há conexão no momento',
    text: 'Sua escolha fica guardada neste caixa e é enviada assim que a conexão voltar. Nada chega até você antes que confirme do seu próprio número.',
    scan: 'Escaneie isto e toque em enviar: então perguntamos a você por lá.',
  },
  refused: 'Nada chega a {numbers} por causa disto.',
  failed: 'Não foi possível aceitar. Comece de novo, por favor.',
  print: 'Imprimir um comprovante',
  next: 'Próximo cliente',
}
