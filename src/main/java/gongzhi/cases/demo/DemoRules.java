package gongzhi.cases.demo;

import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.Limit;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleTables;
import gongzhi.cases.rules.TableRow;
import gongzhi.cases.ruletable.RuleChange;
import gongzhi.cases.ruletable.RuleChanges;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Places;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rule table of each place changed once by two people, and a second change that waits. */
@Component
@Order(330)
@ConditionalOnProperty("gongzhi.demo")
class DemoRules implements ApplicationRunner {

  private static final String LAMPS = "HB02";
  private static final String BINS = "SA01";

  private final RuleChanges changes;
  private final RuleBook book;
  private final Moments moments;
  private final Places places;
  private final Areas areas;
  private final Posts posts;
  private final InstantSource clock;

  DemoRules(
      RuleChanges changes,
      RuleBook book,
      Moments moments,
      Places places,
      Areas areas,
      Posts posts,
      InstantSource clock) {
    this.changes = changes;
    this.book = book;
    this.moments = moments;
    this.places = places;
    this.areas = areas;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    places.all().forEach(place -> areas.district(place.code()).ifPresent(this::change));
  }

  private void change(Area district) {
    Instant now = clock.instant();
    Optional<Viewer> proposer = holder("district_dispatcher", district, now);
    Optional<Viewer> approver = holder("district_leader", district, now);
    String place = areas.place(district);
    if (proposer.isEmpty() || approver.isEmpty() || !history(place, proposer.get()).isEmpty()) {
      return;
    }
    List<TableRow> rows = new ArrayList<>(RuleTables.ofPack(book.current(place)).rows());
    rows.add(shorter("lamp-complaints", LAMPS, "4 working hours"));
    propose(place, rows, "楼道灯的投诉反复出现，四个工作小时内答复", proposer.get());
    RuleChange open = history(place, proposer.get()).getFirst();
    moments.at(
        now,
        approver.get(),
        who -> {
          changes.approve(who, open.id());
          return true;
        });
    rows.add(shorter("bin-complaints", BINS, "2 working hours"));
    propose(place, rows, "夏天垃圾气味重，两个工作小时内清运", proposer.get());
  }

  private void propose(String place, List<TableRow> rows, String why, Viewer proposer) {
    moments.at(
        clock.instant(),
        proposer,
        who -> {
          changes.propose(who, place, new RuleChanges.Proposal(rows, why));
          return true;
        });
  }

  private List<RuleChange> history(String place, Viewer who) {
    return moments.at(clock.instant(), who, _ -> changes.history(place, 5));
  }

  private static TableRow shorter(String key, String category, String limit) {
    @Nullable String anywhere = null;
    return new TableRow(
        key, anywhere, category, MatterKind.COMPLAINT, null, null, null, Limit.parse(limit), null);
  }

  /** Whoever holds this post in the district itself. */
  private Optional<Viewer> holder(String role, Area district, Instant now) {
    return posts
        .holder(role, district.id(), now)
        .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), now), now))
        .filter(who -> who.reaches(district.path()));
  }
}
