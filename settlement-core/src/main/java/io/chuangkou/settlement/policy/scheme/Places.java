package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Encounter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of providers that a text names (READINGS C-PLACE). A name counts as a whole. Immutable and
 * thread-safe.
 */
public final class Places {

  private final BilingualText words;
  private final Citation citation;
  private final List<Place> places;
  private final Set<String> names = new HashSet<>();
  private final Set<String> namesAndIds = new HashSet<>();

  /**
   * A provider of the list.
   *
   * @param id its id; null where the text gives none
   * @param names its name, and others that it goes by
   */
  public record Place(@Nullable String id, List<String> names) {

    /** Copies the names. */
    public Place {
      names = List.copyOf(names);
    }
  }

  /** A list with what it is called and where it comes from. */
  public Places(BilingualText words, Citation citation, List<Place> places) {
    this.words = words;
    this.citation = citation;
    this.places = List.copyOf(places);
    for (Place place : places) {
      names.addAll(place.names());
      if (place.id() != null) {
        namesAndIds.add(place.id());
      }
    }
    namesAndIds.addAll(names);
  }

  /** What it is called. */
  public BilingualText words() {
    return words;
  }

  /** Where it comes from. */
  public Citation citation() {
    return citation;
  }

  /** The providers in the order of the text. */
  public List<Place> places() {
    return places;
  }

  /** Whether a provider stands in it, by its id or by its name. */
  public boolean holds(Encounter.Provider provider) {
    String name = provider.name();
    return namesAndIds.contains(provider.id()) || (name != null && namesAndIds.contains(name));
  }

  /** Whether it has a provider's name. */
  public boolean holdsNameOf(Encounter.Provider provider) {
    String name = provider.name();
    return name != null && names.contains(name);
  }
}
