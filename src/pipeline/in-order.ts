import PQueue from 'p-queue'

/**
 * Works on several inputs at a time and hands on what comes of them in the order of the inputs. No more than twice `concurrency` results wait
 * to be taken, so that a folder of any size fits the memory.
 * @param work must not reject: what goes wrong with one input is part of its result
 */
export async function* mapInOrder<In, Out>(
  inputs: Iterable<In> | AsyncIterable<In>,
  concurrency: number,
  work: (input: In) => Promise<Out>,
): AsyncGenerator<Out, void, void> {
  const queue = new PQueue({ concurrency })
  const ahead: Promise<Out>[] = []
  for await (const input of inputs) {
    ahead.push(queue.add(() => work(input)))
    if (ahead.length < 2 * concurrency) continue
    const next = ahead.shift()
    if (next) yield await next
  }
  for (const next of ahead) yield await next
}
