package io.chuangkou.bench.rival;

/**
 * An engine that settles visits. Not thread-safe.
 *
 * @param <I> a visit in the form in which the engine takes it
 * @param <O> what the engine returns
 */
public interface Rival<I, O> {

  /** Brings a visit into the engine's form; not measured. */
  I prepare(Visit visit);

  /** Settles; measured. */
  O settle(I input);

  /** Reads what the engine returned; not measured. */
  Answer answer(O output);
}
