package io.chuangkou.terminal.policies;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.document.PolicyDocument;
import io.chuangkou.settlement.policy.document.PolicyException;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.policies.PolicyEntry.Deed;
import io.chuangkou.terminal.policies.PolicyFile.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policies in force at a terminal, whole: those of the product and the signed documents beside
 * them, or in the place of those that call themselves the same. A document that cannot be used
 * leaves the others as they are. Immutable; a terminal has one from its start to its end.
 *
 * @param policies what is in force
 * @param files what became of each file of the clerk's folder, and of files that are gone
 */
public record PolicySet(Policies policies, List<PolicyFile> files) {

  /**
   * Puts the set together.
   *
   * @param folder the clerk's folder; null: there is none, and what was signed counts all the same
   * @param register what was signed
   * @param zone in which days are told
   */
  public static PolicySet read(@Nullable Path folder, PolicyRegister register, ZoneId zone) {
    return new Reading(register, zone).of(folder);
  }

  /** What somebody should see to; empty: every file is in force as it is. */
  public Optional<Advice> lack() {
    BilingualText names =
        files.stream()
            .filter(file -> file.state() != State.IN_FORCE && file.state() != State.WITHDRAWN)
            .map(file -> BilingualText.of(file.name(), file.name()).in(file.why()))
            .reduce(BilingualText.NONE, BilingualText::and);
    return names.equals(BilingualText.NONE)
        ? Optional.empty()
        : Optional.of(
            TerminalFault.POLICY_FOLDER
                .advice()
                .with(names.chinese() + "。", names.english() + "."));
  }

  /** One reading of folder and register. */
  private static final class Reading {

    private final List<PolicyEntry> history;
    private final List<PolicyEntry> standing;
    private final ZoneId zone;
    private final List<PolicyFile> files = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> unusable = new HashSet<>();
    private Policies policies = Policies.load();

    Reading(PolicyRegister register, ZoneId zone) {
      this.history = register.history();
      this.standing = register.standing();
      this.zone = zone;
    }

    PolicySet of(@Nullable Path folder) {
      standing.forEach(this::join);
      list(folder).forEach(this::look);
      standing.stream().filter(entry -> !seen.contains(entry.file())).forEach(this::miss);
      return new PolicySet(policies, List.copyOf(files));
    }

    private void join(PolicyEntry entry) {
      try {
        policies = policies.with(PolicyDocument.read(entry.file(), entry.text()));
      } catch (PolicyException e) {
        unusable.add(entry.document());
        seen.add(entry.file());
        files.add(new PolicyFile(entry.file(), State.FAULTY, e.words()));
      }
    }

    private static List<Path> list(@Nullable Path folder) {
      if (folder == null) {
        return List.of();
      }
      try (Stream<Path> all = Files.list(folder)) {
        return all.filter(file -> !name(file).startsWith(".")).sorted().toList();
      } catch (IOException e) {
        return List.of(folder);
      }
    }

    private static String name(Path file) {
      return String.valueOf(file.getFileName());
    }

    private void look(Path file) {
      String name = name(file);
      if (!Files.isRegularFile(file) || !name.matches(".*\\.ya?ml")) {
        files.add(
            PolicyFile.of(
                name, State.OTHER, "不是 .yaml 的政策文件", "no policy document, which ends in .yaml"));
        return;
      }
      try {
        look(PolicyText.read(file));
      } catch (IOException e) {
        String why = String.valueOf(e.getMessage());
        files.add(PolicyFile.of(name, State.FAULTY, "读不出来：" + why, "cannot be read: " + why));
      }
    }

    private void look(PolicyText text) {
      Optional<PolicyEntry> signed =
          standing.stream().filter(entry -> entry.sha256().equals(text.sha256())).findFirst();
      Optional<PolicyEntry> other =
          standing.stream().filter(entry -> entry.file().equals(text.file())).findFirst();
      if (signed.isPresent()) {
        seen.add(signed.get().file());
        if (!unusable.contains(signed.get().document())) {
          files.add(new PolicyFile(text.file(), State.IN_FORCE, signature(signed.get())));
        }
      } else if (other.isPresent()) {
        seen.add(text.file());
        files.add(
            new PolicyFile(
                text.file(),
                State.CHANGED,
                BilingualText.of("签署后改过，仍用所签的：", "changed since, what was signed is in force: ")
                    .then(signature(other.get()))));
      } else {
        files.add(unsigned(text));
      }
    }

    private PolicyFile unsigned(PolicyText text) {
      List<PolicyException> faults = PolicyDocument.draft(text.file(), text.text()).faults();
      if (!faults.isEmpty()) {
        PolicyException first = faults.getFirst();
        return new PolicyFile(
            text.file(),
            State.FAULTY,
            BilingualText.of("第 " + first.line() + " 行：", "line " + first.line() + ": ")
                .then(first.words()));
      }
      Optional<PolicyEntry> last =
          history.reversed().stream()
              .filter(entry -> entry.sha256().equals(text.sha256()))
              .findFirst();
      return last.filter(entry -> entry.deed() == Deed.WITHDRAWN).isPresent()
          ? new PolicyFile(text.file(), State.WITHDRAWN, signature(last.get()))
          : PolicyFile.of(text.file(), State.UNSIGNED, "没有签署", "nobody has signed it");
    }

    private void miss(PolicyEntry entry) {
      files.add(
          new PolicyFile(
              entry.file(),
              State.MISSING,
              BilingualText.of("文件不在了，仍用所签的：", "the file is gone, what was signed is in force: ")
                  .then(signature(entry))));
    }

    private BilingualText signature(PolicyEntry entry) {
      String who = entry.operator() + " " + LocalDate.ofInstant(entry.at(), zone);
      return BilingualText.of(who, who);
    }
  }
}
