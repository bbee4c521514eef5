package io.chuangkou.terminal.foreign.centre;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A visit or stay that the centre has numbered. */
public final class Visit {

  private final String number;
  private final String person;
  private final String insurance;
  private final String hospitalNo;
  private final String begins;
  private final List<JsonNode> lines = new ArrayList<>();
  private boolean withdrawn;
  private boolean settledOnce;

  Visit(String number, String person, String insurance, String hospitalNo, String begins) {
    this.number = number;
    this.person = person;
    this.insurance = insurance;
    this.hospitalNo = hospitalNo;
    this.begins = begins;
  }

  /** The centre's number of it. */
  public String number() {
    return number;
  }

  /** Whose. */
  public String person() {
    return person;
  }

  /** By which insurance. */
  public String insurance() {
    return insurance;
  }

  /** The hospital's number of it. */
  public String hospitalNo() {
    return hospitalNo;
  }

  /** When it begins, as it was told. */
  public String begins() {
    return begins;
  }

  /** Its lines, as they were told. */
  public List<JsonNode> lines() {
    return lines;
  }

  /** Whether it was registered, and neither settled nor withdrawn since. */
  public boolean isOpen() {
    return !withdrawn && !settledOnce;
  }

  void withdraw() {
    withdrawn = true;
  }

  boolean isWithdrawn() {
    return withdrawn;
  }

  void settled() {
    settledOnce = true;
  }
}
