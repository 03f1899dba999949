package gongzhi.site.files;

import gongzhi.shared.database.Scope;
import gongzhi.territory.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears, each night, pictures nobody attached and files a crash left without a row. */
@Component
class FileSweep {

  static final Duration UNATTACHED_KEPT = Duration.ofDays(7);
  static final Duration ROWLESS_KEPT = Duration.ofDays(1);

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final PictureFolder folder;
  private final InstantSource clock;

  FileSweep(
      JdbcClient db, TransactionTemplate transactions, PictureFolder folder, InstantSource clock) {
    this.db = db;
    this.transactions = transactions;
    this.folder = folder;
    this.clock = clock;
  }

  @Scheduled(cron = "0 40 3 * * *", zone = WorkingCalendar.ZONE_NAME)
  void sweep() {
    Scope.job().run(this::clear);
  }

  private void clear() {
    transactions.executeWithoutResult(ignored -> forgetUnattached(clock.instant()));
    for (Path below : children(folder.root())) {
      children(below).forEach(this::clearRowless);
    }
  }

  private void forgetUnattached(Instant now) {
    db.sql("delete from site.file where owner is null and kept_at < :before")
        .param("before", Timestamp.from(now.minus(UNATTACHED_KEPT)))
        .update();
  }

  /**
   * The row is the truth: a file without one belongs to nobody, once it is no longer being made.
   */
  private void clearRowless(Path files) {
    Instant before = clock.instant().minus(ROWLESS_KEPT);
    List<Path> old =
        children(files).stream().filter(file -> modified(file).isBefore(before)).toList();
    Set<String> known = transactions.execute(ignored -> known(old));
    old.stream().filter(file -> !known.contains(name(file))).forEach(FileSweep::delete);
  }

  private Set<String> known(List<Path> files) {
    return new HashSet<>(
        db.sql("select id from site.file where id = any(:ids) limit 10000")
            .param("ids", files.stream().map(FileSweep::name).toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("(-small)?\\.jpg(\\.part)?$", "");
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
