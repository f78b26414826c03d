import { expose } from 'comlink';
import { Engine } from './Engine';

// The script of the worker: nothing but the engine, reached by messages.
expose(Engine);
