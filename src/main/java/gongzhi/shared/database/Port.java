package gongzhi.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** The port the embedded server listens on: the same at each start while it is free. */
final class Port {

  /** Below the range from which systems take ports for outgoing connections. */
  private static final int FIRST = 20_000;

  private static final int LAST = 32_000;

  private Port() {}

  static int keptIn(Path file) throws IOException {
    int port = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : any();
    while (!isFree(port)) {
      port = any();
    }
    Files.writeString(file, port + "\n");
    return port;
  }

  private static int any() {
    return ThreadLocalRandom.current().nextInt(FIRST, LAST);
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
