package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.CaseSheet;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.Timeline;
import gongzhi.cases.web.desk.ActForms.Draft;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.TimelineEntry;
import gongzhi.site.parts.VerifyMark;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a case for a member of staff. */
@Component
class DeskCasePages {

  private static final int LATEST = 3;

  private final DeskReader reader;
  private final RuleBook book;
  private final Timeline timeline;
  private final DeskFacts facts;
  private final DeskParts parts;

  DeskCasePages(
      DeskReader reader, RuleBook book, Timeline timeline, DeskFacts facts, DeskParts parts) {
    this.reader = reader;
    this.book = book;
    this.timeline = timeline;
    this.facts = facts;
    this.parts = parts;
  }

  /**
   * How the page is asked for.
   *
   * @param tab which part; empty for the first
   * @param said what was just done
   * @param refused the act whose form comes back, with what was typed
   */
  record Asked(String tab, String said, @Nullable DeskAct refused, ActInput typed) {

    static Asked of(String tab) {
      return new Asked(tab, "", null, ActInput.none());
    }

    static Asked after(String said) {
      return new Asked("", said, null, ActInput.none());
    }

    static Asked again(DeskAct refused, ActInput typed) {
      return new Asked("", "", refused, typed);
    }
  }

  DeskCase page(CaseNo no, Asked asked, Viewer viewer, TimeWords times) {
    DeskFile file = reader.open(no, viewer);
    DeskSheet sheet = file.sheet();
    Words words = times.words();
    RuleVersion rules = book.of(sheet.place(), sheet.ruleVersion());
    Set<DeskAct> offered = DeskOffers.of(file, viewer, rules.rules());
    Draft draft = new Draft(sheet, rules, asked.refused(), asked.typed());
    List<TimelineEntry> entries = timeline.of(sheet.place(), file.entries(), file.photos(), times);
    Worklist.Line row = parts.row(sheet, times);
    return new DeskCase(
        sheet.no(),
        row.title(),
        row.facts(),
        Marks.of(sheet.status(), rules, words),
        row.due(),
        new VerifyMark(true, words.of("desk.records", sheet.version()), "", "/verify"),
        parts.tabs(file, asked.tab(), words),
        DeskParts.known(asked.tab()),
        Marks.steps(sheet.status(), rules, words),
        said(sheet),
        facts.of(sheet, times),
        DeskFacts.reveal(sheet, viewer),
        photos(file, times),
        DeskFacts.notes(file, rules, times),
        entries.stream().limit(LATEST).toList(),
        entries,
        internal(file, times),
        parts.similar(file, times),
        parts.questions(file, offered, draft, times),
        AnswerBox.of(offered, draft, words),
        parts.forms(offered, draft, times),
        asked.said(),
        row);
  }

  /** The reporter's words; for a unit what the officer told it. */
  private static String said(DeskSheet sheet) {
    return Objects.requireNonNullElse(
        sheet.words(), Objects.requireNonNullElse(sheet.heldFor(), ""));
  }

  private List<TimelineEntry> internal(DeskFile file, TimeWords times) {
    List<CaseSheet.Entry> staff =
        file.entries().stream().filter(entry -> entry.audience().equals("STAFF")).toList();
    return timeline.of(file.sheet().place(), staff, file.photos(), times);
  }

  private static List<PhotoPart> photos(DeskFile file, TimeWords times) {
    return file.photos().stream()
        .map(
            photo ->
                new PhotoPart(
                    photo.photoId(),
                    times.words().of("photo.taken", times.day(photo.at())),
                    times.day(photo.at())))
        .toList();
  }
}
