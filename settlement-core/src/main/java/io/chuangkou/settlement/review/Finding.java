package io.chuangkou.settlement.review;

import io.chuangkou.settlement.policy.document.PolicyException;
import io.chuangkou.settlement.policy.scheme.BilingualText;

/**
 * Something about a policy document, in its place.
 *
 * @param kind what follows from it
 * @param code stable code, as {@code POLICY-KEY}
 * @param file file name
 * @param line line in it, from 1
 * @param words what it is, and what to write or to ask
 */
public record Finding(Kind kind, String code, String file, int line, BilingualText words) {

  /** What follows from a finding. */
  public enum Kind {
    /** It must be put right; the document does not count before. */
    FAULT,
    /** Somebody must look at it and say that it is meant. */
    QUESTION
  }

  /** A word that is not known. */
  static final String WORD = "POLICY-WORD";

  /** A value that is many times what it was. */
  static final String FACTOR = "POLICY-FACTOR";

  /** Premiums that are missing or never count. */
  static final String PREMIUM = "POLICY-PREMIUM";

  /** Something that is in force and that the document does not have. */
  static final String LEFT_OUT = "POLICY-LEFT-OUT";

  /** Days on which nothing would be in force. */
  static final String ENDS = "POLICY-ENDS";

  static Finding of(PolicyException fault) {
    return new Finding(Kind.FAULT, fault.code(), fault.file(), fault.line(), fault.words());
  }
}
