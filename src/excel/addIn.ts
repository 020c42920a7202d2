/**
 * Who the add-in is where Excel itself does not say: the command line and the demo read and keep settings in a workbook under this
 * name, so that Excel finds them. Id and version are manifest.xml's; a sideloaded add-in's store is 'developer', 'Registry'.
 */
export const addIn = {
  id: 'b43ad757-4535-4e85-b602-cd7f329057d5',
  version: '0.1.0.0',
  store: 'developer',
  storeType: 'Registry',
} as const;
