package gongzhi.site.admin;

import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.appointments.Fitting;
import gongzhi.parties.identity.Courtesy;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.login.FreshProof;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The forms that propose an appointment or a leaving, ready to print. */
@Component
class ProposePages {

  private final Fitting fitting;
  private final Posts posts;
  private final Areas areas;
  private final PostTitles titles;
  private final FreshProof proof;

  ProposePages(Fitting fitting, Posts posts, Areas areas, PostTitles titles, FreshProof proof) {
    this.fitting = fitting;
    this.posts = posts;
    this.areas = areas;
    this.titles = titles;
    this.proof = proof;
  }

  /** Refuses a role that does not belong to this area. */
  ProposePage appointing(ProposeForm typed, Viewer viewer, TimeWords times) {
    Words words = times.words();
    Area area = areas.get(new AreaId(typed.ground()));
    return new ProposePage(
        titles.post(typed.role(), area.id(), words),
        area.id().toString(),
        typed.role(),
        units(typed, area, viewer),
        List.of(
            line("phone", "admin.posts.phone", typed.phone(), words)
                .kind("tel")
                .hint(words.of("admin.posts.phone-hint"))
                .atMost(20),
            line("name", "admin.posts.name", typed.name(), words)
                .hint(words.of("admin.posts.name-hint"))
                .maybe()
                .atMost(30)),
        Arrays.stream(Courtesy.values())
            .map(one -> Choice.plain(one.name(), words.of(one), one == typed.how()))
            .toList(),
        List.of(
            line("from", "admin.posts.from", typed.from(""), words)
                .kind("date")
                .hint(words.of("admin.posts.from-hint"))
                .maybe(),
            line("until", "admin.posts.until", typed.until(""), words).kind("date").maybe(),
            basis(typed, words)),
        typed.standsIn(),
        proof.fields(viewer, words));
  }

  AdminCheck ending(Post post, ProposeForm typed, Viewer viewer, TimeWords times) {
    Words words = times.words();
    String held = titles.post(post.role(), post.area(), words);
    return new AdminCheck(
        "posts",
        words.of("admin.posts.end"),
        words.of("admin.posts.will-propose-end", posts.label(post.party()), held),
        words.of("admin.posts.second-needed"),
        List.of(SummaryRow.text(words.of("admin.posts.held-since"), times.day(post.from()), "")),
        "/admin/posts/" + post.id() + "/end",
        List.of(),
        Stream.concat(
                Stream.of(
                    line("until", "admin.posts.until", typed.until(""), words)
                        .kind("date")
                        .hint(words.of("admin.posts.until-hint"))
                        .maybe(),
                    basis(typed, words)),
                proof.fields(viewer, words).stream())
            .toList(),
        words.of("admin.posts.end-do"),
        "/admin/posts");
  }

  /** Organisations in which the viewer may have this post held; none for a post of the area. */
  private List<Choice> units(ProposeForm typed, Area area, Viewer viewer) {
    return fitting.organisations(viewer, Permission.POST_PROPOSE, typed.role(), area).stream()
        .map(
            unit ->
                Choice.plain(unit.id().toString(), unit.name(), isChosen(unit.id().value(), typed)))
        .toList();
  }

  private static boolean isChosen(long unit, ProposeForm typed) {
    return typed.unit() != null && typed.unit() == unit;
  }

  private static Field basis(ProposeForm typed, Words words) {
    return line("basis", "admin.posts.basis", typed.basis(), words)
        .hint(words.of("admin.posts.basis-hint"))
        .atMost(200);
  }

  private static Field line(String name, String label, String value, Words words) {
    return Field.line(name, words.of(label), value, Problems.none());
  }
}
