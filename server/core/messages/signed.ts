/** A number with its sign, a true minus: `+3`, `−8`. */
export const signed = (count: number): string => (count < 0 ? `−${-count}` : `+${count}`);
