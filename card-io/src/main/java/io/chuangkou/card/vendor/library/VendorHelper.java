package io.chuangkou.card.vendor.library;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The helper process: a library for one terminal, a line of standard input a call, a line of
 * standard output an answer. Ends with standard input. A library that hangs or crashes does so
 * here.
 */
public final class VendorHelper {

  private VendorHelper() {}

  /** Loads the library that is named and answers calls. */
  public static void main(String[] args) throws IOException {
    try (PrintStream out =
            new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new FileInputStream(FileDescriptor.in), StandardCharsets.US_ASCII))) {
      ReadingLibrary library = new LoadedLibrary(Path.of(args[0]));
      String line;
      while ((line = in.readLine()) != null) {
        out.println(answer(library, line));
      }
    } catch (CardFaultException e) {
      System.exit(HelperProcess.NOT_LOADED);
    }
  }

  private static String answer(ReadingLibrary library, String line) {
    LibraryCall call = LibraryCall.ofLine(line).orElse(null);
    if (call == null) {
      return HelperProcess.NO_FUNCTION;
    }
    try {
      return library.call(call).line();
    } catch (CardFaultException e) {
      return e.fault() == CardFault.VENDOR_ANSWER
          ? HelperProcess.ENDLESS
          : HelperProcess.NO_FUNCTION;
    }
  }
}
