package gongzhi.cases.web.desk;

import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.replies.AnswerCheck;
import gongzhi.cases.replies.AnswerCheck.Draft;
import gongzhi.cases.replies.AnswerCheck.Hint;
import gongzhi.cases.replies.AnswerCheck.Matter;
import gongzhi.cases.replies.AnswerFault;
import gongzhi.cases.replies.AnswerGate;
import gongzhi.cases.replies.Replies;
import gongzhi.cases.replies.Reply;
import gongzhi.cases.replies.ReplyUse;
import gongzhi.cases.replies.SentAnyway;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Looks at an answer before it goes out, from the desk or from a phone; what it asks for is told
 * beside the form.
 */
@Component
public class AnswerChecks {

  private static final String LOOK_AGAIN = "replies.look-again";
  private static final int REASON_LEAST = 4;
  private static final int REASON_MOST = 300;

  private static final Map<DeskAct, ReplyUse> ANSWERS =
      Map.of(
          DeskAct.FIX, ReplyUse.DONE,
          DeskAct.DONE, ReplyUse.DONE,
          DeskAct.EXPLAIN, ReplyUse.EXPLAINED,
          DeskAct.START, ReplyUse.STARTED,
          DeskAct.REFUSAL, ReplyUse.REFUSED);

  private final DeskReader reader;
  private final RuleBook book;
  private final AnswerGate gate;
  private final Replies replies;
  private final SentAnyway sentAnyway;

  AnswerChecks(
      DeskReader reader, RuleBook book, AnswerGate gate, Replies replies, SentAnyway sentAnyway) {
    this.reader = reader;
    this.book = book;
    this.gate = gate;
    this.replies = replies;
    this.sentAnyway = sentAnyway;
  }

  /**
   * An answer as it is to be sent.
   *
   * @param act last part of the address of the act
   * @param more a second field, such as where the reporter can go instead
   * @param open whether everyone may read the words
   * @param anyway why it goes out although the check asks for more; empty for no reason
   */
  public record Told(
      String act, ReplyUse use, String words, String more, boolean open, String anyway) {

    private static Told of(Sent sent) {
      Act act = sent.input().by(sent.viewer(), sent.no(), List.of());
      return new Told(
          sent.act().address(),
          useOf(sent.act()),
          act.words(),
          ActInput.text(sent.input().remedy()),
          Boolean.TRUE.equals(sent.input().open()),
          ActInput.text(sent.input().anyway()));
    }
  }

  static boolean isAnswer(DeskAct act) {
    return ANSWERS.containsKey(act);
  }

  static ReplyUse useOf(DeskAct act) {
    return ANSWERS.getOrDefault(act, ReplyUse.ANY);
  }

  /** Whether somebody was asked to look at an answer again. */
  public static boolean isAbout(Refused refused) {
    return refused.code().equals(LOOK_AGAIN) || refused.code().equals("replies.reason-too-long");
  }

  /**
   * What an answer to this case may begin with; nothing where none is to be given. For what is
   * confidential only what was written for such matters: nothing of lamps that were mended.
   */
  List<Reply> offered(DeskSheet sheet, Set<DeskAct> acts) {
    return acts.stream().anyMatch(ANSWERS::containsKey)
        ? replies.offered(sheet.areaPath(), sheet.category()).stream()
            .filter(one -> !sheet.restricted() || !one.category().isEmpty())
            .toList()
        : List.of();
  }

  /** What the check asks for, in words. */
  List<String> hints(Sent sent) {
    return hints(sent.no(), Told.of(sent), sent.times().words());
  }

  /** The same of an answer to this case. */
  public List<String> hints(CaseNo no, Told told, Words words) {
    return found(no, told).stream()
        .map(hint -> words.of(Words.key(hint.fault()), hint.because()))
        .toList();
  }

  /**
   * Runs in the transaction of the act and after it, so that whoever may not act hears that first.
   * Refuses blanks and numbers of people (422); what else is missing needs a reason.
   */
  void afterwards(Sent sent, Case acted) {
    if (isAnswer(sent.act())) {
      afterwards(sent.viewer(), Told.of(sent), acted);
    }
  }

  /** The same of what this person answered. */
  public void afterwards(Viewer by, Told told, Case acted) {
    gate.require(acted.where().place(), told.words() + " " + told.more(), told.open());
    List<Hint> hints = found(acted.no(), told);
    if (hints.isEmpty()) {
      return;
    }
    if (told.anyway().length() < REASON_LEAST) {
      throw Rejection.invalid(LOOK_AGAIN, REASON_LEAST);
    }
    if (told.anyway().length() > REASON_MOST) {
      throw Rejection.invalid("replies.reason-too-long", REASON_MOST);
    }
    List<AnswerFault> faults = hints.stream().map(Hint::fault).toList();
    sentAnyway.keep(by, acted, new SentAnyway.Why(told.act(), faults, told.anyway()));
  }

  private List<Hint> found(CaseNo no, Told told) {
    DeskSheet sheet = reader.sheet(no);
    Category category = book.of(sheet.place(), sheet.ruleVersion()).category(sheet.category());
    Matter matter =
        new Matter(
            said(sheet),
            sheet.address(),
            category.isUnclassified() ? List.of() : topic(category),
            sheet.words() == null ? gate.asked(sheet.id()) : "");
    Draft draft = new Draft(told.use(), told.words(), told.more());
    Stream<Hint> hidden =
        gate.hides(sheet.place(), told.words() + " " + told.more())
            ? Stream.of(new Hint(AnswerFault.NUMBER_HIDDEN, ""))
            : Stream.empty();
    List<Hint> asked = AnswerCheck.of(matter, draft, gate.rules(sheet.place()));
    return Stream.concat(asked.stream(), hidden).toList();
  }

  private static List<String> topic(Category category) {
    return Stream.concat(Stream.of(category.name().zh()), category.keywords().stream()).toList();
  }

  /** A unit answers what it was told, an officer what the reporter said. */
  private static String said(DeskSheet sheet) {
    return Stream.of(sheet.words(), sheet.title(), sheet.titlePublic(), sheet.heldFor())
        .map(ActInput::text)
        .filter(text -> !text.isEmpty())
        .reduce("", (all, text) -> all + " " + text);
  }
}
