/** Ids of the ribbon buttons that run something, as in manifest.xml. */
export const ribbonIds = ['createPlan', 'checkRisks', 'removeHighlights', 'followUp', 'reports'] as const;
