/** A kind of equipment: what it is called, what is known of it, and where it stands. */
export interface EquipmentKind {
  readonly categoryId: number;
  readonly names: readonly string[];
  readonly specifications: readonly (readonly [name: string, values: readonly string[]])[];
  readonly descriptions: readonly string[];
  /** Something smaller that belongs to it. */
  readonly part: string;
}

// prettier-ignore
export const equipmentKinds: readonly (readonly [weight: number, kind: EquipmentKind])[] = [
  [9, { categoryId: 12, names: ['Split Hi-Wall 12.000 BTU', 'Split Hi-Wall 18.000 BTU', 'Split Cassete 36.000 BTU', 'Split Piso Teto 60.000 BTU'],
    specifications: [['cor', ['branco']], ['gás', ['R410A', 'R32']], ['tensão', ['220 V']]],
    descriptions: ['Recepção', 'Sala de reuniões', 'CPD, funcionamento contínuo'], part: 'Condensadora' }],
  [4, { categoryId: 13, names: ['Câmara fria resfriados', 'Câmara fria congelados'],
    specifications: [['volume', ['18 m³', '32 m³', '60 m³']], ['gás', ['R404A']], ['tensão', ['380 V']]],
    descriptions: ['Fundo da loja', 'Doca de recebimento'], part: 'Unidade condensadora' }],
  [4, { categoryId: 14, names: ['Elevador social', 'Elevador de serviço', 'Monta-carga'],
    specifications: [['paradas', ['6', '12', '18']], ['capacidade', ['8 pessoas', '600 kg']]],
    descriptions: ['Torre A', 'Torre B'], part: 'Quadro de comando' }],
  [5, { categoryId: 15, names: ['DVR 16 canais', 'NVR 32 canais', 'Conjunto de 8 câmeras'],
    specifications: [['disco', ['2 TB', '4 TB']], ['cor', ['preto', 'branco']]],
    descriptions: ['Rack da portaria', 'Sala de segurança'], part: 'Fonte de alimentação' }],
  [4, { categoryId: 16, names: ['Quadro geral de baixa tensão', 'Quadro de distribuição'],
    specifications: [['corrente', ['100 A', '250 A', '400 A']], ['cor', ['cinza']]],
    descriptions: ['Casa de máquinas', 'Subsolo'], part: 'Banco de capacitores' }],
  [2, { categoryId: 17, names: ['Medidor de água DN 50', 'Medidor trifásico'],
    specifications: [['ano', ['2018', '2021', '2023']]], descriptions: ['Entrada principal'], part: 'Módulo de telemetria' }],
  [2, { categoryId: 19, names: ['Gerador 55 kVA', 'Gerador 150 kVA'],
    specifications: [['combustível', ['diesel']], ['cor', ['azul', 'amarelo']]], descriptions: ['Área externa, cabinado'], part: 'Chave de transferência' }],
  [3, { categoryId: 20, names: ['Balcão refrigerado 2 portas', 'Expositor vertical'],
    specifications: [['gás', ['R134a', 'R290']], ['cor', ['inox', 'branco']]], descriptions: ['Salão', 'Cozinha'], part: 'Motor do ventilador' }],
];
