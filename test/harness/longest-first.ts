import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** In turn. The many small ones come last: they leave no worker idle at the end. */
const PROJECTS = ['browser', 'alone', 'integration', 'sandbox', 'unit', 'extension']

/** Takes three minutes, mostly of waiting: whatever else there is fits beside it. */
const LONGEST = /chaos\.integration/

/**
 * The order of a run of several projects, so that no worker is left alone with a long file at the end. Files of a project stay
 * together, because a worker goes on with the next of its project and reads the app once.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => place(one) - place(other))
  }
}

function place({ moduleId, project }: TestSpecification): number {
  return LONGEST.test(moduleId) ? -1 : PROJECTS.indexOf(project.name)
}
