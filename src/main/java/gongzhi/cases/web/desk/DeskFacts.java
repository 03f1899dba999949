package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.rules.CaseRules;
import gongzhi.cases.rules.ResultPhotos;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.Promises;
import gongzhi.cases.web.Timeline;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.People;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The facts about a case beside what was said: people masked, place, handlers, rules. */
@Component
class DeskFacts {

  private final Posts posts;
  private final People people;
  private final Areas areas;
  private final Promises promises;
  private final Timeline timeline;
  private final DeskBeside beside;
  private final InstantSource clock;

  DeskFacts(
      Posts posts,
      People people,
      Areas areas,
      Promises promises,
      Timeline timeline,
      DeskBeside beside,
      InstantSource clock) {
    this.timeline = timeline;
    this.beside = beside;
    this.clock = clock;
    this.promises = promises;
    this.posts = posts;
    this.people = people;
    this.areas = areas;
  }

  List<SummaryRow> of(DeskSheet sheet, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    if (sheet.readsWords()) {
      rows.add(row("reporter", reporter(sheet, words), words));
    }
    rows.add(row("kind", words.of(sheet.kind()), words));
    rows.add(row("place", place(sheet), words));
    addOwner(sheet, words, rows);
    if (!sheet.helperIds().isEmpty()) {
      rows.add(row("helpers", helpers(sheet, words), words));
    }
    rows.add(row("received", times.moment(sheet.receivedAt()), words));
    rows.add(
        row(
            "promised",
            promises.until(sheet.place(), sheet.receivedAt(), sheet.promisedAt(), times),
            words));
    if (sheet.isOpen()) {
      rows.add(row("step-due", times.moment(sheet.dueAt()), words));
    }
    if (sheet.joined() > 0) {
      rows.add(row("joined", words.of("desk.fact.joined-by", sheet.joined()), words));
    }
    if (sheet.mergedInto() != null) {
      rows.add(
          SummaryRow.text(
              words.of("desk.fact.merged"),
              sheet.mergedInto(),
              "/desk/cases/" + sheet.mergedInto()));
    }
    rows.addAll(beside.of(sheet, words));
    return rows;
  }

  /**
   * Where the phone of the reporter can be asked for; empty for whoever may not, and where none is
   * kept (any more).
   */
  String reveal(DeskSheet sheet, Viewer viewer) {
    boolean known = sheet.namesReporter();
    boolean near =
        viewer.reaches(sheet.areaPath())
            || sheet.handledBy(viewer)
            || (sheet.restricted() && viewer.is(new PartyId(sheet.ownerId())));
    return known
            && near
            && viewer.may(Permission.IDENTITY_REVEAL, sheet.areaPath())
            && keepsPhone(sheet)
        ? "/desk/cases/" + sheet.no() + "/reveal"
        : "";
  }

  private boolean keepsPhone(DeskSheet sheet) {
    PartyId reporter = new PartyId(Objects.requireNonNull(sheet.reporterId()));
    return people.keepsPhone(reporter);
  }

  /** What the rules ask for here. */
  static List<String> notes(DeskFile file, RuleVersion rules, TimeWords times) {
    Words words = times.words();
    DeskSheet sheet = file.sheet();
    List<String> notes = new ArrayList<>();
    if (file.earlier() != null) {
      notes.add(
          words.of(
              "desk.note.repeat",
              rules.rules().repeat().days(),
              file.earlier().no(),
              times.day(file.earlier().receivedAt())));
    }
    if (sheet.unsigned() && sheet.status() == CaseStatus.ASSIGNED) {
      notes.add(words.of("desk.note.unsigned"));
    }
    if (sheet.reopened() > 0) {
      notes.add(words.of("desk.note.reopened", sheet.reopened()));
    }
    if (sheet.disputedGround() != null) {
      notes.add(words.of("desk.note.dispute"));
      return notes;
    }
    rules
        .rules()
        .standard(sheet.category())
        .map(standard -> Marks.name(standard.closing(), words))
        .ifPresent(closing -> notes.add(words.of("desk.note.closing", closing)));
    boolean agreed =
        file.entries().stream().anyMatch(entry -> entry.act() == CaseAct.MEDIATION_AGREED);
    if (sheet.isOpen() && agreed) {
      notes.add(words.of("desk.note.agreement"));
    } else if (sheet.isOpen() && !needed(rules, sheet).isEmpty()) {
      notes.add(words.of("desk.note.evidence", evidence(rules, sheet, words)));
    }
    return notes;
  }

  private static String evidence(RuleVersion rules, DeskSheet sheet, Words words) {
    return needed(rules, sheet).stream()
        .map(words::of)
        .collect(Collectors.joining(words.of("desk.list-comma")));
  }

  private static List<CaseRules.Evidence> needed(RuleVersion rules, DeskSheet sheet) {
    return sheet.restricted()
        ? List.of()
        : ResultPhotos.asked(rules.rules(), sheet.category(), sheet.kind());
  }

  private String reporter(DeskSheet sheet, Words words) {
    if (Boolean.TRUE.equals(sheet.shielded())) {
      return words.of("desk.fact.shielded");
    }
    if (sheet.reporterId() == null || sheet.reporterId() < 0) {
      return words.of(sheet.anonymised() ? "records.reporter-unknown" : "desk.fact.anonymous");
    }
    PartyId reporter = new PartyId(sheet.reporterId());
    String label = posts.label(reporter);
    return people
        .maskedPhone(reporter)
        .map(phone -> words.of("desk.fact.name-and-phone", label, phone))
        .orElse(label);
  }

  /** From the community down, then what was said about it. */
  private String place(DeskSheet sheet) {
    List<String> names = new ArrayList<>();
    for (Area one : areas.ancestors(areas.get(new AreaId(sheet.areaId())))) {
      if (one.level().isAbove(Level.COMMUNITY) && !names.isEmpty()) {
        break;
      }
      names.addFirst(one.name());
    }
    names.add(sheet.address());
    return String.join(" ", names).strip();
  }

  /** Once the work is done, whoever asks the reporter follows; who did it stays to be seen. */
  private void addOwner(DeskSheet sheet, Words words, List<SummaryRow> rows) {
    boolean asked = sheet.status() == CaseStatus.REPORTED_DONE;
    if (!asked && (sheet.closedAt() == null || sheet.doneAt() == null)) {
      rows.add(row("owner", owner(sheet, words), words));
      return;
    }
    String did =
        sheet.unitId() == null
            ? areas.get(new AreaId(sheet.communityId())).name()
            : posts.label(new PartyId(sheet.unitId()));
    rows.add(row("did", did, words));
    rows.add(row("asks", posts.label(new PartyId(sheet.ownerId())), words));
  }

  private String owner(DeskSheet sheet, Words words) {
    String person = posts.label(new PartyId(sheet.ownerId()));
    if (sheet.unitId() == null) {
      return person;
    }
    PartyId unit = new PartyId(sheet.unitId());
    List<Post> held = heldBy(sheet);
    return held.isEmpty() || held.stream().anyMatch(post -> unit.equals(post.organisation()))
        ? words.of("desk.fact.unit-and-person", posts.label(unit), person)
        : words.of("desk.fact.unit-and-person", postOf(sheet, held.getFirst(), words), person);
  }

  /** In which posts the owner answers for the ground of the case now. */
  private List<Post> heldBy(DeskSheet sheet) {
    return posts.seatsOf(new PartyId(sheet.ownerId()), clock.instant()).stream()
        .map(Seat::post)
        .filter(post -> sheet.areaPath().startsWith(post.areaPath()))
        .toList();
  }

  /** The unit of a post and its title, or its title alone. */
  private String postOf(DeskSheet sheet, Post post, Words words) {
    String title = timeline.role(sheet.place(), post.role(), words);
    return post.organisation() == null
        ? title
        : words.of("case.unit-and-post", posts.label(post.organisation()), title);
  }

  private String helpers(DeskSheet sheet, Words words) {
    return sheet.helperIds().stream()
        .map(id -> posts.label(new PartyId(id)))
        .collect(Collectors.joining(words.of("desk.list-comma")));
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of("desk.fact." + key), value, "");
  }
}
