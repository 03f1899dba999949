package gongzhi.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real PostgreSQL in the data folder, as durable as any other: checksums, fsync, passwords, and
 * only the loopback address.
 */
final class EmbeddedServer implements AutoCloseable {

  private static final String DATABASE = "gongzhi";
  private static final String OWNER = "gongzhi_owner";
  private static final long LOG_BYTES_MAX = 10_000_000;

  private final DataLock lock;
  private final ServerKeeper keeper;
  private final Secret secret;
  private final int port;

  private EmbeddedServer(DataLock lock, ServerKeeper keeper, Secret secret, int port) {
    this.lock = lock;
    this.keeper = keeper;
    this.secret = secret;
    this.port = port;
  }

  /** Starts the server of this data folder, making it first where it is missing. */
  static EmbeddedServer start(Path data) {
    Path folder = data.toAbsolutePath().normalize();
    DataLock lock = DataLock.take(folder);
    try {
      return startLocked(folder, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw CannotStart.because(e);
    }
  }

  private static EmbeddedServer startLocked(Path data, DataLock lock) throws IOException {
    Path postgres = Files.createDirectories(data.resolve("postgres"));
    ServerAccount account = ServerAccount.choose();
    Cluster cluster =
        new Cluster(postgres.resolve("cluster"), ServerBinaries.unpackedIn(postgres), account);
    Secret secret = secretOf(data, cluster);
    account.own(postgres);
    cluster.prepare(secret);
    new ServerLock(cluster.folder()).clearAfterCrash();
    int port = Port.keptIn(postgres.resolve("port"));
    ServerKeeper keeper = new ServerKeeper(cluster, port, logIn(postgres));
    keeper.start();
    EmbeddedServer server = new EmbeddedServer(lock, keeper, secret, port);
    server.prepareDatabase(postgres.resolve("prepared"));
    return server;
  }

  /** A new secret for an old cluster would lock everybody out, so it is refused. */
  private static Secret secretOf(Path data, Cluster cluster) {
    Path file = data.resolve("secrets").resolve("database");
    if (Files.exists(cluster.folder()) && !Files.exists(file)) {
      throw new CannotStart(
          "The key file %s is missing; bring it back from a backup.".formatted(file));
    }
    return Secret.keptIn(file);
  }

  private static Path logIn(Path postgres) throws IOException {
    Path log = postgres.resolve("server.log");
    if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
      Files.delete(log);
    }
    return log;
  }

  private void prepareDatabase(Path mark) throws IOException {
    if (!Files.exists(mark)) {
      Provision.database(superuser("postgres"), owner(DATABASE));
      Files.createFile(mark);
    }
  }

  /** The product's database as its owner, who may create roles but is no superuser. */
  Login owner() {
    return owner(DATABASE);
  }

  Login owner(String database) {
    return login(database, OWNER);
  }

  Login superuser(String database) {
    return login(database, Cluster.SUPERUSER);
  }

  private Login login(String database, String user) {
    return new Login(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
        user,
        secret.passwordOf(user));
  }

  @Override
  public void close() {
    keeper.stop();
    lock.close();
  }
}
