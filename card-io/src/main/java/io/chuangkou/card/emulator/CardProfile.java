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

  /**
   * What is wrong with a card.
   *
   * @param mute it answers with a senseless answer to reset, as a card upside down or dirty
   * @param bankOnly it has no social-security application
   * @param locked its social-security application is locked
   * @param garbled the holder's records have senseless lengths
   * @param yearDates issue and expiry are mere years in ASCII
   * @param missing tags of records that are not there
   * @param slowMillis delay of each answer, in milliseconds
   * @param pullAfter it is pulled out when it gets the command after this many; negative: never
   */
  public record Faults(
      boolean mute,
      boolean bankOnly,
      boolean locked,
      boolean garbled,
      boolean yearDates,
      List<Integer> missing,
      int slowMillis,
      int pullAfter) {

    /** A card in good order. */
    public static final Faults NONE =
        new Faults(false, false, false, false, false, List.of(), 0, -1);

    /** Copies the list. */
    public Faults {
      missing = List.copyOf(missing);
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
    try (InputStream yaml = CardProfile.class.getResourceAsStream("../cards/" + name + ".yaml")) {
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
