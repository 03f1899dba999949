package gongzhi.transparency.notices;

import gongzhi.parties.Viewer;
import gongzhi.site.files.FileOwner;
import org.springframework.stereotype.Component;

/** Photos of posted notices are for everyone, as the notices are. */
@Component
class NoticePhotos implements FileOwner {

  @Override
  public String fileOwner() {
    return NoticeWitness.FILE_OWNER;
  }

  @Override
  public boolean mayShow(String reference, Viewer viewer) {
    return true;
  }
}
