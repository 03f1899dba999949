package gongzhi.cases.web.jointmeeting;

import gongzhi.cases.jointmeeting.MeetingFeeds;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.TimeWords;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The agenda under an officer's private address, for a calendar or a feed reader: numbers, public
 * titles, why and who attends. What officers wrote about a case is not in it, and an address whose
 * officer has no post any more leads nowhere.
 */
@Controller
@OpenToAll
@OwnTransactions
class PrivateFeedController {

  static final String ADDRESS = "/feeds/joint-meetings/";

  private final MeetingFeeds feeds;
  private final MeetingSheets sheets;
  private final MeetingAtom atom;
  private final MeetingCalendar calendar;
  private final Posts posts;
  private final TransactionTemplate reading;

  PrivateFeedController(
      MeetingFeeds feeds,
      MeetingSheets sheets,
      MeetingAtom atom,
      MeetingCalendar calendar,
      Posts posts,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.feeds = feeds;
    this.sheets = sheets;
    this.atom = atom;
    this.calendar = calendar;
    this.posts = posts;
    this.reading = reading;
  }

  @GetMapping(ADDRESS + "{token:[A-Za-z0-9_.-]{1,100}}/{form:atom|ics}")
  ResponseEntity<byte[]> feed(
      @PathVariable String token,
      @PathVariable String form,
      @RequestParam(required = false) @Nullable Long community,
      TimeWords times) {
    Viewer owner =
        feeds
            .owner(token)
            .map(party -> viewer(party, times.now()))
            .filter(officer -> officer.mayAnywhere(Permission.CASE_ASSIGN))
            .orElseThrow(() -> Rejection.notFound("site.page-not-found"));
    MeetingSheet sheet =
        owner
            .scope()
            .call(
                () ->
                    Objects.requireNonNull(
                        reading.execute(_ -> sheets.whole(community, owner, times))));
    String self = ADDRESS + token + "/atom?community=" + sheet.community();
    return form.equals("ics")
        ? MeetingFeedController.answer("text/calendar; charset=utf-8", calendar.of(sheet, times))
        : MeetingFeedController.answer(MeetingFeedController.ATOM, atom.of(sheet, self, times));
  }

  private Viewer viewer(PartyId party, Instant now) {
    return Viewer.staff(party, posts.seatsOf(party, now), now);
  }
}
