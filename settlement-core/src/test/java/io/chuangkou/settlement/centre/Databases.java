package io.chuangkou.settlement.centre;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Empty databases for tests. One PostgreSQL server serves a whole test run; it ends with it. */
public final class Databases implements AutoCloseable {

  private final AtomicInteger schemas = new AtomicInteger();
  private @Nullable Postgres postgres;

  private Databases() {}

  /** JDBC URL of an empty database; H2's lies in the folder. */
  public String fresh(Engine engine, Path folder) {
    return switch (engine) {
      case H2 -> CentreConfig.h2(folder);
      case POSTGRESQL -> freshSchema();
    };
  }

  private synchronized String freshSchema() {
    Postgres server = postgres;
    if (server == null) {
      server = Postgres.forgetful();
      postgres = server;
    }
    String schema = "s" + schemas.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(server.url("public"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.url(schema);
  }

  @Override
  public synchronized void close() {
    Postgres server = postgres;
    if (server != null) {
      server.close();
    }
  }

  /** Hands them to tests. */
  public static final class Extension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Databases.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(Databases.class))
          .computeIfAbsent(Databases.class, key -> new Databases(), Databases.class);
    }
  }
}
