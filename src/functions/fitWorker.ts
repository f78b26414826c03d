import { expose } from 'comlink';
import { fitJobs } from './fitJobs';

// The script of the functions' own worker, so that a workbook that only calculates needs nothing of the pane.
expose(fitJobs);
