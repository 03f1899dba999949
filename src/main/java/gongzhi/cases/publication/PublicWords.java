package gongzhi.cases.publication;

import static gongzhi.parties.Permission.CASE_STUDY;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.insight.Masking;
import gongzhi.insight.Recognisable;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets everyone read what was written for everyone, after somebody has read it for names and door
 * numbers, and takes it back. Until then only its reporter, those who joined and staff read it.
 */
@Component
@Transactional
public class PublicWords {

  private final CaseMoves moves;
  private final JdbcClient db;
  private final CaseNotices notices;
  private final InstantSource clock;

  PublicWords(CaseMoves moves, JdbcClient db, CaseNotices notices, InstantSource clock) {
    this.moves = moves;
    this.notices = notices;
    this.db = db;
    this.clock = clock;
  }

  private record Said(String words, long byId) {}

  /**
   * Lets everyone read a step in the words of this act: its own, or the same with what tells who
   * somebody is blacked out. Whoever wrote it and the reporter are told of that.
   *
   * @param looked whether the officer says once more that it may be read; needed for their own
   *     words, and where the program still finds something in them
   */
  public Case release(Act act, int step, boolean looked) {
    act.requireWords("publication.say-the-words");
    Case before = permitted(act);
    if (before.matter().restricted() || before.matter().hidden()) {
      throw Rejection.of("case.restricted-is-not-published");
    }
    Said said = said(before, step);
    requireNothingElse(act.words(), said.words());
    requireNoNumbers(act.words(), said.words());
    if (!looked && asksForAnotherLook(act, said)) {
      throw Rejection.invalid("publication.look-first");
    }
    Case after = moved(act, before, CaseAct.WORDS_RELEASED, step);
    if (stands(after, step, WordsState.RELEASED, act.words()) == 0) {
      throw Rejection.of("publication.words-released-already");
    }
    if (!Shortening.isSame(said.words(), act.words())) {
      tellOfChange(after, said);
    }
    return after;
  }

  /** Takes the words of a step back, or keeps them back, with a reason; the record keeps them. */
  public Case withdraw(Act act, int step) {
    act.requireWords("case.say-why");
    Case before = permitted(act);
    said(before, step);
    Case after = moved(act, before, CaseAct.WORDS_WITHDRAWN, step);
    if (stands(after, step, WordsState.WITHDRAWN, null) == 0) {
      throw Rejection.of("publication.words-withdrawn-already");
    }
    return after;
  }

  private static boolean asksForAnotherLook(Act act, Said said) {
    return act.by().is(new PartyId(said.byId())) || !Recognisable.in(act.words()).isEmpty();
  }

  /** Nobody is made to say what they did not write. */
  private static void requireNothingElse(String shown, String said) {
    if (!Shortening.isOf(said, shown)) {
      throw Rejection.invalid("publication.only-black-out");
    }
  }

  private void tellOfChange(Case about, Said said) {
    if (said.byId() > 0 && !new PartyId(said.byId()).equals(about.reporter())) {
      notices.tellAtDesk(new PartyId(said.byId()), about, "publication.notice.yours-shortened");
    }
    notices.tellReporter(about, "publication.notice.shortened");
  }

  /** What stands there masked may stay so; whatever is new must not need it. */
  private static void requireNoNumbers(String shown, String said) {
    if (!shown.equals(said) && !Masking.forEveryone(shown).equals(shown)) {
      throw Rejection.invalid("publication.words-without-numbers");
    }
  }

  private Said said(Case about, int step) {
    return db.sql(
            """
            select words_public as words, by_id from cases.case_event
             where case_id = :case and seq = :step and words_public <> ''
            """)
        .param("case", about.id())
        .param("step", step)
        .query(Said.class)
        .optional()
        .orElseThrow(() -> Rejection.invalid("publication.no-such-words"));
  }

  private Case moved(Act act, Case before, CaseAct kind, int step) {
    return moves.move(act, before, Step.of(kind, Audience.STAFF, Case::noted).with("step", step));
  }

  private int stands(Case about, int step, WordsState state, @Nullable String words) {
    return db.sql(
            """
            insert into cases.public_words as known (case_id, event_seq, state, since, words)
            values (:case, :step, :state, :now, :words)
            on conflict (case_id, event_seq) do update
              set state = excluded.state, since = excluded.since, words = excluded.words
            where known.state <> excluded.state
            """)
        .param("case", about.id())
        .param("step", step)
        .param("state", state.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("words", words)
        .update();
  }

  private Case permitted(Act act) {
    Case found = moves.find(act);
    act.by().require(CASE_STUDY, found.where().path());
    return found;
  }
}
