package io.chuangkou.terminal.staff;

import io.chuangkou.settlement.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The operators of a counter, as their file lists them. Immutable.
 *
 * @param all in the order of the file
 */
public record Operators(List<Operator> all) {

  /** Nobody. */
  public static final Operators NONE = new Operators(List.of());

  /** Copies the list. */
  public Operators {
    all = List.copyOf(all);
  }

  /**
   * Reads a file; one that does not exist lists nobody.
   *
   * @throws IllegalArgumentException if it is not a list of operators
   */
  public static Operators read(Path file) throws IOException {
    return Files.exists(file)
        ? new Operators(List.of(YamlFile.read(file, Operator[].class)))
        : NONE;
  }

  /** Whether nobody is listed. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The operator with this number, in whatever case. */
  public Optional<Operator> find(String number) {
    String listed = Operator.number(number);
    return all.stream().filter(operator -> operator.number().equals(listed)).findFirst();
  }

  /** The operator with this number and this password. */
  public Optional<Operator> find(String number, char[] password) {
    return find(number).filter(operator -> operator.knows(password));
  }

  /** With one more operator, in place of one with the same number. */
  public Operators with(Operator added) {
    List<Operator> next = new ArrayList<>(all);
    next.removeIf(operator -> operator.number().equals(added.number()));
    next.add(added);
    return new Operators(next);
  }

  /** Without somebody. */
  Operators without(Operator removed) {
    return new Operators(all.stream().filter(operator -> !operator.equals(removed)).toList());
  }

  /** Writes the file in one step, readable by its owner alone. */
  public void write(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Operator operator : all) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("number", operator.number());
      row.put("name", operator.name());
      row.put("role", operator.role().name().toLowerCase(Locale.ROOT));
      row.put("password", operator.passwordHash());
      rows.add(row);
    }
    DumpSettings block = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, new Dump(block).dumpToString(rows));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
