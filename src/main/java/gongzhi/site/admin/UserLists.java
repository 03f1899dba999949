package gongzhi.site.admin;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.accounts.StaffAccounts;
import gongzhi.parties.accounts.StaffAccounts.Line;
import gongzhi.parties.accounts.StaffAccounts.Without;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.List;
import org.springframework.stereotype.Component;

/** The two lists of people, ready to print. */
@Component
class UserLists {

  static final String WITH = "with";
  static final String WITHOUT = "without";

  private final StaffAccounts accounts;
  private final Posts posts;
  private final Areas areas;

  UserLists(StaffAccounts accounts, Posts posts, Areas areas) {
    this.accounts = accounts;
    this.posts = posts;
    this.areas = areas;
  }

  UsersPage with(String q, long after, TimeWords times) {
    List<Line> found = accounts.like(q, after, times.now());
    List<UsersPage.Line> lines =
        found.stream().limit(StaffAccounts.PAGE).map(one -> line(one, times)).toList();
    long last = lines.isEmpty() ? 0 : found.get(lines.size() - 1).id();
    return page(q, WITH, lines, found.size() > lines.size() ? last : 0, times.words());
  }

  UsersPage without(String q, long after, TimeWords times) {
    List<Without> found = accounts.withoutAccount(q, after, times.now());
    List<UsersPage.Line> lines =
        found.stream().limit(StaffAccounts.PAGE).map(one -> line(one, times.words())).toList();
    long last = lines.isEmpty() ? 0 : found.get(lines.size() - 1).party().value();
    return page(q, WITHOUT, lines, found.size() > lines.size() ? last : 0, times.words());
  }

  private static UsersPage page(
      String q, String view, List<UsersPage.Line> lines, long next, Words words) {
    return new UsersPage(
        q,
        view,
        List.of(tab(WITH, view, q, words), tab(WITHOUT, view, q, words)),
        lines,
        new Paging(
            "",
            next == 0 ? "" : address(view, q) + "&after=" + next,
            words.of("admin.users.shown", lines.size())));
  }

  private static UsersPage.Line line(Line one, TimeWords times) {
    Words words = times.words();
    boolean locked = one.lockedAt() != null;
    return new UsersPage.Line(
        UserPages.address(one.party()),
        one.label(),
        one.loginName(),
        UserPages.state(one, words),
        locked ? "lock" : one.setUp() ? "circle-check" : "hourglass",
        locked ? "is-late" : one.setUp() ? "is-ok" : "",
        UserPages.seen(one, times));
  }

  private UsersPage.Line line(Without one, Words words) {
    Area area = areas.get(new AreaId(one.area()));
    String role =
        posts
            .roles(areas.place(area))
            .find(one.role())
            .map((RoleDefinition found) -> UserPages.title(found, words))
            .orElse(one.role());
    return new UsersPage.Line(
        UserPages.address(one.party()),
        one.label(),
        words.of("admin.users.post", area.name(), role),
        words.of("admin.users.state-none"),
        "circle-dashed",
        "",
        "");
  }

  private static TabLink tab(String view, String current, String q, Words words) {
    return new TabLink(
        words.of("admin.users.view-" + view), address(view, q), view.equals(current), "", "");
  }

  private static String address(String view, String q) {
    return "/admin/users?view=" + view + "&q=" + encode(q, UTF_8);
  }
}
