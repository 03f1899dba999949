package gongzhi.transparency.web.notices;

import gongzhi.parties.access.OpenToAll;
import gongzhi.territory.Area;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.WebRequest;

/** New notices for feed readers. */
@Controller
@OpenToAll
class NoticeFeedController {

  private final NoticeLists lists;
  private final NoticeAtom atom;

  NoticeFeedController(NoticeLists lists, NoticeAtom atom) {
    this.lists = lists;
    this.atom = atom;
  }

  @GetMapping(NoticeWords.ADDRESS + ".atom")
  @Nullable ResponseEntity<byte[]> feed(@ModelAttribute NoticeAsk asked, WebRequest request) {
    Area ground = lists.ground(asked);
    byte[] feed = atom.of(ground, asked, lists.newest(asked));
    String tag = "\"%08x\"".formatted(Arrays.hashCode(feed));
    if (request.checkNotModified(tag)) {
      return null;
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.noCache())
        .header(HttpHeaders.CONTENT_TYPE, "application/atom+xml; charset=utf-8")
        .body(feed);
  }
}
