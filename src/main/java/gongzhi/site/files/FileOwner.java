package gongzhi.site.files;

import gongzhi.parties.Viewer;

/**
 * Decides who may see the pictures of one kind of object. The module of that object implements it;
 * a picture whose owner is missing is shown to nobody.
 */
public interface FileOwner {

  /** The name under which its pictures are attached: {@code case}. */
  String fileOwner();

  /** Whether this viewer may see the pictures of this object. Runs in a read-only transaction. */
  boolean mayShow(String reference, Viewer viewer);
}
