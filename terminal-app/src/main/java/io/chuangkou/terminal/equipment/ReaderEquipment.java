package io.chuangkou.terminal.equipment;

import io.chuangkou.card.CardReaders;
import io.chuangkou.card.pcsc.CardService;
import io.chuangkou.card.security.HolderAccess;
import io.chuangkou.card.vendor.VendorCardReaders;
import io.chuangkou.card.vendor.VendorCardReaders.Assigned;
import io.chuangkou.card.vendor.VendorReader;
import io.chuangkou.card.vendor.VendorSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a desk's readers are equipped with.
 *
 * @param module where the security module is; none: cards of generation 3.0 stay closed
 * @param libraries makers' reading libraries
 */
public record ReaderEquipment(@Nullable ModuleSettings module, List<Library> libraries) {

  /** Readers and nothing else. */
  public static final ReaderEquipment NONE = new ReaderEquipment(null, List.of());

  /**
   * A reading library.
   *
   * @param reader part of the name of its reader
   * @param isKnownToService whether the card service knows that reader
   * @param settings how it is called
   */
  public record Library(String reader, boolean isKnownToService, VendorSettings settings) {}

  /** One that the service does not know is the desk's only reader. */
  public ReaderEquipment {
    libraries = List.copyOf(libraries);
    if (libraries.size() > 1 && !libraries.stream().allMatch(Library::isKnownToService)) {
      throw new IllegalArgumentException(
          "vendor: 读卡服务不认识的读卡器只能有一台，且不配其他库"
              + " / a reader that the service does not know is the only one");
    }
  }

  /**
   * As the configuration tells it.
   *
   * @param folder from where its files are meant
   * @throws IOException if one of them cannot be read
   */
  public static ReaderEquipment of(
      @Nullable ModuleSettings module, @Nullable List<VendorLibrary> vendor, Path folder)
      throws IOException {
    List<Library> libraries = new ArrayList<>();
    for (VendorLibrary each : vendor == null ? List.<VendorLibrary>of() : vendor) {
      libraries.add(new Library(each.reader(), each.isKnownToService(), each.settings(folder)));
    }
    return new ReaderEquipment(module, libraries);
  }

  /** How cards of generation 3.0 are opened. */
  public HolderAccess access(CardService service) {
    return module == null ? HolderAccess.NONE : module.access(service);
  }

  /**
   * The readers of the desk.
   *
   * @param service makes those of the card service; asked unless a library does without
   * @param today the day on which a card's expiry is judged
   */
  public CardReaders readers(Supplier<CardReaders> service, Supplier<LocalDate> today) {
    if (libraries.isEmpty()) {
      return service.get();
    }
    Library first = libraries.getFirst();
    if (!first.isKnownToService()) {
      return VendorCardReaders.alone(
          first.reader(), new VendorReader(first.settings(), today, null));
    }
    return new VendorCardReaders(
        service.get(),
        libraries.stream()
            .map(
                each -> new Assigned(each.reader(), new VendorReader(each.settings(), today, null)))
            .toList());
  }
}
