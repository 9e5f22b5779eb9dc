/** A type of task in the words of the people who do it: minutes planned, what is written before and after. */
export interface TaskType {
  readonly id: number;
  readonly description: string;
  readonly weight: number;
  readonly minutes: number;
  readonly orientations: readonly string[];
  readonly reports: readonly string[];
  readonly questions: readonly (readonly [question: string, replies: readonly string[]])[];
}

export const taskTypes: readonly TaskType[] = [
  {
    id: 23,
    description: 'Manutenção preventiva de ar-condicionado',
    weight: 9,
    minutes: 90,
    orientations: [
      'Limpar filtros e conferir carga de gás.',
      'Levar escada; máquinas na cobertura.',
      'Agendado com a recepção, procurar o zelador.',
    ],
    reports: [
      'Filtros higienizados, dreno desobstruído. Equipamento em perfeito funcionamento.',
      'Limpeza completa realizada; recomendo troca da correia na próxima visita.',
    ],
    questions: [
      ['Filtros limpos?', ['Sim', 'Sim', 'Não se aplica']],
      ['Temperatura de insuflamento (°C)', ['9', '10', '11', '12']],
    ],
  },
  {
    id: 24,
    description: 'Corretiva - câmara fria',
    weight: 5,
    minutes: 120,
    orientations: [
      'Câmara não atinge temperatura. Urgente: produtos perecíveis.',
      'Compressor desarmando; verificar quadro elétrico.',
    ],
    reports: [
      'Substituído contator do compressor. Temperatura estabilizada em -18 °C.',
      'Realizada recarga de R404A após correção de vazamento na linha.',
    ],
    questions: [
      ['Temperatura na chegada (°C)', ['-4', '-2', '3']],
      ['Temperatura na saída (°C)', ['-18', '-17', '-19']],
    ],
  },
  {
    id: 25,
    description: 'Instalação de câmeras (CFTV)',
    weight: 4,
    minutes: 240,
    orientations: [
      'Instalar 8 câmeras conforme projeto anexo.',
      'Ponto de rede já passado; levar switch PoE.',
    ],
    reports: ['Câmeras instaladas e configuradas no DVR; acesso remoto testado com o cliente.'],
    questions: [
      ['Imagens gravando?', ['Sim']],
      ['Cliente orientado quanto ao aplicativo?', ['Sim', 'Não']],
    ],
  },
  {
    id: 26,
    description: 'Vistoria elétrica',
    weight: 5,
    minutes: 60,
    orientations: ['Medir aterramento e registrar fotos do quadro.', 'Emitir laudo ao final.'],
    reports: [
      'Quadro em conformidade com a NBR 5410.',
      'Identificado aquecimento no disjuntor geral; orçamento será enviado.',
    ],
    questions: [
      ['Aterramento (ohms)', ['4,2', '6,8', '9,5']],
      ['Quadro identificado?', ['Sim', 'Não']],
    ],
  },
  {
    id: 27,
    description: 'Manutenção mensal de elevador',
    weight: 6,
    minutes: 75,
    orientations: ['Revisão mensal do contrato; avisar a portaria.', 'Morador relata ruído no 3º andar.'],
    reports: [
      'Lubrificação das guias e teste do freio de segurança realizados.',
      'Ajustado nivelamento da cabina.',
    ],
    questions: [
      ['Freio de segurança testado?', ['Sim']],
      ['Iluminação da cabina', ['Boa', 'Regular']],
    ],
  },
  {
    id: 28,
    description: 'Visita comercial',
    weight: 3,
    minutes: 45,
    orientations: ['Apresentar contrato de manutenção anual.', 'Renovação do contrato; levar tabela nova.'],
    reports: ['Cliente solicitou proposta com 12 visitas por ano.', 'Reagendar para o próximo mês.'],
    questions: [['Interesse do cliente', ['Alto', 'Médio', 'Baixo']]],
  },
  {
    id: 29,
    description: 'Leitura e troca de medidor',
    weight: 2,
    minutes: 30,
    orientations: ['Trocar medidor e lacrar.', 'Conferir numeração com a etiqueta.'],
    reports: ['Medidor substituído e lacrado.'],
    questions: [['Leitura final (m³)', ['1482', '927', '2310']]],
  },
];

/** Ids as the documents' examples have them (lines 4389, 4472, 5050 and 1640), the others made up. */
// prettier-ignore
export const products: readonly (readonly [id: string, code: string, name: string, price: number])[] = [
  ['419384ad-705c-11eb-bf97-0aa2a285b66a', '456', 'Gás refrigerante R404A (kg)', 128.5],
  ['63867f52-b262-410a-a409-cc25ba92ded1', '457', 'Contator tripolar 25 A', 96.9],
  ['7c0e1f4a-2b7d-4c55-a1f3-90d2c6a84b11', '458', 'Filtro de ar G4', 38],
  ['a8d93b60-5e14-4f0a-a6c2-1b7e40f9d822', '461', 'Correia A-42', 27.4],
  ['c41f7e2d-9b83-4d6e-a0b5-3e8a52c7f133', '470', 'Câmera bullet 2 MP', 219.9],
  ['e5a206b9-4f71-4e98-a2d7-5c9b61f0a244', '475', 'Disjuntor bipolar 40 A', 44.75],
];
// prettier-ignore
export const services: readonly (readonly [id: string, name: string, price: number])[] = [
  ['419384ad-705c-11eb-bf97-0aa2a285b66a', 'Mão de obra técnica (hora)', 110],
  ['45c57e85-d5b8-4224-b430-0e80163eb7e6', 'Limpeza química', 180],
  ['b2f8a913-6d40-4a7c-a8e1-2f5d73c6b455', 'Deslocamento', 60],
  ['d97c3e58-1a62-4b0f-a4c9-6e8b15f2a766', 'Laudo técnico', 250],
];
/** No operation reads or writes this list: tasks take its ids. */
// prettier-ignore
export const costs: readonly (readonly [id: string, code: string, name: string, price: number])[] = [
  ['aa3ca4d0-8154-4c37-978d-49531d17d41c', '12', 'Pedágio', 11.4],
  ['419384ad-705c-11eb-bf97-0aa2a285b66a', '15', 'Estacionamento', 18],
  ['f03b6d27-8c95-4d1e-a7f4-0a2c94e8d577', '18', 'Locação de andaime', 320],
];
// prettier-ignore
export const keyWords: readonly (readonly [id: string, description: string])[] = [
  ['31', 'Garantia'], ['32', 'Contrato'], ['33', 'Urgente'], ['34', 'Retorno'], ['35', 'Orçamento'],
];
export const pendencies: readonly string[] = [
  'Aguardando peça',
  'Cliente ausente',
  'Acesso não liberado',
  'Aprovação do orçamento',
];
