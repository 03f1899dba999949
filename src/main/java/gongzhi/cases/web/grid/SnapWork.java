package gongzhi.cases.web.grid;

import gongzhi.cases.Triage;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.Viewer;
import gongzhi.site.files.Photos;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What a snapshot needs besides the report itself, each in a transaction of the worker. */
@Component
@Transactional
class SnapWork {

  private static final String OWNER = "case";
  private static final Set<CaseStatus> OPEN = Set.of(CaseStatus.RECEIVED, CaseStatus.VERIFYING);

  private final Photos photos;
  private final TaskQuery query;
  private final MyGrid myGrid;
  private final Triage triage;

  SnapWork(Photos photos, TaskQuery query, MyGrid myGrid, Triage triage) {
    this.photos = photos;
    this.query = query;
    this.myGrid = myGrid;
    this.triage = triage;
  }

  /** Keeps what came with the form and hands it over to cases, with what was uploaded before. */
  public List<String> keep(List<String> before, List<MultipartFile> files) {
    List<String> all =
        Stream.concat(before.stream(), photos.keep(files).stream()).distinct().toList();
    all.forEach(photo -> photos.attach(List.of(photo), OWNER, photo));
    return all;
  }

  /** Whether the worker sees it as a task; not what went to confidants alone. */
  public boolean sees(CaseNo no, Viewer worker) {
    return query.find(no, myGrid.of(worker)).isPresent();
  }

  /**
   * Reports it put right, unless an earlier try did, or it went to a unit or confidants at once.
   */
  public void fix(CaseNo no, SnapForm form, Viewer worker) {
    Optional<CaseStatus> status = query.find(no, myGrid.of(worker)).map(TaskRow::status);
    if (status.filter(OPEN::contains).isPresent()) {
      List<String> after =
          Stream.concat(form.afterPhotos().stream(), photos.keep(form.after()).stream()).toList();
      triage.fixOnSite(new Act(worker, no, null, form.words(), false, after));
    }
  }
}
