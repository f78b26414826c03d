import { whenPaneShows } from '../excel/paneVisibility';

// A workbook that only calculates never pays for the pane.
void whenPaneShows(() => void import(/* webpackChunkName: "pane" */ './index'));
