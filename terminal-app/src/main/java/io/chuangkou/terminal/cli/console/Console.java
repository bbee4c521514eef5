package io.chuangkou.terminal.cli.console;

import io.chuangkou.terminal.notice.Advice;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where commands hear and speak: answers to standard output, everything else to standard error,
 * both UTF-8 whatever the locale.
 *
 * @param in standard input
 * @param bytes standard output for a batch that writes UTF-8 itself; whoever uses it leaves {@code
 *     out} alone
 * @param out for answers
 * @param err for progress and faults
 * @param secrets where a password comes from
 */
public record Console(
    InputStream in, OutputStream bytes, PrintWriter out, PrintWriter err, Secrets secrets) {

  /** On the files themselves: the streams of System decode, or flush line by line. */
  public static Console standard() {
    return of(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Secrets.standard());
  }

  public static Console of(InputStream in, OutputStream out, OutputStream err, Secrets secrets) {
    return new Console(in, out, utf8(out), utf8(err), secrets);
  }

  /** Says a fault: what is the matter with its code, and what to do. */
  public void say(Advice advice) {
    err.println("[" + advice.code() + "] " + advice.sentence() + " " + advice.advice());
    if (!advice.englishSentence().isEmpty()) {
      err.println("    " + advice.englishSentence() + " " + advice.englishAdvice());
    }
    if (!advice.detail().isEmpty()) {
      err.println("    " + advice.detail());
    }
    err.flush();
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
