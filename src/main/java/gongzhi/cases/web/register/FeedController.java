package gongzhi.cases.web.register;

import gongzhi.cases.register.FeedEntry;
import gongzhi.cases.register.FeedQuery;
import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.territory.Area;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** New public cases and what ended, for feed readers. */
@Controller
@OpenToAll
@OwnTransactions
class FeedController {

  private static final int MOST = 50;
  private static final List<String> FILTERS = List.of("place", "area", "category", "kind");

  private final RegisterGround grounds;
  private final FeedQuery query;
  private final AtomFeed atom;
  private final InstantSource clock;

  FeedController(RegisterGround grounds, FeedQuery query, AtomFeed atom, InstantSource clock) {
    this.grounds = grounds;
    this.query = query;
    this.atom = atom;
    this.clock = clock;
  }

  @GetMapping(RegisterPages.ADDRESS + ".atom")
  @Nullable ResponseEntity<byte[]> feed(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(required = false) @Nullable Long area,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String kind,
      WebRequest request) {
    requireKnown(request);
    RegisterForm asked = new RegisterForm(place, area, category, kind, "", "", "", "");
    Area ground = grounds.of(asked);
    Instant now = clock.instant();
    List<FeedEntry> entries =
        query.between(grounds.wanted(asked, ground), now.minus(FeedQuery.LATELY), now, MOST);
    byte[] feed = atom.of(asked.on(ground), ground, entries);
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

  /** A filter that would be passed over in silence tells a reader less than a refusal. */
  private static void requireKnown(WebRequest request) {
    request.getParameterMap().keySet().stream()
        .filter(name -> !FILTERS.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw Rejection.invalid("register.feed-knows-no-filter", String.join(", ", FILTERS));
            });
  }
}
