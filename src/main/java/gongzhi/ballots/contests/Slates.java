package gongzhi.ballots.contests;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.polls.BackersRule;
import gongzhi.ballots.polls.PollBook;
import gongzhi.ballots.polls.PollCheck;
import gongzhi.ballots.register.RollPeriods;
import gongzhi.ballots.register.RollState;
import gongzhi.ballots.register.RollStore;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.Title;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.notices.NewNotice;
import gongzhi.transparency.notices.NoticeNo;
import gongzhi.transparency.notices.NoticeSpan;
import gongzhi.transparency.notices.NoticeTermBook;
import gongzhi.transparency.notices.Notices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of candidates or projects (候选名单): when it is ready, how it hangs, when it has hung. */
@Component
class Slates {

  /** 多省选举办法：投票五日前公布；差额选举. */
  private static final Title ELECTION =
      new Title("各省居（村）委会选举办法", "Election measures of the provinces");

  private static final Title OBJECTIONS = new Title("公示规则（本平台）", "Rules of notices");

  private final OptionStore options;
  private final ContestStore contests;
  private final RollStore rolls;
  private final Notices notices;
  private final Areas areas;
  private final Backing backing;

  /** Where it stands how many must back what comes on a slate, and for how long it hangs. */
  @Component("contestBacking")
  record Backing(PollBook book, BackerStore store, NoticeTermBook terms) {}

  Slates(
      OptionStore options,
      ContestStore contests,
      RollStore rolls,
      Notices notices,
      Areas areas,
      Backing backing) {
    this.options = options;
    this.contests = contests;
    this.rolls = rolls;
    this.notices = notices;
    this.areas = areas;
    this.backing = backing;
  }

  /** Keeps how many backers the place asks for now; its rule may change later. */
  void askForBackers(ContestNo no, ContestKind kind, AreaId area) {
    BackersRule rule = backing.book().of(areas.get(area)).backers();
    if (rule != null) {
      backing.store().ask(no, kind, rule);
    }
  }

  /** Refuses (422) a basis where the place lets votes only advise. */
  void requireBinding(AreaId area) {
    if (!backing.book().of(areas.get(area)).binding()) {
      throw Rejection.invalid("poll.place-only-advises");
    }
  }

  /** The slate that can be posted now; refuses (409) while something is open or missing. */
  List<Option> ready(Contest contest, Instant now) {
    if (contest.state() != ContestState.NOMINATING) {
      throw Rejection.of("contest.slate-hangs");
    }
    if (now.isBefore(contest.nominatedUntil())) {
      throw Rejection.of("contest.proposals-run");
    }
    List<Proposal> all = options.proposals(contest.no());
    if (all.stream().anyMatch(one -> one.state() == OptionState.PUT)) {
      throw Rejection.of("contest.not-all-reviewed");
    }
    if (all.stream().anyMatch(Proposal::awaitsRuling)) {
      throw Rejection.of("contest.complaint-open");
    }
    if (all.stream().anyMatch(Proposal::awaitsSecond)) {
      throw Rejection.of("contest.not-all-seconded");
    }
    List<Option> slate = options.slate(contest.no());
    requireChoice(contest, slate);
    requireTargets(contest, slate);
    return slate;
  }

  /** 差额: more candidates than seats; of projects at least one. */
  private static void requireChoice(Contest contest, List<Option> slate) {
    if (slate.size() <= contest.seats()) {
      throw Rejection.of("contest.too-few-options", slate.size(), contest.seats(), ELECTION);
    }
  }

  /** A slate that cannot fill the target asks for another round; no vote is discarded later. */
  private void requireTargets(Contest contest, List<Option> slate) {
    contests.targets(contest.no()).stream()
        .filter(target -> !target.canBeReached(slate, contest.seats()))
        .findFirst()
        .ifPresent(
            target -> {
              throw Rejection.of("contest.slate-misses-target", target.trait());
            });
  }

  /** Publishes it; returns the number of the notice. */
  String publish(Viewer by, Contest contest, List<Option> slate) {
    String body =
        slate.stream()
            .map(one -> one.words().isEmpty() ? one.title() : one.title() + "：" + one.words())
            .collect(Collectors.joining("\n", contest.words() + "\n", ""));
    Area area = areas.get(contest.area());
    String shown =
        body.length() > NewNotice.BODY_MAX ? body.substring(0, NewNotice.BODY_MAX) : body;
    int days = days(contest.countsArea());
    return notices
        .publish(
            by, new NewNotice(area, term(contest.kind()), days, contest.title(), shown, null, ""))
        .value();
  }

  private static String term(ContestKind kind) {
    return kind == ContestKind.ELECTION ? "candidate-list" : "project-list";
  }

  /** Candidates of owners hang as long as the agenda of owners; zero for the usual term. */
  private static int days(boolean ofOwners) {
    return ofOwners ? RollPeriods.of(Electorate.Kind.OWNERS).agenda() : 0;
  }

  /** Refuses (422) a day on which the slate, posted when the proposals end, would still hang. */
  void requireTime(Contest contest, Instant until, Instant opens) {
    LocalDate posted = until.atZone(WorkingCalendar.ZONE).toLocalDate();
    NoticeSpan span =
        backing
            .terms()
            .span(
                areas.get(contest.area()),
                term(contest.kind()),
                days(contest.countsArea()),
                posted);
    if (!span.isOver(opens)) {
      throw Rejection.invalid("contest.opens-too-early", String.valueOf(span.lastDay()));
    }
  }

  /** What must hold before it opens, each line with its law. */
  List<PollCheck> checks(Contest contest, Instant now) {
    List<PollCheck> all = new ArrayList<>();
    boolean frozen = rolls.get(contest.rollId()).state() == RollState.FROZEN;
    all.add(check("poll.check.roll-frozen", frozen, null));
    all.add(check("contest.check.posted", contest.state() != ContestState.NOMINATING, null));
    all.add(check("contest.check.notice-over", isSettled(contest, now), OBJECTIONS));
    if (contest.kind() == ContestKind.ELECTION) {
      int slate = options.slate(contest.no()).size();
      all.add(
          new PollCheck(
              "contest.check.more-than-seats",
              List.of(slate, contest.seats()),
              slate > contest.seats(),
              ELECTION,
              true));
    }
    all.add(check("poll.check.not-over", now.isBefore(contest.closesAt()), null));
    return List.copyOf(all);
  }

  private boolean isSettled(Contest contest, Instant now) {
    return !contest.noticeNo().isEmpty()
        && notices
            .standing(new NoticeNo(contest.noticeNo()))
            .filter(notice -> notice.isSettled(now))
            .isPresent();
  }

  private static PollCheck check(String key, boolean holds, @Nullable Title law) {
    return new PollCheck(key, List.of(), holds, law, false);
  }
}
