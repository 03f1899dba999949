package gongzhi.cases.web;

import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.CasePage.Offers;
import gongzhi.cases.web.petition.PetitionDates;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.StatusMark;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a case for its reporter and for everyone else. */
@Component
class CasePages {

  private final RuleBook book;
  private final Areas areas;
  private final Timeline timeline;
  private final RecordMarks records;
  private final Promises promises;
  private final CaseResults results;
  private final PetitionDates petitions;
  private final ReporterClocks clocks;

  CasePages(
      RuleBook book,
      Areas areas,
      Timeline timeline,
      RecordMarks records,
      Promises promises,
      CaseResults results,
      PetitionDates petitions,
      ReporterClocks clocks) {
    this.promises = promises;
    this.results = results;
    this.petitions = petitions;
    this.clocks = clocks;
    this.book = book;
    this.areas = areas;
    this.timeline = timeline;
    this.records = records;
  }

  CasePage page(CaseSheet.Whole whole, String base, TimeWords times) {
    CaseSheet sheet = whole.sheet();
    Words words = times.words();
    String root = base.startsWith("/t/") ? base : "";
    @Nullable CaseResult result = results.of(whole, times);
    RuleVersion rules = book.of(sheet.place(), sheet.ruleVersion());
    return new CasePage(
        sheet.no(),
        base,
        title(sheet, rules, words),
        facts(sheet, rules, words),
        Objects.requireNonNullElse(sheet.words(), ""),
        mark(sheet, rules, words),
        Marks.steps(sheet.status(), rules, words),
        words.of(
            sheet.extended() ? "case.promised-later" : "case.promised",
            promises.until(sheet.place(), sheet.receivedAt(), sheet.promisedAt(), times)),
        due(sheet, times),
        records.of(sheet, words),
        photos(whole, times).stream().map(photo -> photo.below(root)).toList(),
        timeline.of(whole, times).stream().map(entry -> entry.below(root)).toList(),
        petitions.forReporter(whole.petition(), sheet.promisedAt(), times),
        clocks.rows(whole, times),
        result == null ? null : result.below(root),
        offers(whole, rules.category(sheet.category()).restricted()),
        CasePage.Typed.NOTHING);
  }

  private String title(CaseSheet sheet, RuleVersion rules, Words words) {
    String community = areas.get(new AreaId(sheet.communityId())).name();
    return Marks.title(sheet.title(), rules, new Marks.About(sheet.category(), community), words);
  }

  private String facts(CaseSheet sheet, RuleVersion rules, Words words) {
    String community = areas.get(new AreaId(sheet.communityId())).name();
    String category =
        words.of(
            "kinds.category-and-kind",
            ReportPages.name(rules.category(sheet.category()).name(), words),
            words.of(sheet.kind()));
    if (sheet.status() == CaseStatus.MERGED && sheet.mergedInto() != null) {
      String key = sheet.leadDone() ? "case.facts-lead-done" : "case.facts-merged";
      return words.of(key, community, category, sheet.mergedInto());
    }
    String facts =
        sheet.joined() == 0
            ? words.of("case.facts", community, category)
            : words.of("case.facts-and-joined", community, category, sheet.joined());
    return sheet.raised() < 2
        ? facts
        : words.of(
            sheet.doneAt() == null ? "replies.raised" : "replies.raised-answered",
            facts,
            sheet.raised());
  }

  private static StatusMark mark(CaseSheet sheet, RuleVersion rules, Words words) {
    return sheet.own()
        ? Marks.forReporter(sheet.status(), sheet.result(), words)
        : Marks.of(sheet.status(), sheet.result(), rules, words);
  }

  private static @Nullable DueMark due(CaseSheet sheet, TimeWords times) {
    boolean isDone =
        sheet.status() == CaseStatus.REPORTED_DONE || sheet.status() == CaseStatus.RESOLVED;
    Instant done = sheet.doneAt() == null ? sheet.closedAt() : sheet.doneAt();
    if (isDone && done != null && !done.isAfter(sheet.promisedAt())) {
      return DueMark.kept(sheet.receivedAt(), sheet.promisedAt(), done, times);
    }
    return sheet.status().isClosed()
        ? null
        : DueMark.of(sheet.receivedAt(), sheet.promisedAt(), times);
  }

  private static List<PhotoPart> photos(CaseSheet.Whole whole, TimeWords times) {
    return whole.photos().stream()
        .map(
            photo ->
                new PhotoPart(
                    photo.photoId(),
                    times.words().of("photo.taken", times.day(photo.at())),
                    Timeline.caption(photo, times)))
        .toList();
  }

  private static Offers offers(CaseSheet.Whole whole, boolean confidential) {
    CaseSheet sheet = whole.sheet();
    CaseStatus status = sheet.status();
    boolean asked =
        status == CaseStatus.REPORTED_DONE || (status == CaseStatus.MERGED && sheet.leadDone());
    boolean answered = status == CaseStatus.REPORTED_DONE || status == CaseStatus.RESOLVED;
    boolean ended =
        EnumSet.of(CaseStatus.RESOLVED, CaseStatus.REJECTED, CaseStatus.MERGED).contains(status);
    return new Offers(
        sheet.own() && asked,
        sheet.own() && status.allows(CaseStatus.WITHDRAWN),
        sheet.own() && ended,
        !sheet.own() && !status.isClosed() && !whole.joined(),
        whole.joined(),
        whole.joined() && answered,
        sheet.own() && !status.isClosed(),
        sheet.own() && !status.isClosed() && status != CaseStatus.REPORTED_DONE,
        ReporterClocks.mayObject(whole),
        sheet.own()
            && whole.entries().stream().anyMatch(one -> one.act() == CaseAct.MEDIATION_BEGUN),
        confidential);
  }
}
