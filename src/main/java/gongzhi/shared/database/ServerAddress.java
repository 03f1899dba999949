package gongzhi.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the built-in server of a data folder while a program runs it, for commands beside it. */
public final class ServerAddress {

  private ServerAddress() {}

  /** The address of the product's database with its owner's login; empty where nothing is kept. */
  public static Optional<String> of(Path data) {
    Path port = data.resolve("postgres").resolve("port");
    Path secret = data.resolve("secrets").resolve("database");
    try {
      if (!Files.exists(port) || !Files.exists(secret)) {
        return Optional.empty();
      }
      String password = new Secret(Files.readString(secret).strip()).passwordOf("gongzhi_owner");
      return Optional.of(
          "jdbc:postgresql://127.0.0.1:%s/gongzhi?user=gongzhi_owner&password=%s"
              .formatted(Files.readString(port).strip(), password));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
