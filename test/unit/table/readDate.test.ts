import fc from 'fast-check';
import { readDate, readSerial, type DateOrder } from '../../../src/table/readDate';
import { addMonths, dateOfSerial, isoOfSerial, serialOfDate, serialOfIso } from '../../../src/table/serialDate';

const isoOf = (text: string, order: DateOrder = null): string => {
  const reading = readDate(text, order);
  return reading.kind === 'date' ? isoOfSerial(reading.serial) : reading.kind;
};

describe('[T4] serial dates', () => {
  // Known from Excel itself.
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [45717, '2025-03-01'],
    [2958465, '9999-12-31'],
  ])('%p is %s', (serial, iso) => {
    expect(isoOfSerial(serial)).toBe(iso);
    expect(serialOfIso(iso)).toBe(serial);
  });

  it('goes there and back for every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        const { year, month, day } = dateOfSerial(serial);
        expect(serialOfDate(year, month, day)).toBe(serial);
      }),
    );
  });

  it('knows which days there are not', () => {
    expect(serialOfDate(2025, 2, 29)).toBeUndefined();
    expect(serialOfDate(1899, 12, 31)).toBeUndefined();
    expect(serialOfIso('2025-13-01')).toBeUndefined();
  });

  it('adds months within the month’s length', () => {
    const plus = (iso: string, months: number): string => isoOfSerial(addMonths(serialOfIso(iso) as number, months));
    expect(plus('2024-03-31', -1)).toBe('2024-02-29');
    expect(plus('2025-01-15', -12)).toBe('2024-01-15');
    expect(plus('2024-12-31', 2)).toBe('2025-02-28');
  });
});

describe('[T4] readDate', () => {
  it.each([
    ['2025-03-01', '2025-03-01'],
    ['2025/3/1', '2025-03-01'],
    ['2025.3.1', '2025-03-01'],
    ['2025年3月1日', '2025-03-01'],
    ['２０２５年３月１日', '2025-03-01'],
    ['2025-03-01T10:20:30Z', '2025-03-01'],
    ['2025-03-01T23:20:30+08:00', '2025-03-01'],
    ['2010-12-01 08:26', '2010-12-01'],
    ['2025年3月1日 8:05', '2025-03-01'],
    ['20250301', '2025-03-01'],
    ['25/12/2025', '2025-12-25'],
    ['12/25/2025', '2025-12-25'],
    ['03/03/2025', '2025-03-03'],
    ['1 Mar 2025', '2025-03-01'],
    ['1-Mar-2025', '2025-03-01'],
    ['March 1, 2025', '2025-03-01'],
    ['Sept 1, 2025', '2025-09-01'],
  ])('%s is %s', (text, iso) => expect(isoOf(text)).toBe(iso));

  it('[T4] calls two possible dates ambiguous until the order is stated', () => {
    expect(isoOf('03/04/2025')).toBe('ambiguous');
    expect(isoOf('03/04/2025', 'dmy')).toBe('2025-04-03');
    expect(isoOf('03/04/2025', 'mdy')).toBe('2025-03-04');
    expect(isoOf('3.4.25')).toBe('ambiguous');
    expect(isoOf('3.4.25', 'dmy')).toBe('2025-04-03');
    expect(isoOf('31/12/99', 'dmy')).toBe('1999-12-31');
  });

  it.each([
    '2025-02-30',
    '2025/13/1',
    '31/31/2025',
    'soon',
    '',
    '2025',
    '3月1日',
    '12:30',
    '1 Foo 2025',
    '2025-03-01 25:00',
    '2025-3/1',
    '12345',
  ])('%p is no date', (text) => expect(isoOf(text)).toBe('unreadable'));

  it('does not bend a stated order', () => {
    expect(isoOf('12/25/2025', 'dmy')).toBe('unreadable');
    expect(isoOf('25/12/2025', 'mdy')).toBe('unreadable');
  });

  it('keeps the time of day', () => {
    expect(readDate('2025-03-01 18:00', null)).toEqual({ kind: 'date', serial: 45717.75 });
    expect(readDate('3/3/2025 6:00 PM', null)).toEqual({ kind: 'date', serial: 45719.75 });
    expect(readDate('2025-03-01 12:00 AM', null)).toEqual({ kind: 'date', serial: 45717 });
  });
});

describe('[T4] readSerial', () => {
  it('knows both date systems', () => {
    expect(readSerial(45717.5, false)).toEqual({ kind: 'date', serial: 45717.5 });
    expect(readSerial(44255, true)).toEqual({ kind: 'date', serial: 45717 });
    expect(readSerial(0, true)).toEqual({ kind: 'date', serial: 1462 });
  });

  it('reads digits that spell a date, and refuses the rest', () => {
    expect(readSerial(20250301, false)).toEqual({ kind: 'date', serial: 45717 });
    expect([0, -5, 20251301, 99999999].map((value) => readSerial(value, false).kind)).toEqual(Array(4).fill('unreadable'));
  });
});
