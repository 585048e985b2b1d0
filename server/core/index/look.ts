/**
 * A look at the tasks of an entry, one after the other: what somebody asks for is read from the bytes then, and once; all else
 * is passed over. For questions to every task of the workspace.
 */
import type { Certainty, Day, Status, Task } from '../model.ts';
import type { Entry } from './entry.ts';
import { NoteLook } from './note-look.ts';
import { certaintyOf, dayOf, dueOf, isFormMark, type Mark, statusOf } from './packed/mark.ts';
import type { Fields } from './packed/packed.ts';

/** The task that is looked at. */
class TaskLook implements Pick<Task, 'title' | 'status' | 'certainty' | 'kind' | 'owners' | 'due' | keyof Fields> {
  private readonly note: NoteLook;
  id = 0;
  mark: Mark = 0;

  constructor(note: NoteLook) {
    this.note = note;
  }
  get title(): string {
    return this.note.titles[this.id]!;
  }
  get owners(): string[] {
    return this.note.owners[this.id]!;
  }
  get status(): Status {
    return statusOf(this.mark);
  }
  get certainty(): Certainty {
    return certaintyOf(this.mark);
  }
  get kind(): Task['kind'] {
    return isFormMark(this.mark) ? 'form' : 'task';
  }
  get due(): Day | null {
    return dayOf(dueOf(this.mark));
  }
  get start(): Day | null {
    return this.note.fields[this.id]!.start;
  }
  get done(): Day | null {
    return this.note.fields[this.id]!.done;
  }
  get priority(): string | null {
    return this.note.fields[this.id]!.priority;
  }
  get estimate(): number | null {
    return this.note.fields[this.id]!.estimate;
  }
  get issues(): string[] {
    return this.note.fields[this.id]!.issues;
  }
  get section(): number | null {
    return this.note.fields[this.id]!.section;
  }
}

/** A task and its note, as far as they are asked. `move` goes to another task of the note. */
export class Look {
  readonly note: NoteLook;
  readonly task: TaskLook;

  constructor(entry: Entry) {
    this.note = new NoteLook(entry);
    this.task = new TaskLook(this.note);
  }
  get mark(): Mark {
    return this.task.mark;
  }
  /** Looks at the task with an index. */
  move(id: number): this {
    this.task.id = id;
    this.task.mark = this.note.entry.markAt(id);
    return this;
  }
}
