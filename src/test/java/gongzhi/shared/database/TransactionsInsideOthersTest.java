package gongzhi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.access.ProgramWork;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GongzhiTest
class TransactionsInsideOthersTest {

  private static final int CALLERS = 64;

  @Autowired TransactionTemplate transactions;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  @Timeout(7)
  void many_callers_that_need_two_connections_each_all_come_through() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Stream<Future<Integer>> all =
          IntStream.range(0, CALLERS)
              .mapToObj(_ -> callers.submit(this::oneInsideAnother))
              .toList()
              .stream();

      assertThat(all.map(TransactionsInsideOthersTest::answer)).containsOnly(1).hasSize(CALLERS);
    }
  }

  private Integer oneInsideAnother() {
    return Scope.job()
        .call(
            () ->
                transactions.execute(
                    _ -> {
                      Signals.pause(Duration.ofMillis(20)); // until everybody holds what there is
                      return program.call(() -> db.sql("select 1").query(Integer.class).single());
                    }));
  }

  private static Integer answer(Future<Integer> call) {
    try {
      return call.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
