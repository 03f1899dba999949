package gongzhi.ballots.web;

import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.ContestStore;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.files.FileOwner;
import gongzhi.site.files.Photos;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of signed count sheets; seen by officers of the ground alone. */
@Component
class BoxScans implements FileOwner {

  private static final String OWNER = "paper-box";

  private final Photos photos;
  private final ContestStore contests;

  BoxScans(Photos photos, ContestStore contests) {
    this.photos = photos;
    this.contests = contests;
  }

  /**
   * Keeps what one voter signed; empty where none was sent. Refuses (422) a picture a second time.
   */
  String keepNew(ContestNo no, List<MultipartFile> files) {
    String scan = keep(no, files);
    if (!scan.isEmpty() && !photos.copiesOf(scan).isEmpty()) {
      throw Rejection.invalid("paper.scan-kept");
    }
    return scan;
  }

  /** Keeps the picture of the sheet; empty where none was sent. */
  String keep(ContestNo no, List<MultipartFile> files) {
    return photos.keepScan(files, OWNER, no.value());
  }

  @Override
  public String fileOwner() {
    return OWNER;
  }

  @Override
  public boolean mayShow(String reference, Viewer viewer) {
    return contests
        .find(ContestNo.of(reference))
        .filter(contest -> viewer.may(Permission.PUBLISH, contest.areaPath()))
        .isPresent();
  }
}
