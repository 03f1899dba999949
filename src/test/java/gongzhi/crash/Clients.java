package gongzhi.crash;

import gongzhi.load.ChildProgram;
import gongzhi.load.Person;
import gongzhi.load.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clients that report as fast as they are answered, through every fault, until they are stopped.
 */
final class Clients implements AutoCloseable {

  private static final Pattern NO = Pattern.compile("\"no\":\"([^\"]+)\"");
  private static final long PAUSE_MILLIS = 20;

  private final OperationLog log;
  private final AtomicInteger port;
  private final Person officer;
  private final long area;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<Thread> threads = new ArrayList<>();

  Clients(ChildProgram program, Person officer, OperationLog log) {
    this.port = new AtomicInteger(program.port());
    this.officer = officer;
    this.area = program.stage().area();
    this.log = log;
  }

  void start(int count) {
    for (int i = 0; i < count; i++) {
      threads.add(Thread.ofVirtual().start(this::report));
    }
  }

  /** The program runs again, elsewhere. */
  void turnTo(ChildProgram program) {
    port.set(program.port());
  }

  private void report() {
    while (!stopped.get()) {
      try (Wire wire = new Wire(port.get())) {
        while (!stopped.get()) {
          send(wire, log.before(UUID.randomUUID().toString()));
        }
      } catch (IOException e) {
        pause(); // Nobody answers: the report stays unknown.
      }
    }
  }

  /** Sends what nobody knows about again, under its key, until it is known. */
  void resolveUnknown() {
    for (OperationLog.Operation one : log.all()) {
      for (int tries = 0; one.no().isEmpty() && tries < 100 && !resolved(one); tries++) {
        pause();
      }
    }
  }

  private boolean resolved(OperationLog.Operation one) {
    try (Wire wire = new Wire(port.get())) {
      return send(wire, one);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean send(Wire wire, OperationLog.Operation one) throws IOException {
    String report =
        "{\"key\":\"%s\",\"words\":\"%s\",\"area\":%d}".formatted(one.key(), one.words(), area);
    Wire.Answer answer = wire.postJson("/api/cases", officer.cookie(), officer.csrf(), report);
    Matcher number = NO.matcher(answer.text());
    if (answer.status() != 201 || !number.find()) {
      return false;
    }
    log.acknowledged(one.key(), number.group(1));
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stopped.set(true);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
