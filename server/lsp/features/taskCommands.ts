/** Commands that answer about tasks and edit nothing: where they stand, what is written of them, what waits to be confirmed. */
import type { IssueLink, Place, TaskPlace, UnconfirmedTask } from '../../core/answers/types.ts';
import { QueryError } from '../../core/service.ts';
import {
  issuesCommand,
  type MarkdownArgument,
  markdownCommand,
  type TasksInTreeArgument,
  tasksInTreeCommand,
  unconfirmedCommand,
} from '../../protocol.ts';
import { askOf } from '../world.ts';
import { type Answering, withTexts } from './feature.ts';

/** Each by its name; arguments come with the URIs that notes are known by. */
export const taskCommands = {
  [unconfirmedCommand](answering: Answering, argument: unknown): Promise<UnconfirmedTask[]> {
    const { uri } = (argument ?? {}) as Partial<Place>;
    if (typeof uri !== 'string') throw new Error(`${unconfirmedCommand} needs one argument: { uri }`);
    return withTexts(answering, () => answering.world.service.unconfirmed(uri, askOf(answering.world)));
  },
  [markdownCommand]({ world }: Answering, argument: unknown): string {
    const { places, form = 'item', from = { uri: null } } = (argument ?? {}) as Partial<MarkdownArgument>;
    if (!Array.isArray(places)) throw new Error(`${markdownCommand} needs one argument: { places, form?, from? }`);
    return world.service.markdown(places, { form, from: from.uri }, askOf(world));
  },
  [issuesCommand]({ world }: Answering, argument: unknown): IssueLink[] {
    const place = (argument ?? {}) as Place;
    if (typeof place.uri !== 'string') throw new Error(`${issuesCommand} needs one argument: { uri, position }`);
    return world.service.issues(place, askOf(world));
  },
  [tasksInTreeCommand]({ world }: Answering, argument: unknown): TaskPlace[] {
    const { ids, ...look } = (argument ?? {}) as TasksInTreeArgument;
    if (!Array.isArray(ids)) throw new Error(`${tasksInTreeCommand} needs one argument: { ids, grouping, filter }`);
    try {
      return world.service.tasksInTree(look, ids, askOf(world));
    } catch (error) {
      if (error instanceof QueryError) return [];
      throw error;
    }
  },
};
