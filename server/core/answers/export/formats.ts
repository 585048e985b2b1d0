/** The names of the formats of an export. */
export const exportFormatNames = ['ics', 'ics-todos', 'ics-events', 'csv', 'excel', 'json', 'md'] as const;

export type ExportFormat = (typeof exportFormatNames)[number];
