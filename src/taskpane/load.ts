import { displayLocale } from '../excel/displayLocale';
import { whenPaneShows } from '../excel/paneVisibility';
import { showLoadFailure } from './showLoadFailure';

const load = async (): Promise<void> => {
  try {
    const { startPane } = await import(/* webpackChunkName: "pane" */ './index');
    await startPane();
  } catch (reason) {
    console.error(reason);
    showLoadFailure(displayLocale(), () => void load());
  }
};

// A workbook that only calculates never pays for the pane.
void whenPaneShows(() => void load());
