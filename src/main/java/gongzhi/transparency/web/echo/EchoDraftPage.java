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
    List<PhotoPart> photo) {

  public boolean isDraft() {
    return no.isEmpty();
  }
}
