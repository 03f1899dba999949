package gongzhi.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * One PostgreSQL cluster on disk: how it is made and with which command it runs.
 *
 * @param folder the cluster's own folder
 * @param binaries where PostgreSQL's programs are
 * @param account who runs them
 */
record Cluster(Path folder, Path binaries, ServerAccount account) {

  static final String SUPERUSER = "postgres";

  /** Several programs of a test share one server; a program on many cores has a large pool. */
  private static final int FEWEST_CONNECTIONS = 120;

  private static final int SPARE = 30;

  /** Makes the cluster where there is none; refuses one of another major version. */
  void prepare(Secret secret) {
    if (Files.exists(folder.resolve("PG_VERSION"))) {
      refuseOtherVersion();
      return;
    }
    try {
      create(secret);
    } catch (IOException e) {
      throw new CannotStart("The database cannot be made in %s: %s".formatted(folder, e), e);
    }
  }

  private void refuseOtherVersion() {
    String major = ServerBinaries.VERSION.substring(0, ServerBinaries.VERSION.indexOf('.'));
    String found = read(folder.resolve("PG_VERSION")).strip();
    if (!found.equals(major)) {
      throw new CannotStart(
          "The data in %s were written by PostgreSQL %s, this program brings %s; move them over first."
              .formatted(folder, found, major));
    }
  }

  /** Makes it beside its place and renames at the end, so half a cluster is never used. */
  void create(Secret secret) throws IOException {
    Path unfinished = Files.createTempDirectory(folder.getParent(), "cluster-");
    Path password = Files.createTempFile(folder.getParent(), "password-", "");
    try {
      Files.writeString(password, secret.passwordOf(SUPERUSER));
      account.own(unfinished);
      account.own(password);
      initialise(unfinished, password);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.delete(password);
    }
  }

  private void initialise(Path unfinished, Path password) throws IOException {
    List<String> command = new ArrayList<>(List.of(program("initdb"), "-D", unfinished.toString()));
    command.addAll(List.of("-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile=" + password));
    command.addAll(List.of("-E", "UTF8", "--locale=C.UTF-8", "--data-checksums"));
    Process initdb = new ProcessBuilder(account.plain(command)).redirectErrorStream(true).start();
    String said = new String(initdb.getInputStream().readAllBytes());
    if (initdb.onExit().join().exitValue() != 0) {
      throw new CannotStart(
          "The database cannot be made in %s: %s".formatted(folder, lastLine(said)));
    }
  }

  /** Starts the server on this port of the loopback address, writing its log to the file. */
  Process launch(int port, Path log) throws IOException {
    List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", folder.toString()));
    for (String setting : settings(port)) {
      command.addAll(List.of("-c", setting));
    }
    ProcessBuilder builder = new ProcessBuilder(account.bound(command));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static List<String> settings(int port) {
    return List.of(
        "listen_addresses=127.0.0.1",
        "port=" + port,
        "unix_socket_directories=",
        "fsync=on",
        "full_page_writes=on",
        "synchronous_commit=on",
        "max_connections="
            + Math.max(FEWEST_CONNECTIONS, DatabaseConfiguration.connections() + SPARE),
        "jit=off", // Short statements; compiling them costs more than it saves.
        "timezone=UTC",
        "log_timezone=UTC",
        "cluster_name=gongzhi");
  }

  private String program(String name) {
    return binaries.resolve("bin").resolve(name).toString();
  }

  /** The last line that says something. */
  static String lastLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
