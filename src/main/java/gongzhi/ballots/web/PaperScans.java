package gongzhi.ballots.web;

import gongzhi.ballots.casting.PaperStore;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.files.FileOwner;
import gongzhi.site.files.Photos;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Scans of paper ballots; seen by officers of the ground alone. */
@Component
class PaperScans implements FileOwner {

  private static final String OWNER = "paper-ballot";

  private final Photos photos;
  private final PollPages polls;
  private final PaperStore papers;

  PaperScans(Photos photos, PollPages polls, PaperStore papers) {
    this.photos = photos;
    this.polls = polls;
    this.papers = papers;
  }

  /**
   * Keeps the scan of a paper of this poll; empty where none was sent. Refuses (422) the picture of
   * another paper.
   */
  String keepNew(String no, List<MultipartFile> files) {
    String scan = keep(no, files);
    if (papers.hasScan(PollNo.of(no), photos.copiesOf(scan))) {
      throw Rejection.invalid("paper.scan-kept");
    }
    return scan;
  }

  /** Keeps a picture that may stand for several papers, such as the document of a proxy. */
  String keep(String no, List<MultipartFile> files) {
    return photos.keepScan(files, OWNER, no);
  }

  @Override
  public String fileOwner() {
    return OWNER;
  }

  @Override
  public boolean mayShow(String reference, Viewer viewer) {
    return viewer.may(Permission.PUBLISH, polls.held(reference).areaPath());
  }
}
