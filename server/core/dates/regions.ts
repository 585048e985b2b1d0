/** The regions whose public holidays can be known; `none` counts weekends only. */
export const regions = ['none', 'CN', 'JP'] as const;

export type Region = (typeof regions)[number];
