import { makeStyles, tokens } from '@fluentui/react-components';

/** In forced colours a picture keeps the colours it is told; lines and letters then take those of the system. */
const FORCED = '@media (forced-colors: active)';

/** Lines and letters of the drawn pictures. */
export const usePictureStyles = makeStyles({
  svg: { width: '100%', height: 'auto', display: 'block', color: tokens.colorNeutralForeground1, [FORCED]: { color: 'CanvasText' } },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, shapeRendering: 'crispEdges', [FORCED]: { stroke: 'CanvasText' } },
  grid: { stroke: tokens.colorNeutralStroke3, strokeWidth: 1, shapeRendering: 'crispEdges', [FORCED]: { stroke: 'GrayText' } },
  curve: { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinejoin: 'round' },
  bar: { stroke: 'currentColor', strokeWidth: 0.5 },
  cut: { stroke: 'currentColor', strokeWidth: 1, strokeDasharray: '2 2' },
  label: { fill: tokens.colorNeutralForeground3, fontSize: '10px', fontFamily: tokens.fontFamilyBase, [FORCED]: { fill: 'CanvasText' } },
  letter: { fontSize: '10px', fontWeight: 600, fontFamily: tokens.fontFamilyBase, textAnchor: 'middle' },
});
