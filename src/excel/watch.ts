import type { ExcelHost } from './host';

/**
 * Calls back when cells or sheets are changed by anyone but this add-in (ExcelApi 1.14 tells by `triggerSource`). The value
 * stops it. Handlers belong to the context that added them, so that context takes them away again.
 */
export async function watchChanges(host: ExcelHost, changed: () => void): Promise<() => Promise<void>> {
  return host.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add((event) => {
        if (event.triggerSource !== 'ThisLocalAddin') changed();
        return Promise.resolve();
      }),
      worksheets.onDeleted.add(() => Promise.resolve(changed())),
    ];
    await context.sync();
    return async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    };
  });
}
