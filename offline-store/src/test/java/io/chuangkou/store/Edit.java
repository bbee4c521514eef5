package io.chuangkou.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;

/** What a person with an editor and no key can do to a journal, at a place that chance picks. */
enum Edit {
  /** Other bytes in a record, its checksum made right. */
  CHANGE {
    @Override
    void on(List<byte[]> records, Random chance) {
      byte[] record = records.get(chance.nextInt(records.size()));
      record[16 + chance.nextInt(record.length - 20)] ^= (byte) (1 + chance.nextInt(255));
      mendChecksum(record);
    }
  },
  /** A record is taken out and the others close up. */
  DELETE {
    @Override
    void on(List<byte[]> records, Random chance) {
      records.remove(chance.nextInt(records.size()));
    }
  },
  /** A copy of a record in another place. */
  INSERT {
    @Override
    void on(List<byte[]> records, Random chance) {
      byte[] copy = records.get(chance.nextInt(records.size())).clone();
      records.add(chance.nextInt(records.size() + 1), copy);
    }
  },
  /** Two records change places. */
  SWAP {
    @Override
    void on(List<byte[]> records, Random chance) {
      Collections.swap(records, chance.nextInt(records.size()), chance.nextInt(records.size()));
    }
  },
  /** The segment ends earlier. */
  TRUNCATE {
    @Override
    void on(List<byte[]> records, Random chance) {
      records.subList(chance.nextInt(records.size()), records.size()).clear();
    }
  },
  /** The segment as it was some records ago, renumbered as if it were all there was. */
  ROLL_BACK {
    @Override
    void on(List<byte[]> records, Random chance) {
      int kept = chance.nextInt(records.size());
      for (int i = kept; i < records.size(); i++) {
        byte[] old = records.get(chance.nextInt(kept + 1)).clone();
        ByteBuffer.wrap(old).putLong(8, ByteBuffer.wrap(records.get(i)).getLong(8));
        mendChecksum(old);
        records.set(i, old);
      }
    }
  };

  /** Edits the records of a segment. */
  abstract void on(List<byte[]> records, Random chance);

  /** Edits one of a disk's segments and gives it back its size. */
  void on(SimDisk disk, Random chance) {
    List<String> segments =
        disk.files().stream().filter(name -> name.startsWith("journal")).toList();
    String name = segments.get(chance.nextInt(segments.size()));
    byte[] content = disk.content(name);
    List<byte[]> records = new ArrayList<>(split(content));
    if (!records.isEmpty()) {
      on(records, chance);
    }
    ByteBuffer edited = ByteBuffer.allocate(Math.max(content.length, lengthOf(records)));
    records.forEach(edited::put);
    disk.put(name, edited.array());
  }

  private static int lengthOf(List<byte[]> records) {
    return records.stream().mapToInt(record -> record.length).sum();
  }

  private static List<byte[]> split(byte[] content) {
    List<byte[]> records = new ArrayList<>();
    int at = 0;
    while (at + 8 < content.length && content[at] == 'C') {
      int length = 96 + ByteBuffer.wrap(content).getInt(at + 4);
      records.add(Arrays.copyOfRange(content, at, at + length));
      at += length;
    }
    return records;
  }

  private static void mendChecksum(byte[] record) {
    CRC32C crc = new CRC32C();
    crc.update(record, 0, record.length - 4);
    ByteBuffer.wrap(record).putInt(record.length - 4, (int) crc.getValue());
  }
}
