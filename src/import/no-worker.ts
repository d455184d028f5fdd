/** Stands for `start-worker.ts` where the program is one file: there is no second file to start. */
export const startWorker = (): Worker | undefined => undefined;
