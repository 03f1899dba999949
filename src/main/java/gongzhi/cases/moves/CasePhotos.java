package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.rules.ResultPhotos;
import gongzhi.parties.Viewer;
import gongzhi.shared.database.Scope;
import gongzhi.site.files.FileOwner;
import gongzhi.site.files.Photos;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties uploaded photos to the act they came with. */
@Component
class CasePhotos implements FileOwner {

  /** Under what name files know that they belong to cases. */
  static final String FILE_OWNER = "case";

  private final JdbcClient db;
  private final Photos photos;

  CasePhotos(JdbcClient db, Photos photos) {
    this.db = db;
    this.photos = photos;
  }

  @Override
  public String fileOwner() {
    return FILE_OWNER;
  }

  /** Whoever may read the act may see its photos; the row-level rights of the reader decide. */
  @Override
  public boolean mayShow(String photo, Viewer viewer) {
    return mayReadCases(viewer.scope().role())
        && db.sql("select exists (select from cases.case_photo where photo_id = :photo)")
            .param("photo", photo)
            .query(Boolean.class)
            .single();
  }

  /** Administrators look after the program and auditors after the record; neither after photos. */
  private static boolean mayReadCases(Scope.Role role) {
    return role != Scope.Role.ADMINISTRATOR && role != Scope.Role.AUDITOR;
  }

  /** Whether the case has a photo of the reporter or of work in progress. */
  boolean showBefore(long id) {
    return db.sql(
            "select exists (select from cases.case_photo where case_id = :id and taken <> 'AFTER')")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  void attach(Act act, Case after, Step step) {
    String usual = step.act() == CaseAct.REPORTED_DONE ? "AFTER" : "DURING";
    for (String photo : act.photos()) {
      boolean first =
          step.detail().containsKey(ResultPhotos.FIRST) && photo.equals(act.photos().getFirst());
      photos.attach(List.of(photo), FILE_OWNER, photo);
      db.sql(
              "insert into cases.case_photo (photo_id, case_id, event_seq, taken) values (:photo, :id, :seq, :taken)")
          .param("photo", photo)
          .param("id", after.id())
          .param("seq", after.version())
          .param("taken", first ? "BEFORE" : usual)
          .update();
    }
  }
}
