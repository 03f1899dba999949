package gongzhi.cases.web.records;

import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.records.CaseFiles.Opened;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cover of a case file: number, place, kind, state, dates, unit; the reporter masked. */
@Component
class DossierCover {

  private final Areas areas;
  private final Posts posts;

  DossierCover(Areas areas, Posts posts) {
    this.areas = areas;
    this.posts = posts;
  }

  List<SummaryRow> rows(Opened opened, RuleVersion rules, TimeWords paper) {
    Words words = paper.words();
    RecordSheet sheet = opened.whole().sheet();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("no", sheet.no(), words));
    rows.add(row("kind", kind(sheet, rules, words), words));
    rows.add(row("status", Marks.of(sheet.status(), sheet.result(), rules, words).words(), words));
    rows.add(row("channel", words.of(sheet.channel()), words));
    rows.add(row("place", place(sheet), words));
    if (!opened.reporter().isEmpty()) {
      rows.add(row("reporter", opened.reporter(), words));
    }
    rows.add(row("received", paper.moment(sheet.receivedAt()), words));
    rows.add(row("promised", paper.moment(sheet.promisedAt()), words));
    addDate(rows, "done", sheet.doneAt(), paper);
    addDate(rows, "closed", sheet.closedAt(), paper);
    rows.add(row("unit", unit(sheet, words), words));
    return rows;
  }

  private static String kind(RecordSheet sheet, RuleVersion rules, Words words) {
    String category = Marks.name(rules.category(sheet.category()).name(), words);
    return words.of("records.category-and-kind", category, words.of(sheet.kind()));
  }

  /** From the district down, then what was said about it. */
  private String place(RecordSheet sheet) {
    List<String> names = new ArrayList<>();
    for (Area one : areas.ancestors(areas.get(new AreaId(sheet.areaId())))) {
      names.addFirst(one.name());
    }
    names.add(sheet.address());
    return String.join(" ", names).strip();
  }

  private String unit(RecordSheet sheet, Words words) {
    return sheet.unitId() == null
        ? words.of("records.no-unit")
        : posts.label(new PartyId(sheet.unitId()));
  }

  private static void addDate(
      List<SummaryRow> rows, String key, @Nullable Instant at, TimeWords paper) {
    if (at != null) {
      rows.add(row(key, paper.moment(at), paper.words()));
    }
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of("records.cover." + key), value, "");
  }
}
