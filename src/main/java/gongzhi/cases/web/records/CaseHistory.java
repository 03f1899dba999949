package gongzhi.cases.web.records;

import gongzhi.cases.web.CaseSheet;
import gongzhi.cases.web.records.RecordSeals.Sealed;
import gongzhi.cases.web.records.RecordSheet.Mark;
import gongzhi.cases.web.records.RecordSheet.Whole;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The course of one case as data (经过): one line for each act, in the fields that {@code
 * docs/records.md} explains.
 */
@Component
class CaseHistory {

  private final RecordSeals seals;
  private final Posts posts;

  CaseHistory(RecordSeals seals, Posts posts) {
    this.seals = seals;
    this.posts = posts;
  }

  /** The case and its acts, the oldest first, for programs; what is not known is left out. */
  Map<String, Object> document(Whole whole) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("case", about(whole.sheet()));
    document.put("acts", lines(whole).stream().map(CaseHistory::known).toList());
    return document;
  }

  /** The same acts as a table with a head. */
  List<List<String>> table(Whole whole) {
    List<Map<String, @Nullable Object>> lines = lines(whole);
    List<List<String>> table = new ArrayList<>();
    table.add(List.copyOf(lines.getFirst().keySet()));
    lines.forEach(
        line -> table.add(line.values().stream().map(cell -> Objects.toString(cell, "")).toList()));
    return table;
  }

  private static Map<String, Object> about(RecordSheet sheet) {
    Map<String, @Nullable Object> about = new LinkedHashMap<>();
    about.put("no", sheet.no());
    about.put("place", sheet.place());
    about.put("rules", sheet.ruleVersion());
    about.put("kind", sheet.kind());
    about.put("category", sheet.category());
    about.put("channel", sheet.channel());
    about.put("status", sheet.status());
    about.put("result", sheet.result());
    about.put("received_at", sheet.receivedAt());
    about.put("promised_at", sheet.promisedAt());
    about.put("done_at", sheet.doneAt());
    about.put("closed_at", sheet.closedAt());
    about.put("words", sheet.words());
    about.put("task", sheet.task());
    return known(about);
  }

  private List<Map<String, @Nullable Object>> lines(Whole whole) {
    Sealed sealed = seals.of(whole);
    return whole.entries().stream()
        .map(entry -> line(whole, entry, whole.marks().get(entry.seq()), sealed))
        .toList();
  }

  private Map<String, @Nullable Object> line(
      Whole whole, CaseSheet.Entry entry, @Nullable Mark mark, Sealed sealed) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("no", whole.sheet().no());
    line.put("seq", entry.seq());
    line.put("at", entry.at());
    line.put("act", entry.act());
    line.put("post", entry.role());
    line.put("unit", unit(entry.unitId()));
    line.put("readers", entry.audience());
    line.put("words", entry.words());
    line.put("shown_to_everyone", entry.shown());
    line.put("from_category", entry.fromCategory());
    line.put("to_category", entry.toCategory());
    line.put("remedy", entry.remedy());
    line.put("until", entry.until());
    line.put("taken_by", entry.takenBy());
    line.put("to_unit", unit(entry.toUnit()));
    line.put("result", entry.result());
    line.put("meeting", entry.meeting());
    line.put("score", mark == null ? null : mark.score());
    line.put("leaf", mark == null ? null : mark.leaf());
    line.put("log_number", mark == null ? null : sealed.numbers().get(mark.leaf()));
    return line;
  }

  private @Nullable String unit(@Nullable Long id) {
    return id == null ? null : posts.label(new PartyId(id));
  }

  private static Map<String, Object> known(Map<String, @Nullable Object> all) {
    Map<String, Object> known = new LinkedHashMap<>();
    all.forEach(
        (name, value) -> {
          if (value != null && !value.equals("")) {
            known.put(name, value instanceof Instant at ? at.toString() : value);
          }
        });
    return known;
  }
}
