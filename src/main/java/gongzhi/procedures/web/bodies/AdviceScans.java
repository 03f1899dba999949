package gongzhi.procedures.web.bodies;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.Advice;
import gongzhi.procedures.bodies.AdviceStore;
import gongzhi.site.files.FileOwner;
import gongzhi.site.files.Photos;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of signed opinions; seen by officers of the ground alone. */
@Component
class AdviceScans implements FileOwner {

  private static final String OWNER = "legal-opinion";

  private final Photos photos;
  private final AdviceStore store;

  AdviceScans(Photos photos, AdviceStore store) {
    this.photos = photos;
    this.store = store;
  }

  /** Keeps the picture of the signed paper; empty where none was sent. */
  String keep(Advice advice, List<MultipartFile> files) {
    return photos.keepScan(files, OWNER, advice.no());
  }

  @Override
  public String fileOwner() {
    return OWNER;
  }

  @Override
  public boolean mayShow(String reference, Viewer viewer) {
    return viewer.may(Permission.PUBLISH, store.get(reference).areaPath());
  }
}
