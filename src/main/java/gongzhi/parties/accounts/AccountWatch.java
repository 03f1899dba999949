package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition.Kind;
import gongzhi.parties.Seat;
import gongzhi.parties.accounts.AccountProposals.Act;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who learns of a proposal for an administrator's account, and the traces it leaves. */
@Component
class AccountWatch {

  private final AccountReach reach;
  private final AccountStore store;
  private final AccountChanges changes;
  private final Posts posts;
  private final Notices notices;
  private final InstantSource clock;

  AccountWatch(
      AccountReach reach,
      AccountStore store,
      AccountChanges changes,
      Posts posts,
      Notices notices,
      InstantSource clock) {
    this.reach = reach;
    this.store = store;
    this.changes = changes;
    this.posts = posts;
    this.notices = notices;
    this.clock = clock;
  }

  /** The area of the administrator's post; refuses for anybody else. */
  String areaOf(PartyId person) {
    return reach.administers(person).orElseThrow(() -> Rejection.of("account.no-administrator"));
  }

  void proposed(PartyId person, Act act, PartyId by, Instant now) {
    if (act == Act.RESET && changes.staffOf(person).isEmpty()) {
      throw Rejection.notFound("login.no-account");
    }
    note(act == Act.OPEN ? "account opening proposed" : "reset proposed", person, by, now);
  }

  void refused(PartyId person, PartyId by, Instant now) {
    note("account proposal refused", person, by, now);
  }

  /** The person first, then every auditor of the ground. */
  void tell(PartyId person, String areaPath, String key) {
    Stream.concat(Stream.of(person), auditors(areaPath).stream())
        .distinct()
        .forEach(to -> notices.tell(new Notice(to, key, List.of(), "/admin/approvals")));
  }

  private void note(String what, PartyId person, PartyId by, Instant now) {
    store.note(what, changes.staffOf(person).orElse(null), by, now);
  }

  private List<PartyId> auditors(String areaPath) {
    Instant now = clock.instant();
    return Arrays.stream(areaPath.split("/"))
        .filter(part -> !part.isEmpty())
        .flatMap(id -> posts.heldAt(new AreaId(Long.parseLong(id)), now).stream())
        .flatMap(post -> posts.seatsOf(post.party(), now).stream())
        .filter(seat -> seat.role().kind() == Kind.AUDIT)
        .map(Seat::post)
        .filter(post -> areaPath.startsWith(post.areaPath()))
        .map(post -> post.party())
        .distinct()
        .toList();
  }
}
