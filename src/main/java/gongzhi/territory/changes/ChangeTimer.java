package gongzhi.territory.changes;

import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts changes in force on their day. Each is one transaction with everything that follows the
 * ground, and is done once, however many nodes look.
 */
@Component
class ChangeTimer {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeTimer.class);

  private final ChangeStore store;
  private final Applying applying;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  ChangeTimer(
      ChangeStore store,
      Applying applying,
      PlatformTransactionManager manager,
      InstantSource clock) {
    this.store = store;
    this.applying = applying;
    this.transactions = new TransactionTemplate(manager);
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    LocalDate today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    List<Long> ripe = inside(() -> store.ripe(today));
    ripe.forEach(this::apply);
  }

  /** One that cannot take effect says why on its page, and is tried again. */
  private void apply(long id) {
    try {
      if (inside(() -> applying.apply(id))) {
        LOG.info("Change {} of grids is in force", id);
      }
    } catch (Rejection e) {
      LOG.error("Change {} of grids cannot take effect: {}", id, e.getMessage());
      String key = Objects.requireNonNullElse(e.getMessage(), "");
      inside(
          () -> {
            store.inTrouble(id, key);
            return true;
          });
    } catch (RuntimeException e) {
      LOG.error("Change {} of grids could not take effect", id, e);
    }
  }

  private <T> T inside(Supplier<T> work) {
    return Scope.job()
        .call(() -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }
}
