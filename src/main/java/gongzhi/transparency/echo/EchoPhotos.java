package gongzhi.transparency.echo;

import gongzhi.parties.Viewer;
import gongzhi.site.files.FileOwner;
import org.springframework.stereotype.Component;

/** Photos of posted sheets are for everyone, as the sheets are. */
@Component
class EchoPhotos implements FileOwner {

  @Override
  public String fileOwner() {
    return EchoWall.FILE_OWNER;
  }

  @Override
  public boolean mayShow(String reference, Viewer viewer) {
    return true;
  }
}
