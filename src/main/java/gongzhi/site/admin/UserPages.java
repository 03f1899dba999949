package gongzhi.site.admin;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Seat;
import gongzhi.parties.accounts.Accounts;
import gongzhi.parties.accounts.StaffAccounts;
import gongzhi.parties.accounts.StaffAccounts.Line;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Areas;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages about one account, ready to print. */
@Component
class UserPages {

  private final StaffAccounts accounts;
  private final Accounts known;
  private final Posts posts;
  private final Areas areas;

  UserPages(StaffAccounts accounts, Accounts known, Posts posts, Areas areas) {
    this.accounts = accounts;
    this.known = known;
    this.posts = posts;
    this.areas = areas;
  }

  @Nullable Line accountOf(PartyId person, TimeWords times) {
    return accounts.of(person, times.now()).orElse(null);
  }

  UserPage page(PartyId person, String done, TimeWords times) {
    Words words = times.words();
    @Nullable Line account = accountOf(person, times);
    String key = "admin.users.did-" + done;
    String label = posts.label(person);
    if (label.isEmpty()) {
      throw Rejection.notFound("login.no-account");
    }
    return new UserPage(
        label,
        words.has(key) ? words.of(key) : "",
        facts(person, account, times),
        Arrays.stream(AccountAct.values())
            .filter(act -> act.fits(account))
            .map(act -> new UserPage.Act(address(person) + "/" + act.word(), words.of(act)))
            .toList());
  }

  /** Says what an act will do before it is done. */
  AdminCheck check(PartyId person, AccountAct act, String typed, TimeWords times) {
    Words words = times.words();
    boolean second = act.givesAWayIn() && known.needsSecondPerson(person);
    return new AdminCheck(
        "users",
        words.of(act),
        words.of(
            (second ? "admin.users.later-" : "admin.users.will-") + act.word(),
            posts.label(person)),
        words.of(second ? "admin.users.second-needed" : "admin.users.noted"),
        facts(person, accountOf(person, times), times),
        address(person) + "/" + act.word(),
        List.of(),
        asked(act, typed, words),
        second ? words.of("admin.users.propose") : words.of(act),
        address(person));
  }

  /** Whoever an address names; a number that can be nobody's looks like nobody. */
  static PartyId person(long number) {
    if (number < 1) {
      throw Rejection.notFound("login.no-account");
    }
    return new PartyId(number);
  }

  static String address(PartyId person) {
    return "/admin/users/" + person;
  }

  static String state(Line account, Words words) {
    if (account.lockedAt() != null) {
      return words.of("admin.users.state-locked");
    }
    return words.of(account.setUp() ? "admin.users.state-usable" : "admin.users.state-invited");
  }

  private List<SummaryRow> facts(PartyId person, @Nullable Line account, TimeWords times) {
    Words words = times.words();
    SummaryRow held = row("admin.users.posts", posts(person, times), words);
    if (account == null) {
      return List.of(held, row("admin.users.state", words.of("admin.users.state-none"), words));
    }
    return List.of(
        held,
        row("admin.users.name", account.loginName(), words),
        row("admin.users.state", state(account, words), words),
        row("admin.users.sessions", words.of("admin.users.living", account.living()), words),
        row("admin.users.seen", seen(account, times), words));
  }

  static String seen(Line account, TimeWords times) {
    return account.lastSeenAt() == null
        ? times.words().of("admin.users.never")
        : times.moment(account.lastSeenAt());
  }

  private String posts(PartyId person, TimeWords times) {
    Words words = times.words();
    List<Seat> seats = posts.seatsOf(person, times.now());
    return seats.isEmpty()
        ? words.of("admin.none")
        : seats.stream()
            .map(
                seat ->
                    words.of(
                        "admin.users.post",
                        areas.get(seat.post().area()).name(),
                        title(seat.role(), words)))
            .collect(Collectors.joining(words.of("admin.list-comma")));
  }

  static String title(RoleDefinition role, Words words) {
    return words.language().isChinese() ? role.zh() : role.en();
  }

  private static List<Field> asked(AccountAct act, String typed, Words words) {
    return switch (act) {
      case OPEN -> List.of(loginName(typed, words));
      case RENAME ->
          List.of(
              Field.line("name", words.of("admin.posts.name"), typed, Problems.none())
                  .complete("off")
                  .atMost(30));
      default -> List.of();
    };
  }

  private static Field loginName(String typed, Words words) {
    return Field.line("name", words.of("admin.users.name"), typed, Problems.none())
        .hint(words.of("admin.users.name-hint"))
        .complete("off")
        .atMost(40);
  }

  private static SummaryRow row(String label, String value, Words words) {
    return SummaryRow.text(words.of(label), value, "");
  }
}
