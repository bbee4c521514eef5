package io.chuangkou.settlement.centre.schema;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The scripts of one kind of database, listed: nobody looks through the class path for them. */
final class Scripts implements ResourceProvider {

  private static final List<String> SHARED =
      List.of("V1__tables.sql", "V2__what_reaches_across_persons.sql");
  private static final List<String> POSTGRESQL =
      List.of(
          "V1__tables.sql", "V1.1__rows_are_only_added.sql", "V2__what_reaches_across_persons.sql");

  private final List<String> names;

  private Scripts(List<String> names) {
    this.names = names;
  }

  static Scripts ofH2() {
    return new Scripts(SHARED);
  }

  static Scripts ofPostgresql() {
    return new Scripts(POSTGRESQL);
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return names.contains(name) ? new Script(name) : null;
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return names.stream()
        .filter(name -> name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
        .<LoadableResource>map(Script::new)
        .toList();
  }
}
