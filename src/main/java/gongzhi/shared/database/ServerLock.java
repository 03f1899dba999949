package gongzhi.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The file in which a running server tells its process and how far it is. After a crash the file
 * may name a process that is gone, a zombie, or something else that got the same number.
 */
record ServerLock(Path cluster) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int STATE = 7;

  private Path file() {
    return cluster.resolve("postmaster.pid");
  }

  /** Whether this server has finished starting and takes connections. */
  boolean saysReady(Process server) {
    List<String> lines = lines();
    return lines.size() > STATE
        && lines.getFirst().strip().equals(Long.toString(server.pid()))
        && lines.get(STATE).strip().equals("ready");
  }

  /**
   * Clears what a crash left. Only called while the data folder is locked for us, so a living
   * server in it has lost its program and is stopped; the file goes only when no server lives.
   */
  void clearAfterCrash() {
    List<String> lines = lines();
    if (lines.isEmpty()) {
      return;
    }
    long pid = Long.parseLong(lines.getFirst().strip());
    if (isServer(pid)) {
      stop(pid);
    }
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop(long orphan) {
    Signals.interrupt(orphan);
    if (!waitForEnd(orphan)) {
      throw new CannotStart(
          "An earlier database server (process %d) does not stop; end it and try again."
              .formatted(orphan));
    }
  }

  private boolean waitForEnd(long pid) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (isServer(pid)) {
      if (System.nanoTime() > end) {
        return false;
      }
      Signals.pause(Duration.ofMillis(20));
    }
    return true;
  }

  /** A process of that number that runs in our cluster's folder; a zombie has no command line. */
  private boolean isServer(long pid) {
    try {
      String commandLine = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
      return commandLine.contains("postgres") && commandLine.contains(cluster.toString());
    } catch (IOException gone) {
      return false;
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file());
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
