package gongzhi.transparency.echo;

import gongzhi.parties.Viewer;
import gongzhi.site.files.FileOwner;
import org.springframework.stereotype.Component;

/** Photos of posted sheets are for everyone, as the sheets are, until they are taken down. */
@Component
class EchoPhotos implements FileOwner {

  private final EchoStore store;

  EchoPhotos(EchoStore store) {
    this.store = store;
  }

  @Override
  public String fileOwner() {
    return EchoWall.FILE_OWNER;
  }

  @Override
  public boolean mayShow(String reference, Viewer viewer) {
    return store.hangs(reference);
  }
}
