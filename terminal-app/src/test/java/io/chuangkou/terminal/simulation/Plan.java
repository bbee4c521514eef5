package io.chuangkou.terminal.simulation;

import io.chuangkou.store.SimDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that happens in one run: what persons come for, and what goes wrong. The same plan runs the
 * same every time.
 *
 * @param seed where it came from; also decides what a power cut keeps
 * @param errands what persons come for, in order
 * @param net what goes wrong with a message, by its number from 1
 * @param disk what goes wrong with an access to the disk, by its number from 1
 * @param outages when the centre cannot be reached
 * @param full when the disk has no room
 * @param jumps when the terminal's clock jumps
 * @param copies when somebody copies the store, to work with it beside the terminal
 * @param unprinted when the printer is away; empty: there is none
 */
record Plan(
    long seed,
    List<Errand> errands,
    Map<Integer, NetFault> net,
    Map<Integer, DiskFault> disk,
    List<Span> outages,
    List<Span> full,
    List<Jump> jumps,
    List<Long> copies,
    List<Span> unprinted) {

  /** Copies all of it. */
  Plan {
    errands = List.copyOf(errands);
    net = Map.copyOf(net);
    disk = Map.copyOf(disk);
    outages = List.copyOf(outages);
    full = List.copyOf(full);
    jumps = List.copyOf(jumps);
    copies = List.copyOf(copies);
    unprinted = List.copyOf(unprinted);
  }

  /**
   * What goes wrong with an access to the disk.
   *
   * @param fault what
   * @param powerLost whether a stop takes with it what was not forced; else only the process ends
   */
  record DiskFault(SimDisk.Fault fault, boolean powerLost) {}

  /**
   * A while, in milliseconds since the beginning.
   *
   * @param from first moment
   * @param to first moment after it
   */
  record Span(long from, long to) {

    boolean contains(long millis) {
      return from <= millis && millis < to;
    }
  }

  /**
   * A jump of the terminal's clock.
   *
   * @param at when, in milliseconds since the beginning
   * @param byMillis how far
   * @param until when somebody puts it right
   */
  record Jump(long at, long byMillis, long until) {

    boolean isOn(long millis) {
      return at <= millis && millis < until;
    }
  }

  /** A day on which nothing goes wrong. */
  static Plan quiet(List<Errand> errands) {
    return new Plan(
        0, errands, Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  Plan with(Map<Integer, NetFault> otherNet, Map<Integer, DiskFault> otherDisk) {
    return new Plan(seed, errands, otherNet, otherDisk, outages, full, jumps, copies, unprinted);
  }

  Plan withOutages(Span... otherOutages) {
    return new Plan(
        seed, errands, net, disk, List.of(otherOutages), full, jumps, copies, unprinted);
  }

  Plan withCopies(List<Long> otherCopies) {
    return new Plan(seed, errands, net, disk, outages, full, jumps, otherCopies, unprinted);
  }

  Plan withUnprinted(List<Span> others) {
    return new Plan(seed, errands, net, disk, outages, full, jumps, copies, others);
  }

  private Plan withErrands(List<Errand> others) {
    return new Plan(seed, others, net, disk, outages, full, jumps, copies, unprinted);
  }

  private Plan withFull(List<Span> others) {
    return new Plan(seed, errands, net, disk, outages, others, jumps, copies, unprinted);
  }

  private Plan withJumps(List<Jump> others) {
    return new Plan(seed, errands, net, disk, outages, full, others, copies, unprinted);
  }

  /** Every plan that lacks one thing of this one. */
  Stream<Plan> smaller() {
    return Stream.of(
            less(errands, Plan::withErrands),
            less(net, (p, m) -> p.with(m, p.disk)),
            less(disk, (p, m) -> p.with(p.net, m)),
            less(outages, (p, l) -> p.withOutages(l.toArray(Span[]::new))),
            less(full, Plan::withFull),
            less(jumps, Plan::withJumps),
            less(copies, Plan::withCopies),
            less(unprinted, Plan::withUnprinted))
        .flatMap(plans -> plans);
  }

  private <T> Stream<Plan> less(List<T> all, BiFunction<Plan, List<T>, Plan> with) {
    return all.stream()
        .map(
            one -> {
              List<T> rest = new ArrayList<>(all);
              rest.remove(one);
              return with.apply(this, rest);
            });
  }

  private <T> Stream<Plan> less(Map<Integer, T> all, BiFunction<Plan, Map<Integer, T>, Plan> with) {
    return all.keySet().stream()
        .sorted()
        .map(
            one -> {
              Map<Integer, T> rest = new TreeMap<>(all);
              rest.remove(one);
              return with.apply(this, rest);
            });
  }

  /** The schedule, one thing a line. */
  @Override
  public String toString() {
    return Stream.of(
            Stream.of("seed " + seed),
            errands.stream().map(Errand::toString),
            new TreeMap<>(net).entrySet().stream().map(e -> "message " + e),
            new TreeMap<>(disk).entrySet().stream().map(e -> "access " + e),
            outages.stream().map(span -> "centre down " + span),
            full.stream().map(span -> "disk full " + span),
            jumps.stream().map(Jump::toString),
            copies.stream().map(at -> "store copied at " + at),
            unprinted.stream().map(span -> "printer away " + span))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n  "));
  }
}
