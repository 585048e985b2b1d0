/** The baseline of a workspace folder: `.dueline/baseline.json`, as `dueline check --update-baseline` writes it. */
import { baselinePath, readBaseline, type Service } from '../core/service.ts';
import { uriInside } from './folders.ts';

/** Takes a baseline in, whose paths count from its workspace folder. What cannot be read, or is gone, names nothing. */
export function setBaseline(service: Service, uri: string, text: string | null): void {
  const folder = uri.slice(0, -baselinePath.length);
  const known = (text === null ? null : readBaseline(text)) ?? [];
  service.setBaseline(
    uri,
    known.map((one) => ({ ...one, note: uriInside(folder, one.note) })),
    text ?? undefined,
  );
}
