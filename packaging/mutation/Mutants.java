import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Runs the hand-made mutants of the lists beside this file. One class is compiled with one change,
 * a JVM of its own runs the tests that must notice, with that class before the module's; the tree
 * of the sources is never changed. What was built, and with which class path, is {@code
 * packaging/mutants}'s concern.
 */
final class Mutants {

  private static final String USAGE =
      """
      packaging/mutants [WORDS…] [--module MODULE] [--jobs N]
        WORDS     only mutants of a class of this name, or whose sentence holds the words
        --module  only mutants of this module's list
        --jobs    so many at a time (one a core, two at most)\
      """;

  /** How a mutant ended. */
  private enum Ending {
    KILLED("killed"),
    LIVED("LIVED"),
    STALE("DOES NOT APPLY"),
    UNPROVEN("TEST IS RED");

    private final String word;

    Ending(String word) {
      this.word = word;
    }
  }

  /**
   * A change that a test must notice.
   *
   * @param module whose list it is in
   * @param type simple name of the class
   * @param what what goes wrong
   * @param code text of the source; only its tokens count, not how they are spaced
   * @param mutant what stands there instead
   * @param killers tests: the simple name of a class, with {@code .name_of_a_test} or whole
   */
  private record Mutant(
      String module, String type, String what, String code, String mutant, List<String> killers) {}

  /** How a mutant ended, with what to say about it. */
  private record Result(Mutant mutant, Ending ending, String detail) {}

  /** A source file and its text. */
  private record Source(Path file, String text) {}

  /** What a run of tests said: nothing if all of them passed. */
  private record Verdict(boolean green, String words) {}

  private final Path root;
  private final Path work;
  private final Map<String, List<Path>> sources;
  private final Map<String, List<Path>> tests;

  private Mutants(Path root, Path work) throws IOException {
    this.root = root;
    this.work = work;
    this.sources = files(root, "src/main/java");
    this.tests = files(root, "src/test/java");
  }

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Predicate<Mutant> wanted = mutant -> true;
    int jobs = Math.min(2, Runtime.getRuntime().availableProcessors());
    List<String> words = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      boolean isOption = args[i].startsWith("-");
      if (isOption && (i + 1 == args.length || !args[i].matches("--module|--jobs"))) {
        System.err.println(USAGE);
        System.exit(2);
      } else if (args[i].equals("--module")) {
        String module = args[++i];
        wanted = wanted.and(mutant -> mutant.module().equals(module));
      } else if (args[i].equals("--jobs")) {
        jobs = Integer.parseInt(args[++i]);
      } else {
        words.add(args[i]);
      }
    }
    if (!words.isEmpty()) {
      wanted =
          wanted.and(
              mutant ->
                  words.stream()
                      .anyMatch(
                          word -> mutant.type().equals(word) || mutant.what().contains(word)));
    }
    Path work = Files.createTempDirectory("mutants");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(work)));
    List<Mutant> mutants = read(root).stream().filter(wanted).toList();
    System.exit(new Mutants(root, work).run(mutants, jobs) ? 0 : 1);
  }

  /** All lists: of each module's file, by class, the mutants. */
  private static List<Mutant> read(Path root) throws IOException {
    List<Mutant> mutants = new ArrayList<>();
    for (Path file : listed(root.resolve("packaging/mutation"), ".yaml")) {
      String module = file.getFileName().toString().replace(".yaml", "");
      Load yaml = new Load(LoadSettings.builder().setLabel(file.toString()).build());
      Map<?, ?> classes = (Map<?, ?>) yaml.loadFromString(Files.readString(file));
      classes.forEach(
          (type, list) ->
              ((List<?>) list).forEach(one -> mutants.add(mutant(module, type, (Map<?, ?>) one))));
    }
    return mutants;
  }

  private static Mutant mutant(String module, Object type, Map<?, ?> entry) {
    List<?> killers = (List<?>) value(type, entry, "killers");
    return new Mutant(
        module,
        type.toString(),
        value(type, entry, "what").toString(),
        value(type, entry, "code").toString(),
        value(type, entry, "mutant").toString(),
        killers.stream().map(Object::toString).toList());
  }

  private static Object value(Object type, Map<?, ?> entry, String key) {
    return Objects.requireNonNull(entry.get(key), () -> "a mutant of " + type + " has no " + key);
  }

  /** True if every test is green without a mutant and every mutant dies. */
  private boolean run(List<Mutant> mutants, int jobs) throws Exception {
    long began = System.nanoTime();
    Map<String, Verdict> controls = new TreeMap<>();
    List<Result> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(jobs)) {
      Map<String, List<String>> named =
          mutants.stream()
              .flatMap(mutant -> mutant.killers().stream())
              .distinct()
              .collect(Collectors.groupingBy(Mutants::type, TreeMap::new, Collectors.toList()));
      Map<String, Future<Verdict>> running = new TreeMap<>();
      named.forEach((type, tests) -> running.put(type, pool.submit(() -> control(type, tests))));
      for (Map.Entry<String, Future<Verdict>> control : running.entrySet()) {
        controls.put(control.getKey(), control.getValue().get());
      }
      List<Callable<Result>> tasks =
          mutants.stream().<Callable<Result>>map(mutant -> () -> run(mutant, controls)).toList();
      for (Future<Result> result : pool.invokeAll(tasks)) {
        results.add(result.get());
      }
    }
    return report(results, Math.round((System.nanoTime() - began) / 1e9));
  }

  /** The class of a test that kills. */
  private static String type(String killer) {
    return killer.split("\\.")[0];
  }

  private Verdict control(String type, List<String> tests)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    Verdict verdict = test(tests.contains(type) ? List.of(type) : tests, null);
    say(verdict.green() ? "green" : "RED", type, seconds(began), verdict.words());
    return verdict;
  }

  private Result run(Mutant mutant, Map<String, Verdict> controls)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    Result result = result(mutant, controls);
    say(
        result.ending().word,
        mutant.type() + ": " + mutant.what(),
        seconds(began),
        result.detail());
    return result;
  }

  private Result result(Mutant mutant, Map<String, Verdict> controls)
      throws IOException, InterruptedException {
    for (String killer : mutant.killers()) {
      if (!controls.get(type(killer)).green()) {
        return new Result(mutant, Ending.UNPROVEN, killer);
      }
    }
    List<Source> changed = sources(mutant);
    if (changed.size() != 1) {
      String times = changed.isEmpty() ? "is not" : "is more than once";
      return new Result(mutant, Ending.STALE, "its code " + times + " in " + mutant.type());
    }
    Path classes = Files.createTempDirectory(work, "classes");
    String errors = compile(changed.getFirst(), classes);
    if (!errors.isEmpty()) {
      return new Result(mutant, Ending.STALE, "does not compile: " + errors);
    }
    Verdict verdict = test(mutant.killers(), classes);
    return new Result(mutant, verdict.green() ? Ending.LIVED : Ending.KILLED, verdict.words());
  }

  /** Everywhere that the code stands in a class of the name, changed there. */
  private List<Source> sources(Mutant mutant) throws IOException {
    Pattern code = pattern(mutant.code());
    List<Source> changed = new ArrayList<>();
    for (Path file : sources.getOrDefault(mutant.type(), List.of())) {
      String text = Files.readString(file);
      Matcher matcher = code.matcher(text);
      while (matcher.find()) {
        String before = text.substring(0, matcher.start());
        changed.add(new Source(file, before + mutant.mutant() + text.substring(matcher.end())));
      }
    }
    return changed;
  }

  /** The tokens of a text, however they are spaced: a formatter may have broken the lines anew. */
  private static Pattern pattern(String code) {
    List<String> tokens =
        Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|\\w+|\\S")
            .matcher(code)
            .results()
            .map(MatchResult::group)
            .toList();
    StringBuilder pattern = new StringBuilder();
    boolean afterWord = false;
    for (String token : tokens) {
      boolean isWord = token.matches("\\w+");
      pattern.append(pattern.isEmpty() ? "" : isWord && afterWord ? "\\s+" : "\\s*");
      pattern.append(isWord && !afterWord ? "\\b" : "").append(Pattern.quote(token));
      pattern.append(isWord ? "\\b" : "");
      afterWord = isWord;
    }
    return Pattern.compile(pattern.toString());
  }

  /** The compiler's words if it refuses; empty if not. */
  private String compile(Source changed, Path classes) throws IOException {
    Path module = module(changed.file());
    Path file = Files.createTempDirectory(work, "source").resolve(changed.file().getFileName());
    Files.writeString(file, changed.text());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-parameters",
            "-d",
            classes.toString(),
            "-cp",
            module.resolve("target/classes") + File.pathSeparator + libraries(module));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      Iterable<? extends JavaFileObject> units = manager.getJavaFileObjects(file);
      boolean isCompiled = compiler.getTask(errors, manager, null, options, null, units).call();
      return isCompiled ? "" : errors.toString().lines().findFirst().orElse("?");
    }
  }

  /** Runs tests as the build does, with these classes before all others. */
  private Verdict test(List<String> killers, Path classes)
      throws IOException, InterruptedException {
    List<String> selected = new ArrayList<>();
    Path module = root;
    for (String killer : killers) {
      String type = type(killer);
      List<Path> found = tests.getOrDefault(type, List.of());
      if (found.size() != 1) {
        return new Verdict(false, found.size() + " test classes are named " + type);
      }
      module = module(found.getFirst());
      Path name = module.resolve("src/test/java").relativize(found.getFirst()).getParent();
      selected.add(
          name.toString().replace(File.separatorChar, '.') + "." + killer.replace('.', '#'));
    }
    List<String> path = new ArrayList<>();
    if (classes != null) {
      path.add(classes.toString());
    }
    path.add(module.resolve("target/test-classes").toString());
    path.add(module.resolve("target/classes").toString());
    path.add(libraries(module));
    path.add(System.getProperty("java.class.path"));
    Path said = Files.createTempFile(work, "said", ".txt");
    Path log = Files.createTempFile(work, "tests", ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(File.pathSeparator, path),
                Tests.class.getName(),
                said.toString()));
    command.addAll(selected);
    Process process =
        new ProcessBuilder(command)
            .directory(module.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(Tests.PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return new Verdict(false, "the tests did not end in " + Tests.PATIENCE_SECONDS + " s");
      }
      boolean green = process.exitValue() == 0;
      String words = Files.readString(said);
      return new Verdict(green, green || !words.isEmpty() ? words : lastLine(log));
    } finally {
      process.destroyForcibly();
    }
  }

  private static String lastLine(Path log) throws IOException {
    return Files.readString(log).lines().reduce("no word", (before, line) -> line);
  }

  private String libraries(Path module) throws IOException {
    return Files.readString(module.resolve("target/test.classpath")).strip();
  }

  private Path module(Path file) {
    return root.resolve(root.relativize(file).getName(0));
  }

  private static boolean report(List<Result> results, long seconds) {
    Map<Ending, Long> counts =
        results.stream().collect(Collectors.groupingBy(Result::ending, Collectors.counting()));
    List<Result> bad = results.stream().filter(result -> result.ending() != Ending.KILLED).toList();
    System.out.println();
    Map<String, Map<Ending, Long>> table =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    result -> result.mutant().module() + " " + result.mutant().type(),
                    TreeMap::new,
                    Collectors.groupingBy(Result::ending, Collectors.counting())));
    table.forEach(
        (type, endings) ->
            System.out.printf(
                "%-48s %3d of %3d killed%n",
                type,
                endings.getOrDefault(Ending.KILLED, 0L),
                endings.values().stream().mapToLong(Long::longValue).sum()));
    bad.forEach(
        result ->
            System.out.println(
                result.ending().word
                    + "  "
                    + result.mutant().type()
                    + ": "
                    + result.mutant().what()
                    + "  "
                    + result.detail()));
    System.out.printf(
        "%d mutants, %d killed, %d s%n",
        results.size(), counts.getOrDefault(Ending.KILLED, 0L), seconds);
    return bad.isEmpty() && !results.isEmpty();
  }

  private static synchronized void say(String ending, String what, String time, String detail) {
    System.out.println(
        String.format("%-7s %6s  %s", ending, time, what)
            + (detail.isEmpty() ? "" : "\n" + " ".repeat(16) + detail));
  }

  private static String seconds(long began) {
    return String.format("%.1f s", (System.nanoTime() - began) / 1e9);
  }

  private static Map<String, List<Path>> files(Path root, String folder) throws IOException {
    Map<String, List<Path>> files = new LinkedHashMap<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module :
          modules.map(path -> path.resolve(folder)).filter(Files::isDirectory).toList()) {
        for (Path file : listed(module, ".java")) {
          String name = file.getFileName().toString().replace(".java", "");
          files.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
        }
      }
    }
    return files;
  }

  private static List<Path> listed(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      System.err.println(folder + " stays: " + e.getMessage());
    }
  }

  /** Runs tests in this JVM until the first one fails, and says which in a file. */
  static final class Tests {

    static final int PATIENCE_SECONDS = 300;

    public static void main(String[] args) throws IOException {
      Path said = Path.of(args[0]);
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(Stream.of(args).skip(1).flatMap(Tests::selectors).toList())
              .build();
      CancellationToken token = CancellationToken.create();
      Heard heard = new Heard(token);
      LauncherFactory.create()
          .execute(
              LauncherExecutionRequestBuilder.request(request)
                  .cancellationToken(token)
                  .listeners(heard)
                  .build());
      boolean green = heard.failure.isEmpty() && heard.passed > 0;
      Files.writeString(
          said, green || !heard.failure.isEmpty() ? heard.failure : "no test was run");
      // What a mutant leaves running is not waited for.
      Runtime.getRuntime().halt(green ? 0 : 1);
    }

    /** The first failure, after which no other test begins; what was opened is still closed. */
    private static final class Heard implements TestExecutionListener {

      private final CancellationToken token;
      private String failure = "";
      private int passed;

      Heard(CancellationToken token) {
        this.token = token;
      }

      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
          passed += test.isTest() ? 1 : 0;
        } else if (result.getStatus() == TestExecutionResult.Status.FAILED && failure.isEmpty()) {
          failure = words(test, result);
          token.cancel();
        }
      }
    }

    /** A class, or the methods of a name in it. */
    private static Stream<DiscoverySelector> selectors(String test) {
      String[] parts = test.split("#");
      if (parts.length == 1) {
        return Stream.of(DiscoverySelectors.selectClass(test));
      }
      Class<?> type = DiscoverySelectors.selectClass(parts[0]).getJavaClass();
      List<DiscoverySelector> methods =
          Stream.of(type.getDeclaredMethods())
              .filter(method -> method.getName().equals(parts[1]))
              .<DiscoverySelector>map(method -> DiscoverySelectors.selectMethod(type, method))
              .toList();
      if (methods.isEmpty()) {
        throw new IllegalArgumentException("no test is named " + test);
      }
      return methods.stream();
    }

    private static String words(TestIdentifier test, TestExecutionResult result) {
      String why = result.getThrowable().map(Throwable::toString).orElse("");
      return test.getDisplayName() + "  " + why.lines().findFirst().orElse("");
    }
  }
}
