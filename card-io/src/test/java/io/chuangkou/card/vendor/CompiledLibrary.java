package io.chuangkou.card.vendor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A reading library, compiled from C for one test. */
final class CompiledLibrary {

  private static final Path SOURCE = Path.of("src/test/resources/vendor/reading-library.c");

  private static final Path HELPER = Path.of("../packaging/vendor-helper/vendor-helper.c");

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

  /** Compiles the helper process that is delivered as source. */
  static Path helperIn(Path folder) throws IOException, InterruptedException {
    Path helper = folder.resolve("vendor-helper");
    compile(List.of("cc", "-Wall", "-Werror", "-o", helper.toString(), HELPER.toString(), "-ldl"));
    return helper;
  }

  private static void compile(List<String> command) throws IOException, InterruptedException {
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
