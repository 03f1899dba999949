package gongzhi.procedures.web.meetings;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.procedures.bodies.AdviceStore;
import gongzhi.procedures.meetings.OwnMeetings;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Choice;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The meetings and bodies that the viewer belongs to. */
@Controller
@SignedIn
class OwnMeetingsController {

  private final OwnMeetings own;
  private final MeetingViews views;
  private final AdviceStore advice;
  private final Pages pages;

  OwnMeetingsController(OwnMeetings own, MeetingViews views, AdviceStore advice, Pages pages) {
    this.own = own;
    this.views = views;
    this.advice = advice;
    this.pages = pages;
  }

  @GetMapping("/me/meetings")
  View list(Viewer viewer, TimeWords times) {
    List<MeetingBoard.Row> rows =
        own.meetings(viewer.party()).stream()
            .map(one -> views.row(one, MeetingViews.OPEN, times))
            .toList();
    List<Choice> bodies =
        own.bodies(viewer.party()).stream()
            .filter(one -> one.body().composition() != null && one.body().isOf(one.area().level()))
            .map(
                one ->
                    new Choice(
                        MeetingViews.OPEN + "/bodies/" + one.area().id() + "/" + one.body().key(),
                        times.words().of(one.body().title()),
                        one.area().name(),
                        "",
                        false))
            .toList();
    boolean asked = !advice.askedOf(viewer.party()).isEmpty();
    return pages.show("procedures/meetings/own", new OwnMeetingsPage(rows, bodies, asked));
  }
}
