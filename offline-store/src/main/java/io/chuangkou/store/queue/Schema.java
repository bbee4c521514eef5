package io.chuangkou.store.queue;

import java.util.List;

/**
 * The tables and their index. A change raises {@link #VERSION}: the old file then no longer bears a
 * right digest and the queue is told again from the journal, which is all the migration there is.
 */
final class Schema {

  static final int VERSION = 5;

  static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE item (
            place BIGINT PRIMARY KEY,
            id VARCHAR(64) NOT NULL UNIQUE,
            kind VARCHAR(64) NOT NULL,
            person VARCHAR(64) NOT NULL,
            amount_fen BIGINT NOT NULL,
            payload VARBINARY(1048576) NOT NULL,
            state VARCHAR(8) NOT NULL,
            attempts INT NOT NULL,
            next_attempt BIGINT NOT NULL,
            added_at BIGINT NOT NULL,
            changed_at BIGINT NOT NULL)
          """,
          "CREATE INDEX item_added ON item (added_at, kind)",
          """
          CREATE TABLE event (
            place BIGINT NOT NULL,
            number BIGINT NOT NULL,
            at BIGINT NOT NULL,
            from_state VARCHAR(8),
            to_state VARCHAR(8) NOT NULL,
            note VARBINARY(1048576) NOT NULL,
            PRIMARY KEY (place, number))
          """,
          "CREATE INDEX event_number ON event (number)",
          """
          CREATE TABLE fact (
            name VARCHAR(64) PRIMARY KEY,
            facts VARBINARY(1048576) NOT NULL,
            recorded_at BIGINT NOT NULL,
            number BIGINT NOT NULL)
          """);

  private Schema() {}
}
