package io.chuangkou.card.emulator;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.Generation;
import io.chuangkou.card.Masking;
import io.chuangkou.card.Sex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What an emulated card is made from. Written in YAML, field by field as here; see the bundled
 * demonstration cards, all of invented persons.
 *
 * @param title how a person picks the card from a list
 * @param idNumber 18 characters
 * @param name full name, at most 50 bytes in GB18030
 * @param sex sex
 * @param ethnicity two digits (GB/T 3304)
 * @param born date of birth
 * @param birthplace six digits (GB/T 2260)
 * @param city the issuing city, six digits
 * @param cardNumber nine characters
 * @param generation generation
 * @param issued date of issue
 * @param expires last day of validity
 * @param reset what the card says of itself when it is powered
 * @param pin six digits
 * @param faults what is wrong with the card
 */
public record CardProfile(
    String title,
    String idNumber,
    String name,
    Sex sex,
    String ethnicity,
    LocalDate born,
    String birthplace,
    String city,
    String cardNumber,
    Generation generation,
    LocalDate issued,
    LocalDate expires,
    Reset reset,
    String pin,
    Faults faults) {

  private static final List<String> DEMONSTRATIONS =
      List.of(
          "zhang-san",
          "li-si",
          "wang-xiaoming",
          "zhao-min",
          "sun-jianping",
          "zhou-yaqin",
          "wu-haitao",
          "chen-jianguo",
          "long-name",
          "third-generation",
          "expired",
          "bank-only");

  /**
   * The parts of the historical bytes that are not city and generation, in hexadecimal digits.
   *
   * @param chip chip maker, 2 bytes
   * @param system card operating system, 3 bytes
   * @param maker card maker, 2 bytes
   * @param serial serial number, 4 bytes
   */
  public record Reset(String chip, String system, String maker, String serial) {}

  /** What can be wrong with a card, or odd about it. */
  public enum Fault {
    /** It answers a reset without sense, as a card that is upside down or dirty. */
    MUTE,
    /** It has no social-security application. */
    BANK_ONLY,
    /** Its social-security application is locked. */
    LOCKED,
    /** The holder's records have lengths without sense. */
    GARBLED,
    /** Issue and expiry are mere years in ASCII. */
    YEAR_DATES,
    /** Its version is written with one place behind the point, and a 00. */
    SHORT_VERSION,
    /** Names are filled with spaces in place of 00. */
    SPACE_FILLED,
    /** It does not know how to answer with all records of a file. */
    SINGLE_RECORDS
  }

  /**
   * What is wrong with a card.
   *
   * @param faults its faults and oddities
   * @param missing tags of records that are not there
   * @param slowMillis delay of each answer, in milliseconds
   * @param pullAfter it is pulled out when it gets the command after this many; negative: never
   * @param answers what it does otherwise with chosen commands; the first that is meant counts
   */
  public record Faults(
      Set<Fault> faults,
      Set<Integer> missing,
      int slowMillis,
      int pullAfter,
      List<BadAnswer> answers) {

    /** A card in good order. */
    public static final Faults NONE = new Faults(Set.of(), Set.of(), 0, -1);

    /** Copies sets and list. */
    public Faults {
      faults = Set.copyOf(faults);
      missing = Set.copyOf(missing);
      answers = List.copyOf(answers);
    }

    /** The same without bad answers to chosen commands. */
    public Faults(Set<Fault> faults, Set<Integer> missing, int slowMillis, int pullAfter) {
      this(faults, missing, slowMillis, pullAfter, List.of());
    }

    /** A card that treats chosen commands otherwise. */
    public static Faults answering(BadAnswer... answers) {
      return new Faults(Set.of(), Set.of(), 0, -1, List.of(answers));
    }

    /** A card with these faults. */
    public static Faults of(Fault... faults) {
      return new Faults(Set.of(faults), Set.of(), 0, -1);
    }

    /** A card without the records of these tags. */
    public static Faults missing(Integer... tags) {
      return new Faults(Set.of(), Set.of(tags), 0, -1);
    }

    /** A card that takes its time, in milliseconds. */
    public static Faults slow(int millis) {
      return new Faults(Set.of(), Set.of(), millis, -1);
    }

    /** A card that is pulled out after so many commands. */
    public static Faults pulledAfter(int commands) {
      return new Faults(Set.of(), Set.of(), 0, commands);
    }

    boolean has(Fault fault) {
      return faults.contains(fault);
    }
  }

  /** Names of the bundled demonstration cards, the plain ones first. */
  public static List<String> demonstrations() {
    return DEMONSTRATIONS;
  }

  /**
   * A bundled demonstration card.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static CardProfile demonstration(String name) {
    try (InputStream yaml =
        CardProfile.class.getResourceAsStream("/io/chuangkou/card/cards/" + name + ".yaml")) {
      if (yaml == null) {
        throw new IllegalArgumentException("no demonstration card named " + name);
      }
      return ofYaml(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CardFaultException e) {
      throw new IllegalStateException("the demonstration card " + name + " is broken", e);
    }
  }

  /**
   * Reads a profile.
   *
   * @throws CardFaultException {@link CardFault#PROFILE_INVALID}, naming line or field
   */
  public static CardProfile ofYaml(String yaml) throws CardFaultException {
    return new ProfileYaml(yaml).profile();
  }

  /** The same card with something wrong. */
  public CardProfile with(Faults other) {
    return new CardProfile(
        title,
        idNumber,
        name,
        sex,
        ethnicity,
        born,
        birthplace,
        city,
        cardNumber,
        generation,
        issued,
        expires,
        reset,
        pin,
        other);
  }

  @Override
  public String toString() {
    return "CardProfile["
        + generation.version()
        + ", city="
        + city
        + ", name="
        + Masking.name(name)
        + ", idNumber="
        + Masking.idNumber(idNumber)
        + ", faults="
        + faults
        + "]";
  }
}
