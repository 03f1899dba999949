package gongzhi.cases.publication;

import static gongzhi.parties.Permission.CASE_STUDY;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases photos, and withdraws what was released. Each is an act on the case: who did it, when
 * and why stays among its acts, and so do all titles that ever were public.
 */
@Component
@Transactional
public class Publication {

  private final CaseMoves moves;
  private final JdbcClient db;
  private final InstantSource clock;

  Publication(CaseMoves moves, JdbcClient db, InstantSource clock) {
    this.moves = moves;
    this.db = db;
    this.clock = clock;
  }

  /** Takes the public title back, with a reason; the case is called by its kind again. */
  public Case withdrawTitle(Act act) {
    act.requireWords("case.say-why");
    Case before = permitted(act);
    if (before.matter().publicTitle() == null) {
      throw Rejection.of("publication.no-title");
    }
    Case after =
        moves.move(act, before, Step.of(CaseAct.TITLE_WITHDRAWN, Audience.STAFF, Case::noted));
    db.sql("update cases.case_file set title_public = null where id = :id")
        .param("id", after.id())
        .update();
    return after;
  }

  /** Lets everyone see a photo of a public step. */
  public Case releasePhoto(Act act, String photo) {
    Case before = permitted(act);
    if (before.matter().restricted() || before.matter().hidden()) {
      throw Rejection.of("case.restricted-is-not-published");
    }
    requirePhoto(before, photo);
    Case after = moved(act, before, CaseAct.PHOTO_RELEASED, photo);
    int released =
        db.sql(
                """
                insert into cases.photo_release (photo_id, case_id, released_by, released_at)
                values (:photo, :case, :by, :now)
                on conflict (photo_id) do nothing
                """)
            .param("photo", photo)
            .param("case", before.id())
            .param("by", act.by().party().value())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (released == 0) {
      throw Rejection.of("publication.released-already");
    }
    return after;
  }

  /** Takes a released photo back, with a reason. */
  public Case withdrawPhoto(Act act, String photo) {
    act.requireWords("case.say-why");
    Case before = permitted(act);
    requirePhoto(before, photo);
    Case after = moved(act, before, CaseAct.PHOTO_WITHDRAWN, photo);
    int withdrawn =
        db.sql("delete from cases.photo_release where photo_id = :photo and case_id = :case")
            .param("photo", photo)
            .param("case", before.id())
            .update();
    if (withdrawn == 0) {
      throw Rejection.of("publication.not-released");
    }
    return after;
  }

  private Case moved(Act act, Case before, CaseAct kind, String photo) {
    return moves.move(act, before, Step.of(kind, Audience.STAFF, Case::noted).with("photo", photo));
  }

  private void requirePhoto(Case about, String photo) {
    boolean known =
        db.sql(
                """
                select exists (
                  select from cases.case_photo p
                    join cases.case_event e on e.case_id = p.case_id and e.seq = p.event_seq
                   where p.photo_id = :photo and p.case_id = :case and e.audience <> 'STAFF')
                """)
            .param("photo", photo)
            .param("case", about.id())
            .query(Boolean.class)
            .single();
    if (!known) {
      throw Rejection.invalid("publication.no-such-photo");
    }
  }

  private Case permitted(Act act) {
    Case found = moves.find(act);
    act.by().require(CASE_STUDY, found.where().path());
    return found;
  }
}
