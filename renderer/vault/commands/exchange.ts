import { err } from '../../../shared/base/result.ts';
import type { VaultApi } from '../api.ts';
import type { Access } from './run.ts';

type ExchangeCommands = Pick<
  VaultApi,
  'planImport' | 'runImport' | 'cancelImport' | 'dropPlan' | 'undoImport' | 'exportAll' | 'cancelExport'
>;

const notYet = () => Promise.resolve(err({ code: 'cancelled' } as const));

export function exchangeCommands(_access: Access): ExchangeCommands {
  return {
    planImport: notYet,
    runImport: notYet,
    cancelImport: () => Promise.resolve(),
    dropPlan: () => Promise.resolve(),
    undoImport: notYet,
    exportAll: notYet,
    cancelExport: () => Promise.resolve(),
  };
}
