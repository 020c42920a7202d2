/**
 * The first and only module of the engine's file that runs when the file arrives. What reads and writes is run when it is asked for: the
 * file is fetched and compiled while Excel makes itself ready, beside the main thread, and run after the pane has been drawn.
 */
export const runEngine = () => import(/* webpackMode: "eager" */ './excelSession');
