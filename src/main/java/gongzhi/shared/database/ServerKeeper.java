package gongzhi.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one server running until it is stopped, and starts it again when it dies.
 *
 * <p>The system ends the server together with the <em>thread</em> that started it, so the keeper
 * owns a platform thread that lives as long as the program.
 */
final class ServerKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(ServerKeeper.class);
  private static final int FIRST_TRIES = 10;
  private static final Duration POLL = Duration.ofMillis(5);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int LONGEST_PAUSES = 50;

  private final Cluster cluster;
  private final int port;
  private final Path log;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private @Nullable Process server;
  private boolean stopping;

  ServerKeeper(Cluster cluster, int port, Path log) {
    this.cluster = cluster;
    this.port = port;
    this.log = log;
  }

  /** Starts the server and returns when it takes connections; refuses with the server's words. */
  void start() {
    Thread.ofPlatform().name("database-keeper").daemon().start(this::keep);
    ready.join();
  }

  /** Stops the server fast: open transactions are rolled back, everything committed is on disk. */
  void stop() {
    Process running = forbidRestart();
    if (running == null) {
      return;
    }
    Signals.interrupt(running.pid());
    try {
      if (!running.waitFor(60, TimeUnit.SECONDS)) {
        LOG.warn("The database server did not stop in a minute; it will recover at the next start");
        running.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Process forbidRestart() {
    stopping = true;
    return server;
  }

  private void keep() {
    int failures = 0;
    while (!isStopping()) {
      failures = serve() ? 0 : failures + 1;
      if (failures == FIRST_TRIES && !ready.isDone()) {
        giveUp();
      }
      if (!isStopping()) {
        Signals.pause(PAUSE.multipliedBy(Math.min(failures + 1, LONGEST_PAUSES)));
      }
    }
  }

  /** One life of the server, to its end; whether it ever took connections. */
  private boolean serve() {
    try {
      Process started = launch();
      if (started == null) {
        return false;
      }
      boolean wasReady = awaitReady(started);
      int code = started.onExit().join().exitValue();
      if (!isStopping()) {
        LOG.error("The database server ended with code {}; starting it again", code);
      }
      return wasReady;
    } catch (IOException | RuntimeException e) {
      LOG.error("The database server cannot be started", e); // Memory may be short: try again.
      return false;
    }
  }

  private synchronized @Nullable Process launch() throws IOException {
    if (stopping) {
      return null;
    }
    new ServerLock(cluster.folder()).clearAfterCrash();
    server = cluster.launch(port, log);
    return server;
  }

  private void giveUp() {
    forbidRestart();
    ready.completeExceptionally(
        new CannotStart("The database does not start (see %s): %s".formatted(log, lastWords())));
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private boolean awaitReady(Process started) {
    ServerLock lock = new ServerLock(cluster.folder());
    while (started.isAlive()) {
      if (lock.saysReady(started)) {
        ready.complete(null);
        return true;
      }
      Signals.pause(POLL);
    }
    return false;
  }

  private String lastWords() {
    try {
      return Cluster.lastLine(Files.readString(log));
    } catch (IOException e) {
      return "no log";
    }
  }
}
