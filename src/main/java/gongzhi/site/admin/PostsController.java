package gongzhi.site.admin;

import static gongzhi.parties.Permission.POST_APPROVE;
import static gongzhi.parties.Permission.POST_PROPOSE;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.parties.appointments.AppointmentLists;
import gongzhi.parties.appointments.AppointmentLists.Open;
import gongzhi.parties.appointments.Appointments;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Posts on one's ground, and the word of the second person about a proposal. */
@Controller
@Needs({POST_PROPOSE, POST_APPROVE})
class PostsController {

  private final SeatLists seats;
  private final ProposalLists proposals;
  private final AppointmentLists lists;
  private final Appointments appointments;
  private final Pages pages;

  PostsController(
      SeatLists seats,
      ProposalLists proposals,
      AppointmentLists lists,
      Appointments appointments,
      Pages pages) {
    this.seats = seats;
    this.proposals = proposals;
    this.lists = lists;
    this.appointments = appointments;
    this.pages = pages;
  }

  @GetMapping("/admin/posts")
  View seats(
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean vacant,
      @RequestParam(defaultValue = "0") long after,
      Viewer viewer,
      TimeWords times) {
    SeatLists.Asked asked = new SeatLists.Asked(role, q.strip(), vacant, after);
    return pages.show("site/admin/posts", seats.page(asked, "", viewer, times));
  }

  @GetMapping("/admin/proposals")
  View open(
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "") String done,
      Viewer viewer,
      TimeWords times) {
    Words words = times.words();
    String key = "admin.posts.did-" + done;
    String did = words.has(key) ? words.of(key) : "";
    return pages.show("site/admin/proposals", proposals.page(after, did, viewer, times));
  }

  @GetMapping("/admin/proposals/{id:[0-9]{1,18}}/{word:approve|refuse}")
  @Needs(POST_APPROVE)
  @FreshLogin
  View check(@PathVariable long id, @PathVariable String word, TimeWords times) {
    Open open = lists.find(id).orElseThrow(() -> Rejection.notFound("post.no-open-proposal"));
    return pages.show("site/admin/check", proposals.check(open, word.equals("approve"), times));
  }

  @PostMapping("/admin/proposals/{id:[0-9]{1,18}}/approve")
  @Needs(POST_APPROVE)
  @FreshLogin
  View approve(@PathVariable long id, Viewer viewer) {
    appointments.approve(viewer, id);
    return pages.redirectTo("/admin/proposals?done=approved");
  }

  @PostMapping("/admin/proposals/{id:[0-9]{1,18}}/refuse")
  @Needs(POST_APPROVE)
  @FreshLogin
  View refuse(@PathVariable long id, Viewer viewer) {
    appointments.refuse(viewer, id);
    return pages.redirectTo("/admin/proposals?done=refused");
  }
}
