package io.chuangkou.card.vendor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A reading library, compiled from C for one test. */
final class CompiledLibrary {

  private static final Path SOURCE = Path.of("src/test/resources/vendor/reading-library.c");

  private CompiledLibrary() {}

  /** Compiles it into a folder in which it leaves a mark where it has hung or crashed once. */
  static Path in(Path folder) throws IOException, InterruptedException {
    Path library = folder.resolve(System.mapLibraryName("reading"));
    compile(
        List.of(
            "cc",
            "-shared",
            "-fPIC",
            "-DMARKER=\"" + folder.resolve("mark") + "\"",
            "-o",
            library.toString(),
            SOURCE.toString()));
    return library;
  }

  static void compile(List<String> command) throws IOException, InterruptedException {
    Process compiler;
    try {
      compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new AssertionError(
          "no C compiler named cc: these tests compile the library that they load"
              + " (Debian, Ubuntu: apt-get install gcc libc6-dev)",
          e);
    }
    String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (compiler.waitFor() != 0) {
      throw new AssertionError("the C compiler refused the library:\n" + said);
    }
  }
}
