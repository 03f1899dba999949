package gongzhi.ballots.web;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
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

  PaperScans(Photos photos, PollPages polls) {
    this.photos = photos;
    this.polls = polls;
  }

  /** Keeps the scan of a paper of this poll; empty where none was sent. */
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
