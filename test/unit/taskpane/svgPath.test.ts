import { area, line } from 'd3-shape';
import fc from 'fast-check';
import { areaPath, linePath, type Place } from '../../../src/taskpane/view/result/svgPath';

const places = fc.array(fc.tuple(fc.double({ min: 0, max: 400, noNaN: true }), fc.double({ min: 0, max: 200, noNaN: true })), {
  minLength: 2,
  maxLength: 50,
});

describe('paths of pictures', () => {
  it('are those that d3-shape draws', () => {
    const curve = line<Place>().digits(3);
    const under = area<Place>()
      .digits(3)
      .x(([x]) => x)
      .y1(([, y]) => y);
    fc.assert(
      fc.property(places, (points) => {
        expect(linePath(points)).toBe(curve(points));
        expect(areaPath(points, 120)).toBe(under.y0(120)(points));
      }),
    );
  });

  it('are empty without places', () => {
    expect([linePath([]), areaPath([], 1)]).toEqual(['', '']);
  });
});
