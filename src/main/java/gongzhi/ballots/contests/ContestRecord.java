package gongzhi.ballots.contests;

import gongzhi.ballots.register.RollStore;
import gongzhi.parties.PartyId;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is committed to the public log about elections and budgets. */
@Component
public class ContestRecord {

  private final Areas areas;
  private final TransparencyLog log;
  private final RollStore rolls;
  private final Notices notices;
  private final InstantSource clock;

  ContestRecord(
      Areas areas, TransparencyLog log, RollStore rolls, Notices notices, InstantSource clock) {
    this.areas = areas;
    this.log = log;
    this.rolls = rolls;
    this.notices = notices;
    this.clock = clock;
  }

  /** Everybody on its roll hears of it. Source: 物业管理条例第十四条, by analogy elsewhere. */
  void tellVoters(String key, Contest contest) {
    notices.tellAll(
        rolls.persons(contest.rollId()), key, List.of(contest.title()), contest.address());
  }

  /** Whoever put it forward hears what became of it. */
  void tellProposer(Contest contest, Proposal proposal, String key) {
    notices.tell(notice(proposal.putBy(), key, contest, proposal, ""));
  }

  /** Whoever rules on complaints hears of one. */
  void tellOfComplaint(PartyId officer, Contest contest, Proposal proposal) {
    notices.tell(notice(officer, "contest.notice.complaint", contest, proposal, "/complaints"));
  }

  /** Whoever reviews hears of a name that waits, or of a review that was given back. */
  void tellReviewers(List<PartyId> to, String key, Contest contest, String title) {
    notices.tellAll(to, key, List.of(title, contest.title()), "/desk" + contest.address());
  }

  /** Whoever may second a review hears of it. */
  void tellSeconders(List<PartyId> to, Contest contest, Proposal proposal) {
    notices.tellAll(
        to,
        "contest.notice.second",
        words(contest, proposal),
        "/desk" + contest.address() + "/seconds");
  }

  private static List<String> words(Contest contest, Proposal proposal) {
    return List.of(proposal.option().title(), contest.title());
  }

  private static Notice notice(
      PartyId to, String key, Contest contest, Proposal proposal, String under) {
    String desk = under.isEmpty() ? "" : "/desk";
    return new Notice(to, key, words(contest, proposal), desk + contest.address() + under);
  }

  /** Commits a step of the contest itself. */
  public void note(String type, Contest contest, Map<String, ?> content) {
    String subject = contest.no().subject();
    Fact fact = new Fact(type, code(contest), subject, clock.instant(), content);
    log.append(log.lastOf(subject).map(fact::after).orElse(fact));
  }

  /**
   * The hash of the posted slate in the public log: its last step until it opens. A slate is posted
   * once, and what goes into the hash is random, so nobody knows it before.
   */
  String hashOfSlate(Contest contest) {
    return log.lastOf(contest.no().subject())
        .map(HexFormat.of()::formatHex)
        .orElseThrow(() -> Rejection.of("contest.slate-hangs"));
  }

  /** Commits that a voter took part, never how, as a record of its own. */
  void ballot(Contest contest, int entry, String channel) {
    log.append(
        new Fact(
            "choice cast",
            code(contest),
            "choice:" + contest.no() + ":" + entry,
            clock.instant(),
            Map.of("contest", contest.no().value(), "entry", entry, "channel", channel)));
  }

  private String code(Contest contest) {
    Area area = areas.get(contest.area());
    return areas.publicCode(area);
  }
}
