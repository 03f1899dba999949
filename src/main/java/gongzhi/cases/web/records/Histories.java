package gongzhi.cases.web.records;

import gongzhi.cases.records.Exports;
import gongzhi.cases.records.Exports.ExportKind;
import gongzhi.cases.records.Exports.Taken;
import gongzhi.cases.web.records.HistoriesQuery.ActLine;
import gongzhi.cases.web.records.HistoriesQuery.CaseLine;
import gongzhi.cases.web.records.HistoriesQuery.Span;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.parts.Csv;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the courses of all cases of a ground out as they are read, batch by batch: one line for
 * each act, without words, names and addresses.
 */
@Component
class Histories {

  /** More cases than this are asked for in parts. */
  static final int MOST_CASES = 50_000;

  private static final int BATCH = 200;

  private static final List<String> COLUMNS =
      List.of(
          "no",
          "place",
          "community_code",
          "community",
          "kind",
          "category",
          "channel",
          "status",
          "result",
          "received_at",
          "promised_at",
          "done_at",
          "closed_at",
          "reopened",
          "seq",
          "at",
          "act",
          "post",
          "unit",
          "score",
          "leaf");

  private final HistoriesQuery query;
  private final Exports exports;
  private final Areas areas;
  private final Posts posts;
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;

  Histories(
      HistoriesQuery query,
      Exports exports,
      Areas areas,
      Posts posts,
      TransactionTemplate transactions,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.query = query;
    this.exports = exports;
    this.areas = areas;
    this.posts = posts;
    this.writing = transactions;
    this.reading = reading;
  }

  /**
   * Notes that this officer takes them along, before anything is written out.
   *
   * @throws Rejection (422) for more cases than fit, (429) for too many files in an hour
   */
  void taken(Viewer officer, Span span, @Nullable String role) {
    officer
        .scope()
        .run(
            () ->
                writing.executeWithoutResult(
                    _ -> {
                      int found = query.count(span, MOST_CASES);
                      if (found > MOST_CASES) {
                        throw Rejection.invalid("records.too-large", MOST_CASES);
                      }
                      exports.note(
                          officer, new Taken(ExportKind.HISTORIES, null, span.path(), role, found));
                    }));
  }

  /** The table; begins a transaction of its own for each batch. */
  void write(Viewer officer, Span span, OutputStream out) throws IOException {
    out.write(Csv.MARK.getBytes(StandardCharsets.UTF_8));
    out.write(line(COLUMNS.stream()));
    long after = 0;
    List<CaseLine> batch = read(officer, () -> query.cases(span, 0, BATCH));
    while (!batch.isEmpty()) {
      writeBatch(officer, batch, out);
      out.flush();
      after = batch.getLast().id();
      long last = after;
      batch = read(officer, () -> query.cases(span, last, BATCH));
    }
  }

  private void writeBatch(Viewer officer, List<CaseLine> batch, OutputStream out)
      throws IOException {
    List<Long> ids = batch.stream().map(CaseLine::id).toList();
    Map<Long, List<ActLine>> acts =
        read(officer, () -> query.acts(ids)).stream()
            .collect(Collectors.groupingBy(ActLine::caseId));
    for (CaseLine one : batch) {
      for (ActLine act : acts.getOrDefault(one.id(), List.of())) {
        out.write(line(Stream.concat(about(one), about(act))));
      }
    }
  }

  private Stream<String> about(CaseLine one) {
    var community = areas.get(new AreaId(one.communityId()));
    return Stream.of(
            one.no(),
            one.place(),
            community.code(),
            community.name(),
            one.kind(),
            one.category(),
            one.channel(),
            one.status(),
            one.result(),
            one.receivedAt(),
            one.promisedAt(),
            one.doneAt(),
            one.closedAt(),
            one.reopened())
        .map(cell -> Objects.toString(cell, ""));
  }

  private Stream<String> about(ActLine act) {
    String unit = act.unitId() == null ? "" : posts.label(new PartyId(act.unitId()));
    return Stream.of(act.seq(), act.at(), act.act(), act.role(), unit, act.score(), act.leaf())
        .map(cell -> Objects.toString(cell, ""));
  }

  private static byte[] line(Stream<String> cells) {
    return (cells.map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private <T> T read(Viewer officer, Supplier<T> work) {
    return officer.scope().call(() -> Objects.requireNonNull(reading.execute(_ -> work.get())));
  }
}
