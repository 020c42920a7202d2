/** What the performer needs of Excel: `Excel` itself, or Microsoft's client over the headless host. */
export interface ExcelHost {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}
