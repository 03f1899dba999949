package gongzhi.shared.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.env.Environment;

/** Finds out what cannot work before anything is made or opened. */
final class StartChecks {

  private static final int PORT_MAX = 65_535;

  /** What an earlier start left in the data folder and a later one must change. */
  private static final List<String> OURS = List.of("lock", "keys", "secrets", "postgres/cluster");

  private StartChecks() {}

  /** Refuses a port that is none or that is taken; zero means any free one. */
  static void port(Environment settings) {
    String wanted = settings.getProperty("server.port", "8080").strip();
    if (!wanted.matches("[0-9]{1,5}") || Integer.parseInt(wanted) > PORT_MAX) {
      throw new CannotStart(
          "There is no port %s; choose one from 1 to %d with --port=NUMBER."
              .formatted(wanted, PORT_MAX));
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(Integer.parseInt(wanted)));
    } catch (IOException e) {
      throw new CannotStart(
          "Port %s cannot be used (%s); stop the program that holds it or choose another with --port=NUMBER."
              .formatted(wanted, e.getMessage()),
          e);
    }
  }

  /** Refuses a folder that cannot be made or changed, or holds what another user left. */
  static void dataFolder(Path data) {
    Path folder = data.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw CannotStart.unusable(folder, e);
    }
    if (!Files.isWritable(folder)) {
      throw CannotStart.notAllowed(folder);
    }
    OURS.stream()
        .map(folder::resolve)
        .filter(Files::exists)
        .filter(path -> !Files.isWritable(path))
        .forEach(
            path -> {
              throw CannotStart.notAllowed(path);
            });
  }

  /** Refuses a data folder that another program works in. */
  static void notInUse(Path data) {
    DataLock.take(data.toAbsolutePath().normalize()).close();
  }
}
