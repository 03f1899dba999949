package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told what about a case; written with the act itself, sent afterwards. */
@Component
public class CaseNotices {

  private final CaseStore store;
  private final Notices notices;
  private final Posts posts;
  private final RuleBook book;
  private final ConfidentialUnits confidential;

  CaseNotices(
      CaseStore store,
      Notices notices,
      Posts posts,
      RuleBook book,
      ConfidentialUnits confidential) {
    this.store = store;
    this.notices = notices;
    this.posts = posts;
    this.book = book;
    this.confidential = confidential;
  }

  /**
   * Asks the reporter whether it is solved, and each whose case was merged into it; tells those
   * with the same trouble what was answered.
   */
  public void askReporter(Case done) {
    tell(done.reporter(), asking(done), done, "/cases/" + done.no() + "/confirm");
    store.waitingWith(done.id()).stream()
        .filter(waiting -> waiting.reporterId() > 0)
        .forEach(waiting -> ask(waiting, asking(done), titleForUnits(done)));
    if (done.course().joined() > 0) {
      store.joinersOf(done.id()).forEach(one -> tell(one, done, "case.notice.joined-answered"));
    }
  }

  /** What is asked about the work, or about an honest no. */
  private static String asking(Case done) {
    return switch (done.course().result()) {
      case EXPLAINED -> "case.notice.explained";
      case STARTED -> "case.notice.started";
      case null, default -> "case.notice.confirm";
    };
  }

  private void ask(CaseStore.Waiting waiting, String key, String title) {
    PartyId reporter = new PartyId(waiting.reporterId());
    String link = "/cases/" + waiting.no() + "/confirm";
    notices.tell(new Notice(reporter, key, List.of(waiting.no(), title), link));
  }

  /** Tells the reporter; nobody where the report was anonymous. */
  public void tellReporter(Case moved, String key) {
    tell(moved.reporter(), key, moved, "/cases/" + moved.no());
  }

  /** Tells those with the same trouble how it ended. */
  public void tellJoiners(Case ended) {
    if (ended.course().joined() > 0) {
      store.joinersOf(ended.id()).forEach(one -> tell(one, ended, "case.notice.joined-ended"));
    }
  }

  /** Tells the unit that it has work. */
  public void tellUnit(Case assigned) {
    tell(reader(assigned), "case.notice.assigned", assigned, "/desk/cases/" + assigned.no());
  }

  /** Tells whoever answers for it without being of the unit that has it; nobody else. */
  public void tellOnDuty(Case assigned) {
    @Nullable PartyId unit = assigned.duty().unit();
    PartyId owner = assigned.duty().owner();
    boolean ofUnit =
        unit == null
            || posts.staffOf(unit, assigned.duty().from()).stream()
                .anyMatch(post -> post.party().equals(owner));
    if (!ofUnit) {
      String key = assigned.matter().urgent() ? "case.notice.on-duty" : "case.notice.yours";
      tell(owner, key, assigned, "/desk/cases/" + assigned.no());
    }
  }

  /** Tells the unit that has it something else; nobody where no unit has. */
  public void tellUnitOf(Case about, String key) {
    tell(reader(about), key, about, "/desk/cases/" + about.no());
  }

  /** The unit; of what is confidential its owner alone where others of the unit may not read it. */
  private @Nullable PartyId reader(Case about) {
    @Nullable PartyId unit = about.duty().unit();
    boolean open = unit == null || !about.matter().restricted() || confidential.keeps(unit);
    return open ? unit : about.duty().owner();
  }

  /** Tells another unit that its help is asked for. */
  public void tellHelper(Case helped, PartyId helper) {
    tell(helper, "case.notice.help", helped, "/desk/cases/" + helped.no());
  }

  /** Tells a unit that it is called. */
  public void tellCalled(Case about, PartyId unit) {
    tell(unit, "case.notice.whistle", about, "/desk/cases/" + about.no());
  }

  /** Tells a unit that it need not come any more. */
  public void tellCalledOff(Case about, PartyId unit) {
    tell(unit, "case.notice.whistle-off", about, "/desk/cases/" + about.no());
  }

  /** Tells whoever still works on it that the reporter took it back. */
  public void tellWithdrawn(Case before) {
    String link = "/desk/cases/" + before.no();
    tell(worker(before), "case.notice.withdrawn", before, link);
    before.helpers().forEach(helper -> tell(helper, "case.notice.withdrawn", before, link));
  }

  private static PartyId worker(Case before) {
    @Nullable PartyId unit = before.duty().unit();
    return unit == null ? before.duty().owner() : unit;
  }

  /** Tells the second person that their word is asked for. */
  void askApprover(Case about, PartyId approver, String key) {
    tell(approver, key, about, "/desk/cases/" + about.no());
  }

  /** Tells the level above the unit that the reporter is not content. */
  public void tellSuperior(Case reopened) {
    tellAbove(reopened, "case.notice.reopened");
    tell(reopened.duty().owner(), "case.notice.yours", reopened, "/desk/cases/" + reopened.no());
  }

  /**
   * Tells the organisation above the unit; says whether there is one. Of what is confidential the
   * unit itself is told, everybody in it: nobody above may open it.
   */
  public boolean tellAbove(Case about, String key) {
    if (about.matter().restricted()) {
      tellUnitOf(about, key);
      return true;
    }
    @Nullable PartyId above =
        Optional.ofNullable(about.duty().unit())
            .flatMap(posts::organisation)
            .map(Organisation::parent)
            .orElse(null);
    tell(above, key, about, "/desk/cases/" + about.no());
    return above != null;
  }

  /** Tells one person who works on it. */
  public void tellAtDesk(PartyId person, Case about, String key) {
    tell(person, key, about, "/desk/cases/" + about.no());
  }

  /** Tells one person. */
  public void tell(PartyId person, Case about, String key) {
    tell(person, key, about, "/cases/" + about.no());
  }

  /** Tells whoever must act next. */
  public void tellOwner(Case about, String key) {
    tell(about.duty().owner(), key, about, "/cases/" + about.no());
  }

  /** Nobody is told of an anonymous report; its receipt is the way to follow it. */
  private void tell(@Nullable PartyId to, String key, Case about, String link) {
    if (to != null && to.value() > 0) {
      boolean own = to.equals(about.reporter()) && !about.matter().title().isEmpty();
      String title = own && !isPrivate(about) ? about.matter().title() : titleForUnits(about);
      notices.tell(new Notice(to, key, List.of(about.no().value(), title), link));
    }
  }

  /** Whose words stand in no message, not even to their reporter: others look at a phone too. */
  private static boolean isPrivate(Case about) {
    return about.matter().restricted() || about.matter().hidden();
  }

  /**
   * A unit never reads the reporter's words, so it is told the public title or the category. What
   * is confidential has only its number: anybody may look at the phone on which it arrives.
   */
  private String titleForUnits(Case about) {
    if (about.matter().restricted()) {
      return about.no().value();
    }
    String title = about.matter().publicTitle();
    return title != null
        ? title
        : book.of(about.where().place(), about.ruleVersion())
            .category(about.matter().category())
            .name()
            .zh();
  }
}
