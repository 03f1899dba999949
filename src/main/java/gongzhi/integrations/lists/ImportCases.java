package gongzhi.integrations.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** {@code bin/import cases FILE}: sends the rows of a list to a running program. */
final class ImportCases {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int A_CODE_LASTS = 31;

  private final Order order;
  private final Door door;

  private ImportCases(Order order) {
    this.order = order;
    this.door = new Door(order.server());
  }

  /**
   * Ends with 0 when every row was taken in, 1 when some were refused, 2 when it could not go on.
   */
  public static void main(String[] words) {
    System.exit(run(words));
  }

  private static int run(String[] words) {
    try {
      return new ImportCases(Order.of(words)).run() ? 0 : 1;
    } catch (Unusable e) {
      System.err.println(e.getMessage());
    } catch (FileSystemException e) {
      System.err.printf("%s cannot be used: %s%n", e.getFile(), e.getClass().getSimpleName());
    } catch (IOException | UncheckedIOException e) {
      System.err.println("A file cannot be read or written: " + e.getMessage());
    }
    return 2;
  }

  private boolean run() throws IOException {
    try (ListFile list = ListFile.open(order.list())) {
      Shape shape = Shape.of(list.columns());
      String account = order.account();
      try (Journal journal = Journal.open(order, account, list.columns())) {
        signIn(account);
        return sendAll(list, shape, journal);
      }
    }
  }

  private void signIn(String account) {
    Officer officer = order.officer(account, door);
    if (door.signIn(officer)) {
      return;
    }
    if (!order.isDemo() || !door.signIn(withTheNextCode(officer))) {
      throw new Unusable(
          "Signing in as %s was refused: name, password or code is wrong, or the account is locked."
              .formatted(account));
    }
  }

  /** A demo code opens the door once: an import right after another one waits for the next code. */
  private Officer withTheNextCode(Officer officer) {
    System.err.println("Waiting for the next code ...");
    Officer next = officer;
    for (int second = 0; next.equals(officer) && second < A_CODE_LASTS; second++) {
      Sending.pause(SECOND);
      next = order.officer(officer.name(), door);
    }
    return next;
  }

  private boolean sendAll(ListFile list, Shape shape, Journal journal) throws IOException {
    long began = System.nanoTime();
    long before = journal.counts().rows();
    Sending sending = new Sending(door, journal, settling());
    sendRows(list, shape, sending, journal);
    tell(journal, sending, journal.counts().rows() - before, (System.nanoTime() - began) / 1e9);
    return journal.counts().refused() == 0;
  }

  private @Nullable Settling settling() {
    String place = order.spread().orElse(null);
    if (place == null) {
      return null;
    }
    System.err.printf(
        "Rows that lie in no area of this program are spread over the communities of %s.%n", place);
    return Settling.among(door, place);
  }

  private void sendRows(ListFile list, Shape shape, Sending sending, Journal journal)
      throws IOException {
    long before = journal.counts().rows();
    ProgressBar bar =
        new ProgressBar(System.err, System.console() != null, Files.size(order.list()), before);
    List<Cells> together = new ArrayList<>(Sending.TOGETHER);
    for (Optional<CSVRecord> row = list.next(); row.isPresent(); row = list.next()) {
      if (row.get().getRecordNumber() > before) {
        together.add(Cells.of(row.get()));
      }
      if (together.size() == Sending.TOGETHER) {
        sending.send(shape, together);
        together.clear();
        bar.show(list.bytesRead(), journal.counts());
      }
    }
    if (!together.isEmpty()) {
      sending.send(shape, together);
    }
    bar.end(journal.counts());
    list.requireReadToTheEnd();
  }

  private void tell(Journal journal, Sending sending, long rows, double seconds) {
    Journal.Counts counts = journal.counts();
    System.out.printf(
        "%,d rows in %.1f s; in all %,d taken in (%,d of them spread), %,d refused.%n",
        rows, seconds, counts.taken(), counts.settled(), counts.refused());
    sending.reasons().forEach((reason, count) -> System.out.printf("%,8d  %s%n", count, reason));
    if (counts.refused() > 0) {
      System.out.println("Refused rows: " + journal.report());
    }
  }
}
