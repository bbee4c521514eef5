package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.SettlementException;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A policy that cannot be used: which file, which line, and what to write instead. A faulty policy
 * stops the start; it never becomes a wrong figure.
 */
public final class PolicyException extends SettlementException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with a policy. */
  public enum Fault {
    /** The file is no YAML. */
    YAML,
    /** A key that is not known here, or stands twice. */
    KEY,
    /** A key or value is missing. */
    MISSING,
    /** A value is of another kind or out of its range. */
    VALUE,
    /** Dates leave a gap or overlap. */
    DATES,
    /** Rows or bands are in an order that cannot be meant. */
    ORDER,
    /** A value has no reading or no clause. */
    CLAUSE,
    /** A name that is declared nowhere. */
    NAME,
    /** No policy for a region or a day. */
    REGION,
    /** A person of a category that the region does not have. */
    CATEGORY
  }

  private final Fault fault;
  private final String file;
  private final int line;
  private final String chinese;
  private final String words;

  private PolicyException(
      Fault fault, String file, int line, String sentence, String advice, String english) {
    super("POLICY-" + fault, place(file, line) + sentence, advice, at(file, line) + english, null);
    this.fault = fault;
    this.file = file;
    this.line = line;
    this.chinese = sentence + "；" + advice;
    this.words = english;
  }

  private static String place(String file, int line) {
    return file.isEmpty() ? "" : file + " 第 " + line + " 行：";
  }

  private static String at(String file, int line) {
    return file.isEmpty() ? "" : file + ":" + line + ": ";
  }

  static PolicyException at(
      Fault fault, String file, int line, BilingualText what, BilingualText instead) {
    return new PolicyException(
        fault,
        file,
        line,
        what.chinese(),
        instead.chinese(),
        what.english() + "; " + instead.english());
  }

  /** No policy holds for a region or a day. */
  public static PolicyException region(BilingualText what) {
    return new PolicyException(
        Fault.REGION,
        "",
        0,
        what.chinese(),
        "核对统筹区编码和日期，或录入该地区的政策文件。",
        what.english() + "; check region and day, or enter a policy document for it");
  }

  /** A region does not have a category. */
  public static PolicyException category(String category, Collection<String> known) {
    String there = known.stream().sorted().collect(Collectors.joining(", "));
    return new PolicyException(
        Fault.CATEGORY,
        "",
        0,
        "该统筹区没有参保类别 " + category,
        "写其中之一：" + there,
        "the region has no category " + category + "; write one of " + there);
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /** What is wrong and what to write instead, without the place. */
  public BilingualText words() {
    return BilingualText.of(chinese, words);
  }

  /** In which file; empty: in none. */
  public String file() {
    return file;
  }

  /** In which line of it, from 1; 0: in none. */
  public int line() {
    return line;
  }
}
