package gongzhi.parties.identity;

import gongzhi.parties.access.ProgramWork;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals personal fields anew after a key or a cipher was changed (密钥轮换). Each batch is a
 * transaction of its own and takes only what is still sealed the old way, so the work may be
 * interrupted and goes on where it stopped; two nodes at once do no harm.
 */
@Component
class Resealing {

  private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
  private static final int BATCH = 200;

  /** One field still sealed the old way. */
  record Old(long id, byte[] sealed) {}

  private final JdbcClient db;
  private final FieldCipher cipher;
  private final ProgramWork program;

  Resealing(JdbcClient db, FieldCipher cipher, ProgramWork program) {
    this.db = db;
    this.cipher = cipher;
    this.program = program;
  }

  /** A new key is put in force by a restart, so soon after one is the time to look. */
  @Scheduled(initialDelayString = "${gongzhi.resealing-after:PT1M}", fixedDelayString = "PT6H")
  void sealAnew() {
    long sealed = sealAnew(Long.MAX_VALUE);
    if (sealed > 0) {
      LOG.info("{} fields are sealed under the newest key.", sealed);
    }
  }

  /** Seals about so many fields anew; returns how many. */
  long sealAnew(long most) {
    long done = 0;
    for (SealedColumn column : SealedColumn.ALL) {
      long after = Long.MIN_VALUE;
      List<Old> batch = outdated(column, after);
      while (!batch.isEmpty() && done < most) {
        List<Old> taken = batch.stream().limit(most - done).toList();
        done += program.call(() -> sealAnew(column, taken));
        after = taken.getLast().id();
        batch = outdated(column, after);
      }
    }
    return done;
  }

  private List<Old> outdated(SealedColumn column, long after) {
    return program.call(
        () ->
            db.sql(column.outdated())
                .param("after", after)
                .param("head", cipher.head())
                .param("most", BATCH)
                .query(Old.class)
                .list());
  }

  /** A field that does not open is told of and left alone; the others go on. */
  private long sealAnew(SealedColumn column, List<Old> batch) {
    long done = 0;
    for (Old old : batch) {
      String place = column.place().apply(old.id());
      try {
        done += replace(column, old, cipher.seal(cipher.open(old.sealed(), place), place));
      } catch (IllegalStateException e) {
        LOG.error("{} of row {} does not open and stays.", column.column(), old.id());
      }
    }
    return done;
  }

  private int replace(SealedColumn column, Old old, byte[] fresh) {
    return db.sql(column.replacement())
        .param("fresh", fresh)
        .param("id", old.id())
        .param("sealed", old.sealed())
        .update();
  }
}
