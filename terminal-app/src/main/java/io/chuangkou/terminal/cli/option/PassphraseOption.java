package io.chuangkou.terminal.cli.option;

import io.chuangkou.store.backup.Passphrase;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.ledger.guard.FileModes;
import io.chuangkou.terminal.notice.TerminalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --passphrase-file}: where a backup's passphrase stands; otherwise it is typed. */
public final class PassphraseOption {

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description =
          "口令在文件的第一行；不写：在控制台输入 / the passphrase is the first line of a file; else it is typed")
  private @Nullable Path file;

  /**
   * The passphrase.
   *
   * @throws TerminalException {@code PASSPHRASE-MISSING} if there is none and nobody can be asked;
   *     {@code FILE-READABLE} if others may read the file
   * @throws IOException if the file cannot be read
   */
  public Passphrase ask(Console console, String prompt) throws IOException {
    Path named = file;
    if (named == null) {
      return new Passphrase(
          console
              .secrets()
              .typed()
              .apply(prompt)
              .orElseThrow(CommandFault.PASSPHRASE_MISSING::exception));
    }
    FileModes.requireSecret(named);
    return new Passphrase(Files.readString(named).lines().findFirst().orElse("").toCharArray());
  }
}
