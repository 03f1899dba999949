package gongzhi.cases;

import gongzhi.cases.path.CaseNo;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes reports that arrive at the same time in one transaction. Whoever waits goes together; a
 * lonely caller goes at once. Everybody is answered after the commit, so what was answered is
 * durable. A report that the database refuses is found by halving the group and fails alone.
 */
@Component
class IntakeGroup implements SmartLifecycle {

  private static final int QUEUE = 2048;
  private static final int TOGETHER = 512;
  private static final int COMMITTERS = 2;

  private record Waiting(Received received, CompletableFuture<CaseNo> answer) {}

  private final IntakeStore store;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
  private final List<Thread> committers = new ArrayList<>();

  IntakeGroup(IntakeStore store) {
    this.store = store;
  }

  /** The number, once the report is durable; the number given before, for a retry. */
  Future<CaseNo> enqueue(Received received) {
    Waiting waiting = new Waiting(received, new CompletableFuture<>());
    if (!isRunning() || !queue.offer(waiting)) {
      throw Rejection.busy("report.too-many-at-once");
    }
    return waiting.answer;
  }

  /** Waits for the answer, and refuses as the committer did. */
  static CaseNo await(Future<CaseNo> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Rejection.busy("report.too-many-at-once");
    }
  }

  @Override
  public void start() {
    for (int i = 0; i < COMMITTERS; i++) {
      committers.add(
          Thread.ofPlatform()
              .name("intake-" + i)
              .daemon()
              .start(() -> Scope.job().run(this::commitForever)));
    }
  }

  @Override
  public void stop() {
    committers.forEach(Thread::interrupt);
    committers.clear();
    queue.forEach(
        waiting -> waiting.answer.completeExceptionally(Rejection.busy("report.too-many-at-once")));
  }

  @Override
  public boolean isRunning() {
    return !committers.isEmpty();
  }

  private void commitForever() {
    List<Waiting> group = new ArrayList<>(TOGETHER);
    while (!Thread.currentThread().isInterrupted()) {
      try {
        group.add(queue.take());
        queue.drainTo(group, TOGETHER - 1);
        commitTogether(group);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } finally {
        group.clear();
      }
    }
  }

  private void commitTogether(List<Waiting> group) {
    try {
      List<CaseNo> numbers = store.write(group.stream().map(Waiting::received).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).answer.complete(numbers.get(i));
      }
    } catch (RuntimeException e) {
      if (group.size() == 1) {
        group.getFirst().answer.completeExceptionally(e);
      } else {
        commitTogether(group.subList(0, group.size() / 2));
        commitTogether(group.subList(group.size() / 2, group.size()));
      }
    }
  }
}
