package gongzhi.site.admin;

import gongzhi.parties.Viewer;
import gongzhi.parties.accounts.AccountProposals;
import gongzhi.parties.accounts.AccountProposals.Open;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Proposals for accounts of administrators, ready to print. */
@Component
class AccountApprovals {

  private final AccountProposals proposals;

  AccountApprovals(AccountProposals proposals) {
    this.proposals = proposals;
  }

  Stream<ApprovalsPage.Line> lines(Viewer viewer, TimeWords times) {
    Words words = times.words();
    return proposals.open().stream()
        .map(
            open ->
                new ApprovalsPage.Line(
                    act(open, words),
                    open.label(),
                    effect(open, words),
                    words.of(
                        "admin.posts.by-when", open.proposer(), times.moment(open.proposedAt())),
                    open.isFor(viewer) ? address(open.id()) : ""));
  }

  AdminCheck check(Open open, boolean approve, TimeWords times) {
    Words words = times.words();
    String word = approve ? "approve" : "refuse";
    return new AdminCheck(
        "approvals",
        words.of("admin.posts." + word),
        approve ? effect(open, words) : words.of("admin.approvals.will-refuse", act(open, words)),
        words.of(approve ? "admin.approvals.hand-over" : "admin.users.noted"),
        List.of(
            SummaryRow.text(words.of("admin.users.person"), open.label(), ""),
            SummaryRow.text(words.of("admin.posts.by"), open.proposer(), ""),
            SummaryRow.text(
                words.of("admin.approvals.proposed"), times.moment(open.proposedAt()), "")),
        address(open.id()) + "/" + word,
        List.of(),
        List.of(),
        words.of("admin.posts." + word),
        "/admin/approvals");
  }

  static String address(long id) {
    return "/admin/approvals/accounts/" + id;
  }

  private static String act(Open open, Words words) {
    return words.of("account-act." + open.act().name().toLowerCase(Locale.ROOT));
  }

  private static String effect(Open open, Words words) {
    return words.of("admin.users.will-" + open.act().name().toLowerCase(Locale.ROOT), open.label());
  }
}
