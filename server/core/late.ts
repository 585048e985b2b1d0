/** Puts off what is not needed at the start. */

/** A function that is made when it is first called. */
export function lateFunction<Given extends unknown[], Answer>(
  make: () => (...given: Given) => Answer,
): (...given: Given) => Answer {
  let made: ReturnType<typeof make> | undefined;
  return (...given) => {
    made ??= make();
    return made(...given);
  };
}

/** An object of functions, which is made when the first of them is called. */
export function late<Made extends object>(names: Readonly<Record<keyof Made, true>>, make: () => Made): Made {
  let made: Made | undefined;
  const call =
    (name: string) =>
    (...given: unknown[]): unknown => {
      made ??= make();
      return (made as Record<string, (...given: unknown[]) => unknown>)[name]!(...given);
    };
  return Object.fromEntries(Object.keys(names).map((name) => [name, call(name)])) as Made;
}
