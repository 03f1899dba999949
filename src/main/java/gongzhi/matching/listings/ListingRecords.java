package gongzhi.matching.listings;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
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
 * What is written beside everything that happens to a listing: the public record, and the word to
 * people.
 */
@Component
public class ListingRecords {

  private static final String SCREENS = "community_officer";

  private final ListingStore store;
  private final TransparencyLog log;
  private final Areas areas;
  private final Notices notices;
  private final Posts posts;
  private final ProgramWork program;

  ListingRecords(
      ListingStore store,
      TransparencyLog log,
      Areas areas,
      Notices notices,
      Posts posts,
      ProgramWork program) {
    this.store = store;
    this.program = program;
    this.log = log;
    this.areas = areas;
    this.notices = notices;
    this.posts = posts;
  }

  Map<String, Object> contentOf(Listing one) {
    return Map.of(
        "no", one.no().value(),
        "kind", one.what().kind().name(),
        "resource", one.what().resource().name(),
        "tags", one.what().tags().stream().map(Enum::name).sorted().toList(),
        "title", one.what().title(),
        "words", one.what().words(),
        "amount", one.terms().amount() + " " + one.terms().measure(),
        "days", one.terms().from() + "/" + one.terms().to(),
        "side", one.poster().side().name());
  }

  /** Commits one more fact of its record, in the transaction of the act. */
  public void commit(String type, Listing about, Instant at, Map<String, Object> content) {
    Area area = areas.get(about.area());
    Fact fact = new Fact(type, areas.publicCode(area), about.no().subject(), at, content);
    log.append(log.lastOf(fact.subject()).map(fact::after).orElse(fact));
  }

  /**
   * To whoever posted it: for a unit everybody who serves it, else the person, whom the other side
   * cannot look up.
   */
  public void tellPoster(Listing about, String key) {
    PartyId unit = about.poster().unit();
    if (about.poster().side() == Side.UNIT && unit != null) {
      tell(unit, about, key);
    } else {
      program.call(() -> store.posterOf(about.no())).ifPresent(person -> tell(person, about, key));
    }
  }

  private void tell(PartyId to, Listing about, String key) {
    notices.tell(new Notice(to, key, List.of(about.what().title()), "/needs/" + about.no()));
  }

  /** To whoever screens it. */
  void tellDesk(Listing about, String key, Instant at) {
    posts
        .holder(SCREENS, about.area(), at)
        .ifPresent(
            holder ->
                notices.tell(
                    new Notice(
                        holder.party(),
                        key,
                        List.of(about.what().title()),
                        "/desk/needs/" + about.no())));
  }
}
