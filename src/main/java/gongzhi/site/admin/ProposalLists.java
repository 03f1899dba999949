package gongzhi.site.admin;

import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.appointments.AppointmentLists;
import gongzhi.parties.appointments.AppointmentLists.Open;
import gongzhi.parties.identity.People;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Areas;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open proposals, ready to print, and what deciding one will do. */
@Component
class ProposalLists {

  private final AppointmentLists lists;
  private final PostTitles titles;
  private final Posts posts;
  private final People people;
  private final Areas areas;

  ProposalLists(
      AppointmentLists lists, PostTitles titles, Posts posts, People people, Areas areas) {
    this.lists = lists;
    this.titles = titles;
    this.posts = posts;
    this.people = people;
    this.areas = areas;
  }

  ProposalsPage page(long after, String done, Viewer viewer, TimeWords times) {
    List<Open> found = lists.open(after);
    List<Open> shown = found.stream().limit(AppointmentLists.PAGE).toList();
    Words words = times.words();
    String next =
        found.size() > shown.size() ? "/admin/proposals?after=" + shown.getLast().id() : "";
    return new ProposalsPage(
        tabs("proposals", words),
        done,
        shown.stream().map(open -> line(open, viewer, times)).toList(),
        new Paging("", next, words.of("admin.posts.open-shown", shown.size())));
  }

  AdminCheck check(Open open, boolean approve, TimeWords times) {
    Words words = times.words();
    String word = approve ? "approve" : "refuse";
    return new AdminCheck(
        "posts",
        words.of("admin.posts." + word),
        words.of(
            "admin.posts.will-" + word + (open.act().equals("END") ? "-end" : ""),
            open.label(),
            titles.post(open.role(), open.area(), words)),
        words.of("admin.users.noted"),
        List.of(
            row("admin.posts.unit", unit(open, words), words),
            row("admin.posts.level", words.of(areas.get(open.area()).level()), words),
            row("admin.posts.phone", people.maskedPhone(open.person()).orElse(""), words),
            row("admin.posts.days", days(open, times), words),
            row("admin.posts.basis", open.basis(), words),
            row("admin.posts.by", open.proposer(), words)),
        "/admin/proposals/" + open.id() + "/" + word,
        List.of(),
        List.of(),
        words.of("admin.posts." + word),
        "/admin/proposals");
  }

  static List<TabLink> tabs(String current, Words words) {
    return List.of(
        new TabLink(words.of("admin.posts.seats"), "/admin/posts", current.equals("seats"), "", ""),
        new TabLink(
            words.of("admin.posts.open"), "/admin/proposals", current.equals("proposals"), "", ""));
  }

  private ProposalsPage.Line line(Open open, Viewer viewer, TimeWords times) {
    Words words = times.words();
    boolean mayDecide =
        viewer.may(Permission.POST_APPROVE, areas.get(open.area()).path())
            && !viewer.is(open.proposedBy())
            && !viewer.is(open.person());
    return new ProposalsPage.Line(
        words.of(open.act().equals("END") ? "admin.posts.act-end" : "admin.posts.act-appoint"),
        open.label(),
        titles.post(open.role(), open.area(), words),
        unit(open, words),
        days(open, times),
        open.basis(),
        words.of("admin.posts.by-when", open.proposer(), times.moment(open.proposedAt())),
        mayDecide ? "/admin/proposals/" + open.id() : "");
  }

  /** The organisation the post is held in; a post of the area alone has none. */
  private String unit(Open open, Words words) {
    return open.organisation() == null
        ? words.of("admin.posts.of-the-area")
        : posts.label(open.organisation());
  }

  private static String days(Open open, TimeWords times) {
    Words words = times.words();
    String until = open.lastDay() == null ? "" : times.date(open.lastDay());
    if (open.act().equals("END")) {
      return until.isEmpty()
          ? words.of("admin.posts.at-approval")
          : words.of("admin.posts.last-day", until);
    }
    if (open.startsOn() == null) {
      return until.isEmpty()
          ? words.of("admin.posts.at-approval")
          : words.of("admin.posts.approval-until", until);
    }
    String from = times.date(open.startsOn());
    return until.isEmpty()
        ? words.of("admin.posts.from-on", from)
        : words.of("admin.posts.from-until", from, until);
  }

  private static SummaryRow row(String label, String value, Words words) {
    return SummaryRow.text(words.of(label), value, "");
  }
}
