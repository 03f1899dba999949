package gongzhi.integrations.lists;

import gongzhi.shared.PackError;
import gongzhi.shared.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * {@code bin/import divisions|ground|organisations|staff FILE}: brings a list of a place into the
 * data while the program is stopped. All of its good rows are kept together, or none.
 */
final class ImportPlace {

  private final PlaceOrder order;
  private long rows;

  private ImportPlace(PlaceOrder order) {
    this.order = order;
  }

  /**
   * Ends with 0 when every row was taken in, 1 when some were refused, 2 when it could not go on.
   */
  public static void main(String[] words) throws IOException {
    System.exit(run(words));
  }

  private static int run(String[] words) throws IOException {
    try {
      return new ImportPlace(PlaceOrder.of(words)).run();
    } catch (Unusable | PackError e) {
      System.err.println(e.getMessage());
      return 2;
    }
  }

  private int run() throws IOException {
    order.edition();
    order.system();
    order.district();
    try (ListFile list = ListFile.open(order.list())) {
      order.kind().requireColumns(list.columns());
      Optional<PlaceProgram> program = program();
      if (program.isEmpty()) {
        return 2;
      }
      try (PlaceProgram opened = program.get()) {
        return bring(list, opened);
      }
    }
  }

  /** Empty when the data cannot be opened; that was told already. */
  private Optional<PlaceProgram> program() {
    try {
      return Optional.of(PlaceProgram.open(order));
    } catch (Unusable e) {
      throw e;
    } catch (RuntimeException told) {
      return Optional.empty();
    }
  }

  private int bring(ListFile list, PlaceProgram program) throws IOException {
    PlaceList kind = kind(program);
    Refusals refusals = new Refusals();
    program.inOneTransaction(order.isCheck(), () -> read(list, kind, refusals));
    refusals.write(order.list(), order.beside(".refused.csv"));
    if (!order.isCheck()) {
      kind.kept();
    }
    tell(kind, refusals);
    return refusals.count() == 0 ? 0 : 1;
  }

  private PlaceList kind(PlaceProgram program) {
    return switch (order.kind()) {
      case DIVISIONS -> new DivisionList(order, program);
      case GROUND -> new GroundList(order, program);
      case ORGANISATIONS -> new BodyList(program);
      case STAFF -> new StaffList(order, program);
    };
  }

  private void read(ListFile list, PlaceList kind, Refusals refusals) {
    ProgressBar bar = new ProgressBar(System.err, System.console() != null, size(), 0);
    for (Optional<CSVRecord> row = list.next(); row.isPresent(); row = list.next()) {
      take(Cells.of(row.get()), kind, refusals);
      bar.show(list.bytesRead(), counts(refusals));
    }
    bar.end(counts(refusals));
    list.requireReadToTheEnd();
    kind.finish(refusals);
  }

  private void take(Cells row, PlaceList kind, Refusals refusals) {
    rows++;
    try {
      row.requireWhole();
      kind.take(row);
    } catch (Unusable e) {
      refusals.add(row.number(), String.valueOf(e.getMessage()));
    } catch (Rejection e) {
      refusals.add(row.number(), e);
    }
  }

  private Journal.Counts counts(Refusals refusals) {
    return new Journal.Counts(rows, rows - refusals.count(), 0, refusals.count());
  }

  private long size() {
    try {
      return Files.size(order.list());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(PlaceList kind, Refusals refusals) {
    System.out.printf("%,d rows, %,d refused.%n", rows, refusals.count());
    kind.counts.forEach(
        (what, count) -> {
          if (count > 0) {
            System.out.printf("%,8d  %s%n", count, what);
          }
        });
    refusals
        .reasons()
        .forEach((why, count) -> System.out.printf("%,8d  refused: %s%n", count, why));
    if (refusals.count() > 0) {
      System.out.println("Refused rows: " + order.beside(".refused.csv"));
    }
    if (order.isCheck()) {
      System.out.println("This was a check; nothing was kept.");
    }
  }
}
