import type { TableHeader } from '../table/RawTable';

export type WorkbookFacts = Pick<TableHeader, 'date1904' | 'separators'>;

/** What of the workbook decides how its cells are read (T3, T4). */
export const workbookFacts = (context: Excel.RequestContext): { readonly read: () => WorkbookFacts } => {
  // The property for the date system is not released; the serial of a known day tells.
  const serial = context.workbook.functions.date(2000, 1, 1).load('value');
  const culture = Office.context.requirements.isSetSupported('ExcelApi', '1.11')
    ? context.workbook.application.cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator')
    : undefined;
  return {
    read: () => ({
      date1904: serial.value === SERIAL_1904_OF_2000,
      separators: { decimal: culture?.numberDecimalSeparator ?? '.', group: culture?.numberGroupSeparator ?? ',' },
    }),
  };
};

const SERIAL_1904_OF_2000 = 35064;
