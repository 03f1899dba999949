package gongzhi.transparency;

import gongzhi.shared.database.Scope;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps sealing and auditing going while the program runs. A fault is logged and tried again after
 * the usual pause.
 */
@Component
class LogRunner implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LogRunner.class);

  /** Spring Boot starts it 2,048 before what has no phase. */
  private static final int BEFORE_THE_WEB_SERVER = 4096;

  private final Sealer sealer;
  private final Auditor auditor;
  private final LogSettings settings;
  private volatile Thread[] threads = {};

  LogRunner(Sealer sealer, Auditor auditor, LogSettings settings) {
    this.sealer = sealer;
    this.auditor = auditor;
    this.settings = settings;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.background();
  }

  /** Before the web server opens, so that nobody asks for a key that is not made yet. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - BEFORE_THE_WEB_SERVER;
  }

  @Override
  public void start() {
    Scope.job().run(sealer::makeKey);
    threads =
        new Thread[] {
          loop("log sealer", settings.sealEvery(), this::seal),
          loop("log auditor", Auditor.PAUSE_MIN, auditor::auditAndSayWhenNext)
        };
  }

  @Override
  public void stop() {
    for (Thread thread : threads) {
      thread.interrupt();
    }
    threads = new Thread[0];
  }

  @Override
  public boolean isRunning() {
    return threads.length > 0;
  }

  private Duration seal() {
    sealer.seal();
    return settings.sealEvery();
  }

  private static Thread loop(String name, Duration first, Supplier<Duration> work) {
    return Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(() -> Scope.job().run(() -> repeat(name, first, work)));
  }

  private static void repeat(String name, Duration first, Supplier<Duration> work) {
    Duration pause = first;
    while (rests(pause)) {
      try {
        pause = work.get();
      } catch (RuntimeException e) {
        pause = first;
        if (!Thread.currentThread().isInterrupted()) {
          LOG.error("The {} failed and tries again in {}", name, pause, e);
        }
      }
    }
  }

  private static boolean rests(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
