package gongzhi.cases.web.desk;

import gongzhi.cases.clocks.PauseStore;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.petition.PetitionLeaders;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.CaseSheet;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.Timeline;
import gongzhi.cases.web.clocks.ClockRows;
import gongzhi.cases.web.desk.ActForms.Draft;
import gongzhi.cases.web.petition.PetitionDates;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TimelineEntry;
import gongzhi.site.parts.VerifyMark;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final LevelOffers levels;
  private final WhistleCards whistles;
  private final PetitionDates petitions;
  private final PetitionLeaders leaders;
  private final ClockRows clocks;
  private final ChainRows chain;
  private final AnswerChecks checks;

  DeskCasePages(
      DeskReader reader,
      RuleBook book,
      Timeline timeline,
      DeskFacts facts,
      DeskParts parts,
      LevelOffers levels,
      WhistleCards whistles,
      PetitionDates petitions,
      PetitionLeaders leaders,
      ClockRows clocks,
      ChainRows chain,
      AnswerChecks checks) {
    this.reader = reader;
    this.book = book;
    this.timeline = timeline;
    this.facts = facts;
    this.parts = parts;
    this.levels = levels;
    this.whistles = whistles;
    this.petitions = petitions;
    this.leaders = leaders;
    this.clocks = clocks;
    this.chain = chain;
    this.checks = checks;
  }

  /**
   * How the page is asked for.
   *
   * @param tab which part; empty for the first
   * @param said what was just done
   * @param again the form that comes back because it was refused
   */
  record Asked(String tab, String said, Again again) {

    static Asked of(String tab) {
      return new Asked(tab, "", Again.nothing());
    }

    static Asked after(String said) {
      return new Asked("", said, Again.nothing());
    }

    static Asked again(Again again) {
      return new Asked("", "", again);
    }
  }

  DeskCase page(CaseNo no, Asked asked, Viewer viewer, TimeWords times) {
    DeskFile file = reader.open(no, viewer);
    DeskSheet sheet = file.sheet();
    Words words = times.words();
    RuleVersion rules = book.of(sheet.place(), sheet.ruleVersion());
    Set<DeskAct> offered =
        offers(DeskOffers.of(file, viewer, rules.rules(), times.now()), file, viewer, times.now());
    Draft draft =
        new Draft(sheet, rules, asked.again(), file.whistle(), checks.offered(sheet, offered));
    List<TimelineEntry> entries =
        LateArrivals.beside(
            file.entries(),
            timeline.of(sheet.place(), file.entries(), file.photos(), times),
            file.late(),
            times);
    Worklist.Line row = parts.row(file, times);
    return new DeskCase(
        sheet.no(),
        row.title(),
        row.facts(),
        Marks.of(sheet.status(), sheet.result(), rules, words),
        row.due(),
        new VerifyMark(
            VerifyMark.Tone.PLAIN, words.of("desk.records", sheet.version()), "", "/verify"),
        parts.tabs(file, asked.tab(), words),
        DeskParts.known(asked.tab()),
        Marks.steps(sheet.status(), rules, words),
        said(sheet, words),
        facts(sheet, viewer, times),
        facts.reveal(sheet, viewer),
        !viewer.borrows(sheet.areaPath()),
        photos(file, times),
        DeskFacts.notes(file, rules, times),
        entries.stream().limit(LATEST).toList(),
        entries,
        internal(file, times),
        parts.similar(file, times),
        whistles.of(file, times),
        petitions.forStaff(file.petition(), sheet.promisedAt(), times),
        clocks.of(file.time().clocks(), paused(file), times),
        chain.of(file.time(), times),
        parts.questions(file, offered, draft, times),
        AnswerBox.of(offered, draft, words),
        parts.forms(offered, draft, times),
        asked.said(),
        left(asked.again(), offered),
        row);
  }

  /** With the levels beside it; only a leader lets a petition take longer. */
  private Set<DeskAct> offers(Set<DeskAct> offered, DeskFile file, Viewer viewer, Instant now) {
    Set<DeskAct> all = levels.beside(offered, file, viewer, now);
    Long unit = file.sheet().unitId();
    if (file.petition() != null && (unit == null || !leaders.leads(viewer, new PartyId(unit)))) {
      all.removeAll(Set.of(DeskAct.EXTENSION_GRANT, DeskAct.EXTENSION_REFUSE));
    }
    return all;
  }

  /**
   * What was typed for an act that the case has left behind meanwhile, so that it can be copied.
   */
  private static String left(Again again, Set<DeskAct> offered) {
    boolean inTheBox =
        again.act() != null
            && AnswerBox.sends(again.act())
            && offered.stream().anyMatch(AnswerBox::sends);
    if (again.act() == null || offered.contains(again.act()) || inTheBox) {
      return "";
    }
    return Stream.of(again.typed().words(), again.typed().remedy())
        .map(ActInput::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** With the way to hold it back from being anonymised, for whoever may. */
  private List<SummaryRow> facts(DeskSheet sheet, Viewer viewer, TimeWords times) {
    Words words = times.words();
    SummaryRow hold =
        SummaryRow.text(
            words.of("records.hold-title"),
            words.of("records.hold-open"),
            "/desk/cases/" + sheet.no() + "/hold");
    return Stream.concat(
            facts.of(sheet, times).stream(),
            Stream.of(hold).filter(_ -> viewer.may(Permission.CASE_SUPERVISE, sheet.areaPath())))
        .toList();
  }

  private static ClockRows.@Nullable Paused paused(DeskFile file) {
    PauseStore.@Nullable Asked pause = file.time().pause();
    return file.sheet().pausedAt() == null || pause == null
        ? null
        : new ClockRows.Paused(pause.cause(), file.sheet().dueAt());
  }

  /** The reporter's words; for a unit what the officer told it, as long as they are kept. */
  private static String said(DeskSheet sheet, Words words) {
    if (sheet.anonymised()) {
      return words.of("records.nothing-said");
    }
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
                    Timeline.caption(photo, times)))
        .toList();
  }
}
