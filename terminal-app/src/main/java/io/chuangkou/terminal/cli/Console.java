package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.workflow.Advice;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where commands speak: answers to standard output, everything else to standard error, both UTF-8.
 *
 * @param out for answers
 * @param err for progress and faults
 * @param secrets where a password comes from
 */
record Console(PrintWriter out, PrintWriter err, Secrets secrets) {

  private static final String VARIABLE = "CHUANGKOU_PASSWORD";

  static Console standard() {
    return new Console(utf8(System.out), utf8(System.err), Console::secret);
  }

  /** Where a password comes from. */
  @FunctionalInterface
  interface Secrets {

    /** Asks for one; empty if nobody can be asked. */
    char[] ask(String prompt);
  }

  /** From the environment, else typed without echo. */
  private static char[] secret(String prompt) {
    String given = System.getenv(VARIABLE);
    if (given != null) {
      return given.toCharArray();
    }
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("%s", prompt))
        .orElseGet(() -> new char[0]);
  }

  /** Says a fault: what is the matter with its code, and what to do. */
  void say(Advice advice) {
    err.println("[" + advice.code() + "] " + advice.sentence() + " " + advice.advice());
    if (!advice.englishSentence().isEmpty()) {
      err.println("    " + advice.englishSentence() + " " + advice.englishAdvice());
    }
    err.flush();
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
