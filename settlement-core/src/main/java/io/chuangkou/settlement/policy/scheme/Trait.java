package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Encounter;

/** What many persons or encounters have alike, and a test can ask for alone. */
public sealed interface Trait {

  /** The insured group of a person, by its name in the document. */
  record Category(String name) implements Trait {}

  /** The kind of an encounter. */
  record Kind(Encounter.Kind kind) implements Trait {}

  /** The setting of a provider. */
  record Setting(Encounter.Setting setting) implements Trait {}

  /** The level of a provider. */
  record Level(int level) implements Trait {}

  /** Whether a provider is private. */
  record Ownership(boolean isPrivate) implements Trait {}
}
