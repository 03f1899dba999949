package gongzhi.cases.web.patrols;

import gongzhi.cases.patrols.PatrolPoint;
import gongzhi.cases.patrols.Patrols;
import gongzhi.parties.Viewer;
import gongzhi.site.files.Photos;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What a look needs before and after its finding came in, each in a transaction of its own. */
@Component
@Transactional
class PatrolWork {

  private static final String OWNER = "case";

  private final Patrols patrols;
  private final Photos photos;

  PatrolWork(Patrols patrols, Photos photos) {
    this.patrols = patrols;
    this.photos = photos;
  }

  /** The point, if this viewer may look there. */
  public PatrolPoint point(Viewer viewer, long id) {
    return patrols.point(viewer, id);
  }

  /** Keeps what came with the form and hands it over to cases, with what was uploaded before. */
  public List<String> keep(List<String> before, List<MultipartFile> files) {
    List<String> all =
        Stream.concat(before.stream(), photos.keep(files).stream()).distinct().toList();
    all.forEach(photo -> photos.attach(List.of(photo), OWNER, photo));
    return all;
  }

  /** Writes the look down; {@code caseNo} is empty where nothing was found. */
  public void looked(Viewer viewer, long id, LookForm form, String caseNo) {
    patrols.looked(viewer, id, form.look(), form.key(), caseNo.isEmpty() ? null : caseNo);
  }
}
