package gongzhi.cases.demo;

import gongzhi.cases.profiles.NewEntry;
import gongzhi.cases.profiles.ProfileFact;
import gongzhi.cases.profiles.ProfileStore;
import gongzhi.cases.profiles.Profiles;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.Places;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Profiles of the neighbourhoods of the first communities of each place, made up. */
@Component
@Order(320)
@ConditionalOnProperty("gongzhi.demo")
class DemoProfiles implements ApplicationRunner {

  private static final int COMMUNITIES = 4;
  private static final LocalDate SURVEY = LocalDate.of(2026, 3, 31);
  private static final String SOURCE = "社区实地摸排（示例）";
  private static final List<String> MANAGED = List.of("COMPANY", "SELF", "COMMUNITY", "NOBODY");
  private static final List<String> FUNDS = List.of("LOW", "USED_UP", "NEVER_SET_UP", "ENOUGH");
  private static final List<String> DEFECTS = List.of("ROOF", "PIPES", "FIRE_SAFETY", "PARKING");

  private final Profiles profiles;
  private final ProfileStore store;
  private final Moments moments;
  private final TransactionTemplate transactions;
  private final Ground ground;

  /** Which places there are and who serves them. */
  @Component("demoProfileGround")
  record Ground(Places places, Areas areas, Posts posts, InstantSource clock) {}

  DemoProfiles(
      Profiles profiles,
      ProfileStore store,
      Moments moments,
      TransactionTemplate transactions,
      Ground ground) {
    this.profiles = profiles;
    this.store = store;
    this.moments = moments;
    this.transactions = transactions;
    this.ground = ground;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    ground.places().all().stream()
        .flatMap(place -> ground.areas().district(place.code()).stream())
        .filter(this::isEmpty)
        .flatMap(
            district ->
                ground.areas().descendants(district, Level.COMMUNITY, null, COMMUNITIES).stream())
        .forEach(this::fill);
  }

  private void fill(Area community) {
    List<Area> all = ground.areas().descendants(community, Level.NEIGHBOURHOOD, null, Areas.MOST);
    Instant now = ground.clock().instant();
    ground
        .posts()
        .holder("community_officer", community.id(), now)
        .map(found -> Viewer.staff(found.party(), ground.posts().seatsOf(found.party(), now), now))
        .filter(who -> who.reaches(community.path()))
        .ifPresent(
            who -> {
              for (int at = 0; at < all.size(); at++) {
                fill(all.get(at), at, who);
              }
            });
  }

  private void fill(Area where, int at, Viewer officer) {
    for (NewEntry entry : entries(where, at)) {
      moments.at(ground.clock().instant(), officer, who -> profiles.add(who, where, entry));
    }
  }

  private List<NewEntry> entries(Area where, int at) {
    List<NewEntry> all = new ArrayList<>();
    int buildings = ground.areas().descendants(where, Level.BUILDING, null, Areas.MOST).size();
    all.add(entry(ProfileFact.YEAR_BUILT, String.valueOf(1986 + at * 7 % 30), ""));
    all.add(entry(ProfileFact.BUILDINGS, String.valueOf(Math.max(1, buildings)), ""));
    all.add(entry(ProfileFact.LIFTS, String.valueOf(at * 3 % 8), ""));
    all.add(entry(ProfileFact.MANAGEMENT, MANAGED.get(at % MANAGED.size()), ""));
    all.add(entry(ProfileFact.COMMITTEE, at % 2 == 0 ? "NONE" : "ELECTED", ""));
    all.add(entry(ProfileFact.FUND, FUNDS.get(at % FUNDS.size()), ""));
    if (at % 2 == 0) {
      String kind = DEFECTS.get(at / 2 % DEFECTS.size());
      all.add(entry(ProfileFact.DEFECT, kind, "多个单元都有，雨季和晚高峰更明显（示例）"));
    }
    if (at % 3 == 0) {
      all.add(entry(ProfileFact.PLAN, "PROPOSED", "拟申报老旧小区改造，先征求居民意见（示例）"));
    }
    return all;
  }

  private static NewEntry entry(ProfileFact fact, String value, String words) {
    return new NewEntry(fact, value, words, SURVEY, SOURCE);
  }

  private boolean isEmpty(Area district) {
    return Scope.job()
        .call(() -> Boolean.TRUE.equals(transactions.execute(_ -> store.on(district).isEmpty())));
  }
}
