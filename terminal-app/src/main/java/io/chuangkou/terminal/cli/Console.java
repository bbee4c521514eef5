package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.workflow.Advice;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where commands speak: answers to standard output, everything else to standard error, both UTF-8.
 *
 * @param out for answers
 * @param err for progress and faults
 */
record Console(PrintWriter out, PrintWriter err) {

  static Console standard() {
    return new Console(utf8(System.out), utf8(System.err));
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
