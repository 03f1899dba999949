package gongzhi.procedures.proposals;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What is written beside everything that happens to a proposal: the public record, and the word to
 * people.
 */
@Component
class ProposalRecords {

  private static final String SCREENS = "community_officer";

  private final SupportStore supports;
  private final TransparencyLog log;
  private final Areas areas;
  private final Notices notices;
  private final Posts posts;

  ProposalRecords(
      SupportStore supports, TransparencyLog log, Areas areas, Notices notices, Posts posts) {
    this.supports = supports;
    this.log = log;
    this.areas = areas;
    this.notices = notices;
    this.posts = posts;
  }

  void commit(String type, Proposal about, Instant at, Map<String, Object> content) {
    Area area = areas.get(about.area());
    String code = areas.publicCode(area);
    Fact fact = new Fact(type, code, about.no().subject(), at, content);
    log.append(log.lastOf(fact.subject()).map(fact::after).orElse(fact));
  }

  /** To everybody who stands behind it. */
  void tellAll(Proposal about, String key, String link) {
    supports
        .behind(about.no())
        .forEach(party -> notices.tell(new Notice(party, key, List.of(about.title()), link)));
  }

  /**
   * To somebody whose signature on paper was entered: they say if it is not theirs, or confirm it.
   */
  void tellSigner(Proposal about, PartyId signer, boolean waits) {
    String key = waits ? "proposal.notice.confirm" : "proposal.notice.signed";
    notices.tell(new Notice(signer, key, List.of(about.title()), "/proposals/" + about.no()));
  }

  /** To whoever screens it. */
  void tellDesk(Proposal about, String key, Instant at) {
    posts
        .holder(SCREENS, about.area(), at)
        .ifPresent(
            holder ->
                notices.tell(
                    new Notice(
                        holder.party(),
                        key,
                        List.of(about.title()),
                        "/desk/proposals/" + about.no())));
  }
}
