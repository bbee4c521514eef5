package io.chuangkou.settlement.resettle;

import io.chuangkou.settlement.policy.Policies;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
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

  private static final int CHUNK_LINES = 256;
  private static final int CHUNKS_PER_THREAD = 4;

  private final Answers answers;
  private final int threads;

  /** A batch on these policies, with as many threads as there are processors. */
  public Resettle(Policies policies) {
    this(policies, Runtime.getRuntime().availableProcessors());
  }

  /** A batch with a number of threads. */
  public Resettle(Policies policies, int threads) {
    this.answers = new Answers(policies);
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
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Queue<Future<String>> window = new ArrayDeque<>();
    long lines = 0;
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      try {
        List<String> chunk = chunk(reader);
        while (!chunk.isEmpty()) {
          long first = lines + 1;
          List<String> part = chunk;
          window.add(workers.submit(() -> answer(first, part, output)));
          lines += chunk.size();
          if (window.size() >= threads * CHUNKS_PER_THREAD) {
            writer.write(result(window.remove()));
            progress.accept(lines);
          }
          chunk = chunk(reader);
        }
        while (!window.isEmpty()) {
          writer.write(result(window.remove()));
        }
      } finally {
        workers.shutdownNow();
        writer.flush();
      }
    }
    progress.accept(lines);
    return lines;
  }

  private static List<String> chunk(BufferedReader reader) throws IOException {
    List<String> lines = new ArrayList<>(CHUNK_LINES);
    while (lines.size() < CHUNK_LINES) {
      String line = reader.readLine();
      if (line == null) {
        break;
      }
      lines.add(line);
    }
    return lines;
  }

  private String answer(long first, List<String> lines, Output output) {
    StringBuilder text = new StringBuilder();
    long number = first;
    for (String line : lines) {
      if (!line.isBlank()) {
        text.append(answer(number, line, output)).append('\n');
      }
      number++;
    }
    return text.toString();
  }

  private String answer(long number, String line, Output output) {
    return switch (output) {
      case ANSWERS -> answers.text(number, line);
      case EXPLANATIONS -> Explanation.of(answers, number, line);
    };
  }

  private static String result(Future<String> chunk) throws InterruptedException {
    try {
      return chunk.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a chunk failed", e.getCause());
    }
  }
}
