package io.chuangkou.settlement.resettle;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.resettle.Chunks.Chunk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Answers case files of any length: JSON Lines in, answers out in input order. All cores work, on a
 * bounded window of chunks, so that memory stays constant. A faulty line is answered with its fault
 * and the batch goes on; blank lines are skipped but counted. Thread-safe: runs are independent.
 */
public final class Resettle {

  private static final int CHUNKS_PER_THREAD = 4;

  private final CaseAnswers answers;
  private final int threads;

  /** A batch on these policies, with as many threads as there are processors. */
  public Resettle(Policies policies) {
    this(policies, Runtime.getRuntime().availableProcessors());
  }

  /** A batch with a number of threads. */
  public Resettle(Policies policies, int threads) {
    this.answers = new CaseAnswers(policies);
    this.threads = threads;
  }

  /** What is written for a case. */
  public enum Output {
    /** Answers as case files have them, one line each. */
    ANSWERS,
    /** Explanations that people read. */
    EXPLANATIONS
  }

  /**
   * Answers all cases.
   *
   * @param in UTF-8 JSON Lines; not closed
   * @param out UTF-8; flushed, not closed
   * @param progress told the number of lines done, now and then, on the calling thread
   * @return the number of lines read
   * @throws IOException if reading or writing fails
   * @throws InterruptedException if interrupted; what is written by then is whole and in order
   */
  public long run(InputStream in, OutputStream out, Output output, LongConsumer progress)
      throws IOException, InterruptedException {
    Chunks chunks = new Chunks(in);
    Queue<Future<byte[]>> window = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      try {
        for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
          Chunk cases = chunk;
          window.add(workers.submit(() -> answer(cases, output)));
          if (window.size() >= threads * CHUNKS_PER_THREAD) {
            out.write(result(window.remove()));
            progress.accept(chunks.lines());
          }
        }
        while (!window.isEmpty()) {
          out.write(result(window.remove()));
        }
      } finally {
        workers.shutdownNow();
        out.flush();
      }
    }
    progress.accept(chunks.lines());
    return chunks.lines();
  }

  private byte[] answer(Chunk cases, Output output) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(2 * cases.size());
    long number = cases.first();
    for (byte[] line : cases.lines()) {
      if (!isBlank(line)) {
        text.writeBytes(answer(number, line, output));
        text.write('\n');
      }
      number++;
    }
    return text.toByteArray();
  }

  /** Whether a line asks nothing: such lines have no answer, but are counted. */
  public static boolean isBlank(byte[] line) {
    for (byte character : line) {
      if (character != ' ' && character != '\t' && character != '\r') {
        return false;
      }
    }
    return true;
  }

  private byte[] answer(long number, byte[] line, Output output) {
    return switch (output) {
      case ANSWERS -> answers.answer(number, line);
      case EXPLANATIONS -> Explanation.of(answers, number, line);
    };
  }

  private static byte[] result(Future<byte[]> chunk) throws InterruptedException {
    try {
      return chunk.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a chunk failed", e.getCause());
    }
  }
}
