package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.policy.scheme.Condition.Test;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the kind of an encounter, and the setting, the level and the ownership of a provider, say of
 * the tests of a scheme, so that these are not made for each encounter again. Immutable.
 */
public final class Foreseen {

  private static final int HIGHEST_LEVEL = 3;

  private final Map<Encounter.Kind, Known> kinds = new EnumMap<>(Encounter.Kind.class);
  private final Map<Encounter.Setting, Known> settings = new EnumMap<>(Encounter.Setting.class);
  private final List<Known> levels;
  private final Known isPrivate;
  private final Known isPublic;

  /** What can be foreseen of these tests. */
  public Foreseen(Collection<Test> tests) {
    for (Encounter.Kind kind : Encounter.Kind.values()) {
      kinds.put(kind, Known.of(new Trait.Kind(kind), tests));
    }
    for (Encounter.Setting setting : Encounter.Setting.values()) {
      settings.put(setting, Known.of(new Trait.Setting(setting), tests));
    }
    this.levels =
        IntStream.rangeClosed(0, HIGHEST_LEVEL)
            .mapToObj(level -> Known.of(new Trait.Level(level), tests))
            .toList();
    this.isPrivate = Known.of(new Trait.Ownership(true), tests);
    this.isPublic = Known.of(new Trait.Ownership(false), tests);
  }

  /** What is known of an encounter of a person of a group. */
  Known of(Known group, Encounter encounter) {
    Encounter.Provider provider = encounter.provider();
    Known kind = kinds.getOrDefault(encounter.kind(), Known.NOTHING);
    Known setting = settings.getOrDefault(provider.setting(), Known.NOTHING);
    Known level = level(provider.level());
    Known ownership = provider.isPrivate() ? isPrivate : isPublic;
    return new Known(
        group.held() | kind.held() | setting.held() | level.held() | ownership.held(),
        group.failed() | kind.failed() | setting.failed() | level.failed() | ownership.failed());
  }

  private Known level(int level) {
    return level >= 0 && level < levels.size() ? levels.get(level) : Known.NOTHING;
  }
}
