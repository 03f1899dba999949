package gongzhi.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The embedded server of a program that runs in another process, seen from outside. */
public record ServedDatabase(Path data) {

  /** Everything, past every right and policy. */
  public DataSource superuser() {
    String password =
        Secret.keptIn(data.resolve("secrets").resolve("database")).passwordOf(Cluster.SUPERUSER);
    String url = "jdbc:postgresql://127.0.0.1:%s/gongzhi".formatted(line("port"));
    return new Login(url, Cluster.SUPERUSER, password).dataSource();
  }

  /** Process id of the server's first process. */
  public long process() {
    return Long.parseLong(line("cluster/postmaster.pid"));
  }

  private String line(String file) {
    try {
      return Files.readAllLines(data.resolve("postgres").resolve(file)).getFirst().strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
