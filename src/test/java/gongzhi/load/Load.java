package gongzhi.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that do the same again and again, each on its own connection, for a while. */
public final class Load {

  private Load() {}

  /** One call; answers whether it succeeded. */
  @FunctionalInterface
  public interface Call {
    boolean once(Wire wire, long number) throws IOException;
  }

  /**
   * What was reached.
   *
   * @param perSecond successful calls
   * @param p50 and p99 in microseconds
   * @param errors calls that did not succeed
   */
  public record Reached(double perSecond, long p50, long p99, long errors, long calls, long all) {}

  /** Runs so many clients against the program, the first second uncounted. */
  public static Reached run(int port, int clients, Duration time, Call call) {
    long begin = System.nanoTime() + Math.min(1_000_000_000L, time.toNanos() / 4);
    long end = begin + time.toNanos();
    AtomicLong numbers = new AtomicLong();
    AtomicLong errors = new AtomicLong();
    ConcurrentLinkedQueue<long[]> times = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> times.add(client(port, begin, end, numbers, errors, call))));
    }
    threads.forEach(Load::join);
    return reached(times, errors.get(), numbers.get(), time);
  }

  private static long[] client(
      int port, long begin, long end, AtomicLong numbers, AtomicLong errors, Call call) {
    long[] taken = new long[1024];
    int count = 0;
    try (Wire wire = new Wire(port)) {
      for (long from = System.nanoTime(); from < end; ) {
        boolean succeeded = call.once(wire, numbers.getAndIncrement());
        long until = System.nanoTime();
        if (!succeeded) {
          errors.incrementAndGet();
        } else if (from >= begin && until <= end) {
          taken = count == taken.length ? Arrays.copyOf(taken, 2 * count) : taken;
          taken[count++] = until - from;
        }
        from = until;
      }
    } catch (IOException e) {
      errors.incrementAndGet();
    }
    return Arrays.copyOf(taken, count);
  }

  private static Reached reached(Iterable<long[]> times, long errors, long numbers, Duration time) {
    List<Long> all = new ArrayList<>();
    for (long[] one : times) {
      Arrays.stream(one).forEach(all::add);
    }
    all.sort(null);
    if (all.isEmpty()) {
      return new Reached(0, 0, 0, errors, 0, numbers);
    }
    return new Reached(
        all.size() * 1e9 / time.toNanos(),
        all.get(all.size() / 2) / 1000,
        all.get((int) (all.size() * 0.99)) / 1000,
        errors,
        all.size(),
        numbers);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
