package io.chuangkou.store;

import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.journal.DiskFullException;
import io.chuangkou.store.journal.ReadOnlyDiskException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A disk in memory that keeps what was forced and, at a power cut, any part of the rest, sector by
 * sector. Machines boot on it, one after the other, and may fail or die at chosen accesses.
 */
public final class SimDisk {

  private static final int SECTOR = 512;

  /** Faults after which the machine is off. */
  public static final Set<Fault> STOPPING =
      Set.of(Fault.POWER_CUT, Fault.POWER_CUT_HALFWAY, Fault.POWER_CUT_LATE);

  private final Map<String, Node> durableNames = new TreeMap<>();
  private final Map<String, Node> names = new TreeMap<>();
  private boolean forgetful;
  private long capacity = Long.MAX_VALUE;
  private boolean readOnly;

  private static final class Node {
    private byte[] durable = new byte[0];
    private byte[] seen = new byte[0];
    private final List<Change> pending = new ArrayList<>();
  }

  private record Change(int position, ByteBuffer bytes) {

    byte[] on(byte[] content) {
      byte[] result =
          Arrays.copyOf(content, Math.max(content.length, position + bytes.remaining()));
      bytes.duplicate().get(result, position, bytes.remaining());
      return result;
    }

    List<Change> sectors() {
      List<Change> sectors = new ArrayList<>();
      for (int from = 0; from < bytes.remaining(); ) {
        int at = position + from;
        int length = Math.min(SECTOR - at % SECTOR, bytes.remaining() - from);
        sectors.add(new Change(at, bytes.slice(bytes.position() + from, length)));
        from += length;
      }
      return sectors;
    }
  }

  /** What happens at the chosen access. */
  public enum Fault {
    /** It fails and does nothing; what a force should have kept is lost for good. */
    FAILS,
    /** It does its work and fails. */
    FAILS_LATE,
    /** Half of a write is done, then it fails. */
    FAILS_HALFWAY,
    /** The machine stops before it. */
    POWER_CUT,
    /** Half of a write is done, then the machine stops. */
    POWER_CUT_HALFWAY,
    /** It does its work, and the machine stops. */
    POWER_CUT_LATE
  }

  /** From now on forcing does nothing: a broken store to test the tests with. */
  public void forget() {
    forgetful = true;
  }

  /** From now on no more than this fits, in bytes. */
  public void limit(long bytes) {
    capacity = bytes;
  }

  /** From now on, or not any more, the disk can only be read. */
  void readOnly(boolean only) {
    readOnly = only;
  }

  /** The bytes of a file as the next boot will see them, to be read or damaged. */
  byte[] content(String name) {
    return Optional.ofNullable(names.get(name)).orElseThrow().seen;
  }

  List<String> files() {
    return List.copyOf(names.keySet());
  }

  /** Puts a file there as if it had been forced long ago. */
  void put(String name, byte[] content) {
    Node node = new Node();
    node.seen = content.clone();
    node.durable = content.clone();
    names.put(name, node);
    durableNames.put(name, node);
  }

  void remove(String name) {
    names.remove(name);
    durableNames.remove(name);
  }

  /** How many bytes all files hold together. */
  public long size() {
    return names.values().stream().mapToLong(node -> node.seen.length).sum();
  }

  /** A disk with the same content, all of it forced. */
  public SimDisk copy() {
    SimDisk copy = new SimDisk();
    names.forEach((name, node) -> copy.put(name, node.seen));
    return copy;
  }

  /** Loses what was not forced, except what chance keeps. */
  public void cutPower(Random chance) {
    int keepInHundred = List.of(0, 50, 90).get(chance.nextInt(3));
    Map<String, Node> kept = new TreeMap<>(durableNames);
    names.forEach(
        (name, node) -> {
          if (chance.nextInt(100) < keepInHundred) {
            kept.put(name, node);
          }
        });
    names.clear();
    names.putAll(kept);
    durableNames.clear();
    durableNames.putAll(kept);
    for (Node node : names.values()) {
      for (Change change : node.pending) {
        for (Change sector : change.sectors()) {
          if (chance.nextInt(100) < keepInHundred) {
            node.durable = sector.on(node.durable);
          }
        }
      }
      node.pending.clear();
      node.seen = node.durable.clone();
    }
  }

  /** A machine that nothing happens to. */
  Machine boot() {
    return boot(access -> Optional.empty());
  }

  /** A machine to which {@code fault} happens at its access number {@code access}. */
  Machine boot(int access, Fault fault) {
    return boot(number -> number == access ? Optional.of(fault) : Optional.empty());
  }

  /** A machine whose accesses, counted from 1, go as {@code fate} says. */
  public Machine boot(IntFunction<Optional<Fault>> fate) {
    return new Machine(fate);
  }

  private interface Work {
    void run() throws IOException;
  }

  /** A machine that uses the disk until it is switched off. */
  public final class Machine implements Disk {

    private final IntFunction<Optional<Fault>> fate;
    private int accesses;
    private boolean off;

    private Machine(IntFunction<Optional<Fault>> fate) {
      this.fate = fate;
    }

    /** How often the disk was accessed. */
    public int accesses() {
      return accesses;
    }

    /** Whether it stopped. */
    public boolean isOff() {
      return off;
    }

    /** Stops it: every access fails from now on. */
    public void switchOff() {
      off = true;
    }

    private void access(Work work, Work half, Work failing) throws IOException {
      if (off) {
        throw new IOException("the machine is off");
      }
      accesses++;
      Optional<Fault> fault = fate.apply(accesses);
      if (fault.isEmpty()) {
        work.run();
        return;
      }
      switch (fault.get()) {
        case FAILS -> failing.run();
        case FAILS_LATE, POWER_CUT_LATE -> work.run();
        case FAILS_HALFWAY, POWER_CUT_HALFWAY -> half.run();
        case POWER_CUT -> {}
      }
      off = STOPPING.contains(fault.get());
      throw new IOException("access " + accesses + " " + fault.get());
    }

    private void access(Work work) throws IOException {
      access(work, () -> {}, () -> {});
    }

    private Node node(String name) throws IOException {
      Node node = names.get(name);
      if (node == null) {
        throw new FileNotFoundException(name);
      }
      return node;
    }

    @Override
    public List<String> list() throws IOException {
      access(() -> {});
      return files();
    }

    @Override
    public byte[] read(String name) throws IOException {
      access(() -> {});
      return node(name).seen.clone();
    }

    private void requireWritable() throws IOException {
      if (readOnly) {
        throw new ReadOnlyDiskException(new IOException("read-only"));
      }
    }

    @Override
    public Disk.File open(String name) throws IOException {
      requireWritable();
      access(() -> names.computeIfAbsent(name, missing -> new Node()));
      return new OpenFile(node(name));
    }

    @Override
    public void delete(String name) throws IOException {
      requireWritable();
      access(() -> names.remove(name));
    }

    @Override
    public void rename(String name, String newName) throws IOException {
      requireWritable();
      Node node = node(name);
      access(
          () -> {
            names.remove(name);
            names.put(newName, node);
          });
    }

    @Override
    public void force() throws IOException {
      access(
          () -> {
            if (!forgetful) {
              durableNames.clear();
              durableNames.putAll(names);
            }
          });
    }

    private final class OpenFile implements Disk.File {

      private final Node node;

      OpenFile(Node node) {
        this.node = node;
      }

      @Override
      public void write(ByteBuffer bytes, long position) throws IOException {
        requireWritable();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        Change whole = new Change((int) position, ByteBuffer.wrap(copy));
        Change half = new Change((int) position, ByteBuffer.wrap(copy, 0, copy.length / 2));
        access(() -> write(whole), () -> write(half), () -> {});
      }

      private void write(Change change) throws IOException {
        byte[] grown = change.on(node.seen);
        if (size() - node.seen.length + grown.length > capacity) {
          throw new DiskFullException(new IOException("no room"));
        }
        node.seen = grown;
        node.pending.add(change);
      }

      @Override
      public void force(boolean grown) throws IOException {
        access(
            () -> {
              if (forgetful) {
                return;
              }
              for (Change change : node.pending) {
                byte[] forced = change.on(node.durable);
                node.durable = grown ? forced : Arrays.copyOf(forced, node.durable.length);
              }
              node.pending.clear();
            },
            () -> {},
            node.pending::clear);
      }

      @Override
      public void close() throws IOException {
        access(() -> {});
      }
    }
  }
}
