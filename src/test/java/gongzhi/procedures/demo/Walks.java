package gongzhi.procedures.demo;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.AccountKind;
import gongzhi.parties.accounts.Sessions;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionState;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.demo.DemoHeld.Two;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.database.Superuser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody needs who walks matters through the pages of the demonstration: time that passes,
 * meetings that were held, notices that hung, polls that were closed, and who answers for each
 * step.
 */
@TestComponent
public final class Walks {

  private static int polls;

  private final DecisionStore store;
  private final DemoHeld held;
  private final DemoAdvice advice;
  private final Areas areas;
  private final Posts posts;
  private final Sessions sessions;
  private final ProgramWork program;
  private final Superuser superuser;
  private final JdbcClient db;
  private final Set<String> did = new HashSet<>();

  Walks(
      DecisionStore store,
      DemoHeld held,
      DemoAdvice advice,
      Areas areas,
      Posts posts,
      Sessions sessions,
      ProgramWork program,
      Superuser superuser,
      JdbcClient db) {
    this.store = store;
    this.held = held;
    this.advice = advice;
    this.areas = areas;
    this.posts = posts;
    this.sessions = sessions;
    this.program = program;
    this.superuser = superuser;
    this.db = db;
  }

  /** A step that is open: who is in front of it, and what they type. */
  public record Open(String step, String session, Map<String, String> typed) {}

  /** The community in which matters of this place are walked. */
  public Area community(String place) {
    return areas
        .descendants(areas.district(place).orElseThrow(), Level.COMMUNITY, null, 1)
        .getFirst();
  }

  /** The session of the officer who begins matters there. */
  public String officer(Area community) {
    return session(people(community).first().party());
  }

  public boolean isOpen(String no) {
    return decision(no).state() == DecisionState.OPEN;
  }

  /** Lets the time pass that the open step needs, and has ready what it rests on. */
  public Open next(String no, Area community) {
    superuser.run(
        "update procedures.decision set entered_at = entered_at - interval '60 days',"
            + " version = version + 1 where no = '%s'".formatted(no));
    Decision now = decision(no);
    StepRule step = now.open().orElseThrow();
    Two people = people(community);
    if (step.isMonthly()) {
      reported(no);
    }
    PartyId who = actor(now, step, people);
    if (step.kind() == StepKind.CARRY_OUT) {
      did.add(no + who);
    }
    return new Open(step.key(), session(who), typed(now, step, people));
  }

  /** Each month of the step had a task and a report. */
  private void reported(String no) {
    superuser.run(
        """
        insert into procedures.stage (decision_no, month, words, set_by, set_at, report, reported_by, reported_at)
        select no, month::date, '示例任务', 1, now(), '示例进展', 1, now()
          from procedures.decision,
               generate_series(date_trunc('month', entered_at - interval '1 month'), now(), interval '1 month') as month
         where no = '%s'
        on conflict do nothing
        """
            .formatted(no));
  }

  /** Nobody accepts their own work: then somebody else of the community does. */
  private PartyId actor(Decision now, StepRule step, Two people) {
    PartyId owner = now.owner();
    if (owner != null
        && (step.kind() != StepKind.ACCEPT || !did.contains(now.no().toString() + owner))) {
      return owner;
    }
    PartyId first = people.first().party();
    return did.contains(now.no().toString() + first) ? people.second().party() : first;
  }

  private Map<String, String> typed(Decision now, StepRule step, Two people) {
    Map<String, String> form = new HashMap<>();
    form.put("verb", "PASS");
    form.put("body", step.body().name());
    form.put("version", String.valueOf(now.version()));
    step.papers()
        .forEach(
            paper ->
                form.put(
                    "paper-" + paper.name().toLowerCase(Locale.ROOT).replace('_', '-'), "示例 1 号"));
    if (step.kind() == StepKind.LEGAL_REVIEW) {
      form.put("paper-legal-opinion", advice.lawful(Instant.now(), people, now));
    }
    if (step.signed().isPresent()) {
      form.put("paper-proposal", application(now));
    }
    if (step.isElection()) {
      form.put("election", election(now, step, people));
    } else if (step.kind().isPosted()) {
      form.put("notice", held.notice(Instant.now(), people.first(), now, step));
    } else if (step.body() == Body.OWNERS_ASSEMBLY) {
      form.put("poll", poll(now));
    } else if (!step.meetings().isEmpty()) {
      form.put("meeting", held.meeting(Instant.now(), people, now, step));
    } else if (step.kind() == StepKind.APPRAISE) {
      form.put("meeting", held.appraisal(Instant.now(), people, now));
    }
    return form;
  }

  /** An election as far as the step asks: named, its slate hung out, or held. */
  private String election(Decision about, StepRule step, Two people) {
    String no = "E-2030-%06d".formatted(++polls);
    boolean owners = about.course().owners() != null;
    String notice =
        step.kind().isPosted() ? held.notice(Instant.now(), people.first(), about, step) : "GS-1";
    superuser.run(
        """
        insert into ballots.roll (title, kind, area_id, area_path, state, made_by, made_at, posted_at, objections_until)
        values ('%1$s', '%5$s', %2$s, '%3$s', 'POSTED', 1, now(), now(), now());
        insert into ballots.contest (no, kind, roll_id, area_id, area_path, title, words, method, paper, seats, most, budget_fen,
               rule_key, rule_from, basis, announced_by, announced_at, nominated_until, opens_at, closes_at)
        select '%1$s', 'ELECTION', max(id), %2$s, '%3$s', '%1$s', '%4$s', 'BLOCK', 'MARKS', 1, 1, 0, '%6$s', date '2018-12-29',
               '示例', 1, now() - interval '50 days', now() - interval '40 days', now() - interval '30 days', now() - interval '1 day'
          from ballots.roll where title = '%1$s';
        insert into ballots.contest_option (contest_no, no, area_path, title, words, cost_fen, state, channel, put_by, put_at, decided_by, decided_at)
        values ('%1$s', 1, '%3$s', '示例候选人', '', 0, 'ACCEPTED', 'DESK', 1, now(), 1, now());
        update ballots.contest
           set state = 'CLOSED', notice_no = '%7$s', posted_at = now() - interval '35 days', seed = '1 2 3 4', opened_by = 1,
               opened_at = now() - interval '30 days', closed_at = now() - interval '1 day'
         where no = '%1$s';
        insert into ballots.contest_result (contest_no, content, hash, published)
        values ('%1$s', '{"result": {"valid": true, "open": 0, "chosen": [1]}}', 'none', now())
        """
            .formatted(
                no,
                about.area(),
                about.areaPath(),
                about.title() + about.no(),
                owners ? "OWNERS" : "REPRESENTATIVES",
                owners ? "owners-ordinary" : "residents-council-election",
                notice));
    return no;
  }

  /**
   * A proposal of this name that one of nineteen owners signed, who has more than the share of the
   * area.
   */
  private String application(Decision about) {
    String no = "P-2030-%06d".formatted(++polls);
    superuser.run(
        """
        insert into ballots.roll (title, kind, area_id, area_path, state, made_by, made_at, posted_at, objections_until)
        values ('%1$s', 'OWNERS', %2$s, '%3$s', 'POSTED', 1, now(), now(), now());
        insert into ballots.roll_entry (roll_id, no, area)
        select max(id), n, 100 from ballots.roll, generate_series(1, 19) n where title = '%1$s' group by n;
        insert into ballots.roll_person (roll_id, entry_no, party_id, voice)
        select max(id), 1, %5$s, true from ballots.roll where title = '%1$s';
        update ballots.roll set state = 'FROZEN', frozen_at = now() + interval '1 day', hash = 'none', heads = 19, area = 1900 where title = '%1$s';
        """
            .formatted(no, about.area(), about.areaPath(), about.title(), about.startedBy()));
    signed(no, about, about.startedBy().value());
    return no;
  }

  /** The same, signed by somebody who is no owner. */
  public String signedByAStranger(String about) {
    String no = "P-2030-%06d".formatted(++polls);
    signed(no, decision(about), Long.MAX_VALUE);
    return no;
  }

  private void signed(String no, Decision about, long signer) {
    superuser.run(
        """
        insert into procedures.proposal (no, place, area_id, area_path, title, summary, signatures, opened_at, closes_on)
        values ('%1$s', 'test', %2$s, '%3$s', '%4$s', '示例业主联名申请成立', 1, now(), current_date);
        insert into procedures.support (proposal_no, channel, at) values ('%1$s', 'PAPER', now());
        insert into procedures.supporter (support_id, proposal_no, party_id, proposes)
        select id, '%1$s', %5$s, true from procedures.support where proposal_no = '%1$s'
        """
            .formatted(no, about.area(), about.areaPath(), about.title(), signer));
  }

  /** A binding poll of all owners that was closed yesterday, and carried. */
  private String poll(Decision about) {
    String no = "V-2030-%06d".formatted(++polls);
    superuser.run(
        """
        insert into ballots.roll (title, kind, area_id, area_path, state, made_by, made_at, posted_at, objections_until)
        values ('%1$s', 'OWNERS', %2$s, '%3$s', 'POSTED', 1, now(), now(), now());
        insert into ballots.poll (no, roll_id, area_id, area_path, question, words, matter, rule_key, rule_from, secret, twice,
               proxies_most, silent_follow, extends_days, basis, state, announced_by, announced_at, opens_at, closes_at,
               opened_by, opened_at, closed_at, valid, passed)
        select '%1$s', max(id), %2$s, '%3$s', '%4$s', '', '%5$s', '%6$s', date '2021-01-01', false, 'FIRST_COUNTS', 0, false, 0,
               '示例', 'CLOSED', 1, now() - interval '40 days', now() - interval '30 days', now() - interval '1 day',
               1, now() - interval '30 days', now() - interval '1 day', true, true
          from ballots.roll where title = '%1$s'
        """
            .formatted(
                no,
                about.area(),
                about.areaPath(),
                about.title() + about.no(),
                about.course().owners(),
                about.course().owners() == null ? "" : about.course().owners().rule()));
    return no;
  }

  private Two people(Area community) {
    return new Two(
        viewer("community_officer", community), viewer("community_secretary", community));
  }

  private Viewer viewer(String role, Area area) {
    Instant now = Instant.now();
    PartyId who = posts.holder(role, area.id(), now).orElseThrow().party();
    return Viewer.staff(who, posts.seatsOf(who, now), now);
  }

  private String session(PartyId who) {
    long account =
        program.call(
            () ->
                db.sql("select id from parties.account where party_id = :id and kind = 'STAFF'")
                    .param("id", who.value())
                    .query(Long.class)
                    .single());
    return sessions.begin(new Account(account, who, AccountKind.STAFF), "test");
  }

  private Decision decision(String no) {
    return program.call(() -> store.get(new DecisionNo(no)));
  }
}
