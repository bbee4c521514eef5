package io.chuangkou.card.security;

import org.jspecify.annotations.Nullable;

/**
 * Which keys of a module serve.
 *
 * @param holder that from which RKSSSE of cards is derived, which opens the holder's file
 * @param internal that from which IRK of cards is derived, which proves that they are genuine; its
 *     number is not public; none: cards are not asked to prove it
 */
public record ModuleKeys(ModuleKey holder, @Nullable ModuleKey internal) {

  /** As terminals in use name them: the card's genuineness is left open. */
  public static final ModuleKeys STANDARD = new ModuleKeys(ModuleKey.HOLDER, null);
}
