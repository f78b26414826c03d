import type { Draws } from './Draws';

const FIRST = [
  ...[
    'Alder',
    'Amber',
    'Ashgrove',
    'Barley',
    'Birch',
    'Blackthorn',
    'Bramble',
    'Brook',
    'Cedar',
    'Clover',
    'Copper',
    'Crane',
    'Dale',
    'Elm',
  ],
  ...[
    'Falcon',
    'Fern',
    'Field',
    'Flint',
    'Gable',
    'Granite',
    'Harbour',
    'Hazel',
    'Heron',
    'Ivory',
    'Juniper',
    'Kestrel',
    'Lantern',
    'Larch',
  ],
  ...[
    'Linden',
    'Maple',
    'Marsh',
    'Meadow',
    'Mill',
    'Oak',
    'Orchard',
    'Osprey',
    'Pebble',
    'Pine',
    'Quarry',
    'Quill',
    'Raven',
    'Reed',
    'River',
  ],
  ...['Rowan', 'Saffron', 'Sparrow', 'Stone', 'Summit', 'Tallow', 'Thistle', 'Timber', 'Vale', 'Walnut', 'Willow', 'Wren', 'Yarrow'],
];
const SECOND = [
  ...[
    'bank',
    'bridge',
    'brook',
    'croft',
    'dale',
    'field',
    'ford',
    'gate',
    'grove',
    'ham',
    'hill',
    'holm',
    'land',
    'lea',
    'mere',
    'moor',
    'port',
  ],
  ...['ridge', 'shore', 'side', 'stead', 'ton', 'view', 'wick', 'wood', 'worth', 'yard'],
];
const TRADE: Readonly<Record<string, readonly string[]>> = {
  Manufacturing: ['Works', 'Industries', 'Components', 'Tooling'],
  Retail: ['Stores', 'Trading', 'Outfitters', 'Home'],
  Hospitality: ['Hotels', 'Kitchens', 'Catering', 'Inns'],
  Health: ['Clinics', 'Medical', 'Pharmacy', 'Care'],
  Logistics: ['Freight', 'Logistics', 'Shipping', 'Depots'],
  Construction: ['Builders', 'Interiors', 'Roofing', 'Joinery'],
  Education: ['Schools', 'Learning', 'Academy', 'Books'],
};
const FORMS = ['Ltd', 'Co', 'Group', 'GmbH', 'LLC', 'Pte'];

const ZH_FIRST = '锦瑞恒盛隆泰和嘉鑫宏远佳华博安康达源润丰景晨旭明朗清云星海川岚松柏'.split('');
const ZH_SECOND = '程祥昌源达通宇辰诚信德成业兴合益丰顺腾飞扬帆林原石泉溪桥舟'.split('');
const ZH_TRADE: Readonly<Record<string, readonly string[]>> = {
  Manufacturing: ['机械', '制造', '五金', '电子'],
  Retail: ['商贸', '百货', '贸易', '家居'],
  Hospitality: ['酒店', '餐饮', '食品', '茶业'],
  Health: ['医药', '医疗', '健康', '器械'],
  Logistics: ['物流', '货运', '仓储', '供应链'],
  Construction: ['建材', '装饰', '工程', '门窗'],
  Education: ['教育', '文化', '图书', '培训'],
};
const ZH_FORMS = ['有限公司', '有限责任公司', '股份有限公司', '厂', '商行'];

/** An invented company, English or Chinese, that `taken` does not hold yet. Likeness to a real one is chance. */
export const companyName = (draws: Draws, industry: string, taken: Set<string>): string => {
  for (;;) {
    const name = draws.chance(0.4) ? chinese(draws, industry) : english(draws, industry);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
};

/** As `companyName`, always Chinese. */
export const chineseCompanyName = (draws: Draws, industry: string, taken: Set<string>): string => {
  for (;;) {
    const name = chinese(draws, industry);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
};

const english = (draws: Draws, industry: string): string =>
  `${draws.pick(FIRST)}${draws.pick(SECOND)} ${draws.pick(TRADE[industry] ?? FORMS)} ${draws.pick(FORMS)}`;

const chinese = (draws: Draws, industry: string): string =>
  `${draws.pick(ZH_FIRST)}${draws.pick(ZH_SECOND)}${draws.pick(ZH_FIRST)}${draws.pick(ZH_TRADE[industry] ?? ZH_FORMS)}${draws.pick(ZH_FORMS)}`;
