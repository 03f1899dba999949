package gongzhi.cases.web.petition;

import gongzhi.cases.petition.Petition;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the dates of a petition into words: what was done when, or by when it is to be done. */
@Component
public class PetitionDates {

  private final Posts posts;

  PetitionDates(Posts posts) {
    this.posts = posts;
  }

  /** For the reporter; empty for the ordinary route. */
  public List<SummaryRow> forReporter(
      @Nullable Petition petition, Instant promised, TimeWords times) {
    return petition == null ? List.of() : rows(petition, promised, times);
  }

  /** For staff, with what passes between the unit and the office. */
  public List<SummaryRow> forStaff(@Nullable Petition petition, Instant promised, TimeWords times) {
    if (petition == null) {
      return List.of();
    }
    List<SummaryRow> rows = new ArrayList<>(rows(petition, promised, times));
    if (petition.objectedAt() != null || petition.canObject(times.now())) {
      rows.add(row("object", objection(petition, times), times.words()));
    }
    return rows;
  }

  private List<SummaryRow> rows(Petition petition, Instant promised, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("taken", times.moment(petition.takenAt()), words));
    rows.add(row("forward", forwarded(petition, times), words));
    if (petition.tellBy() != null) {
      rows.add(row("tell", done(petition.toldAt(), petition.tellBy(), times), words));
    }
    Instant by = promised.isAfter(petition.decideBy()) ? promised : petition.decideBy();
    rows.add(row("decide", words.of("petition.by", times.day(by)), words));
    if (promised.isBefore(petition.decideBy())) {
      String which = words.of("petition.which-counts", times.day(promised), times.day(by));
      rows.add(row("counts", which, words));
    }
    return rows;
  }

  private String forwarded(Petition petition, TimeWords times) {
    String when = done(petition.handedAt(), petition.forwardBy(), times);
    return petition.unit() == null
        ? when
        : times.words().of("petition.to", posts.label(petition.unit()), when);
  }

  private static String objection(Petition petition, TimeWords times) {
    if (petition.objectedAt() == null) {
      Instant by = petition.objectBy() == null ? petition.decideBy() : petition.objectBy();
      return times.words().of("petition.by", times.day(by));
    }
    return times
        .words()
        .of(
            petition.isObjected() ? "petition.objected" : "petition.kept",
            times.moment(petition.objectedAt()),
            petition.objection());
  }

  private static String done(@Nullable Instant at, Instant by, TimeWords times) {
    return at == null ? times.words().of("petition.by", times.day(by)) : times.moment(at);
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of("petition.row." + key), value, "");
  }
}
