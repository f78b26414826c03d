import { associateCommand, showPane } from '../excel/ribbonCommands';

// The commands that manifest.xml names as functions; part of the script that loads first.
associateCommand('showPane', showPane);
