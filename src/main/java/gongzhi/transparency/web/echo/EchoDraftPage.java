package gongzhi.transparency.web.echo;

import gongzhi.site.parts.PhotoPart;
import java.util.List;

/**
 * A sheet at the desk: before it is published, and until its photo is there.
 *
 * @param no its number; empty while it is a draft
 * @param over whether the month has ended, so that it can be published
 * @param mayPublish whether the viewer may do so
 * @param tooOld whether it is too long ago to be published still
 * @param photo of the sheet as it hangs there; empty until there is one
 * @param reason typed to take that photo down; empty until somebody has
 */
public record EchoDraftPage(
    String community,
    String month,
    String address,
    EchoLists lists,
    String no,
    boolean over,
    boolean mayPublish,
    boolean tooOld,
    List<PhotoPart> photo,
    String reason) {

  /** The same with what was typed as the reason to take its photo down. */
  EchoDraftPage withReason(String typed) {
    return new EchoDraftPage(
        community, month, address, lists, no, over, mayPublish, tooOld, photo, typed);
  }

  public boolean isDraft() {
    return no.isEmpty();
  }
}
