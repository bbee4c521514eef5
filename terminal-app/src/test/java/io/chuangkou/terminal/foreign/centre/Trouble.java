package io.chuangkou.terminal.foreign.centre;

/** What can go wrong with one message at this centre. */
public enum Trouble {
  /** Refused, with words. */
  REFUSED,
  /** Refused, and no word of why. */
  REFUSED_WITHOUT_WORDS,
  /** Done; the answer is the gateway's refusal with the words of a time-out. */
  TIMEOUT_IN_WORDS,
  /** Not done; the answer is the same. */
  TIMEOUT_BEFORE_DOING,
  /** Done; the code is 9, with the whole output and a warning. */
  WARNING_CODE,
  /** Done; the code is 200. */
  CODE_200,
  /** Done; the code is -1, the output is whole. */
  REFUSED_WITH_WHOLE_OUTPUT,
  /** Done; the connection ends without an answer. */
  SILENT,
  /** Nothing is done; the connection ends without an answer. */
  REQUEST_LOST,
  /** The connection ends without an answer; it is done when {@link ForeignCentre#late} says so. */
  LATE,
  /** Nothing is done; HTTP 500 with a page. */
  SERVER_ERROR,
  /** Nothing is done; HTTP 500 with an orderly refusal. */
  SERVER_ERROR_WITH_REFUSAL,
  /** Done; the last line has no split. */
  LINE_MISSING,
  /** Done; the funds' sum is a yuan too high. */
  FUNDS_DO_NOT_ADD_UP,
  /** Done; a fund above the fee, and the person with less than nothing. */
  PERSON_BELOW_ZERO,
  /** Done; a fund below nothing, and the person above the fee. */
  FUND_BELOW_ZERO,
  /** Done; the answer is another person's. */
  OTHER_PERSON,
  /** Done; the fee is another one. */
  OTHER_TOTAL,
  /** Done; every amount told three times. */
  TRIPLED,
  /** Done; every amount is told as 0. */
  ALL_ZERO,
  /** Done; every amount has an exponent of a million. */
  HUGE_EXPONENT,
  /** Done; the answer is nested a hundred thousand times. */
  DEEP,
  /** Done; the answer does not end before {@link ForeignCentre#PATIENCE} bytes were read of it. */
  ENDLESS,
  /** Done; neither settlement number nor visit number is told. */
  NUMBERS_MISSING;

  /** Whether the centre does what it is asked to. */
  boolean isDone() {
    return switch (this) {
      case REFUSED,
          REFUSED_WITHOUT_WORDS,
          TIMEOUT_BEFORE_DOING,
          REQUEST_LOST,
          LATE,
          SERVER_ERROR,
          SERVER_ERROR_WITH_REFUSAL ->
          false;
      case TIMEOUT_IN_WORDS,
          WARNING_CODE,
          CODE_200,
          REFUSED_WITH_WHOLE_OUTPUT,
          SILENT,
          LINE_MISSING,
          FUNDS_DO_NOT_ADD_UP,
          PERSON_BELOW_ZERO,
          FUND_BELOW_ZERO,
          OTHER_PERSON,
          OTHER_TOTAL,
          TRIPLED,
          ALL_ZERO,
          HUGE_EXPONENT,
          DEEP,
          ENDLESS,
          NUMBERS_MISSING ->
          true;
    };
  }

  /** Whether the connection ends without an answer. */
  boolean isSilence() {
    return this == SILENT || this == REQUEST_LOST || this == LATE;
  }
}
