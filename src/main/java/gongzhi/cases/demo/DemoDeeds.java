package gongzhi.cases.demo;

import gongzhi.cases.deeds.DeedBook;
import gongzhi.cases.deeds.DeedFund;
import gongzhi.cases.deeds.NewDeed;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A deed of each level that is published, and one that waits for a second person; all made up. */
@Component
class DemoDeeds {

  private final DeedBook book;
  private final Moments moments;
  private final Posts posts;
  private final InstantSource clock;

  DemoDeeds(DeedBook book, Moments moments, Posts posts, InstantSource clock) {
    this.book = book;
    this.moments = moments;
    this.posts = posts;
    this.clock = clock;
  }

  /** What somebody did, and who publishes it; empty for nobody yet. */
  private record Told(String kind, String second, NewDeed deed) {}

  /** Around this building. */
  void tell(Area building) {
    LocalDate today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    List.of(
            new Told(
                "housing_bureau",
                "district_supervisor",
                deed("更换老旧小区三台电梯曳引机", "三个老旧小区各换一台曳引机并做检验", "268400.00", DeedFund.BUDGET, today)),
            new Told(
                "subdistrict_office",
                "subdistrict_secretary",
                deed("背街小巷补装路灯 26 盏", "四条巷子补装路灯，晚上能看清台阶", "31850.60", DeedFund.BUDGET, today)),
            new Told(
                "residents_committee",
                "community_secretary",
                deed("设一处便民晾晒区", "在空地装晾晒架二十组，立使用说明", "4620.00", DeedFund.PARTY_DUES, today)),
            new Told(
                "property_company",
                "community_secretary",
                deed("免费疏通两个单元的污水井", "物业自己出工，疏通污水井六处", "0", DeedFund.NONE, today)),
            new Told(
                "residents_committee",
                "",
                deed("给凉亭换座椅", "换掉三处凉亭的破座椅", "1980.50", DeedFund.SOCIETY, today)))
        .forEach(told -> tell(told, building));
  }

  private void tell(Told told, Area building) {
    Instant now = clock.instant();
    Optional<Organisation> unit = posts.unit(told.kind(), building.id(), now);
    Optional<Viewer> enters =
        unit.stream()
            .flatMap(one -> posts.staffOf(one.id(), now).stream())
            .map(post -> viewer(post.party()))
            .filter(who -> book.organisations(who).stream().anyMatch(unit.get()::equals))
            .findFirst();
    if (enters.isPresent()) {
      long id = moments.at(now, enters.get(), who -> book.enter(who, unit.get().id(), told.deed()));
      publish(told, enters.get(), id);
    }
  }

  private void publish(Told told, Viewer entered, long id) {
    Instant now = clock.instant();
    if (!told.second().isEmpty()) {
      entered.posts().stream()
          .map(Post::area)
          .flatMap(area -> posts.holder(told.second(), area, now).stream())
          .map(holder -> viewer(holder.party()))
          .filter(second -> !second.is(entered.party()))
          .findFirst()
          .ifPresent(
              second ->
                  moments.at(
                      now,
                      second,
                      who -> {
                        book.publish(who, id);
                        return true;
                      }));
    }
  }

  private static NewDeed deed(
      String title, String what, String amount, DeedFund fund, LocalDate today) {
    return new NewDeed(
        title + "（示例）",
        what,
        amount,
        fund,
        "",
        today.minusDays(40),
        today.minusDays(12),
        "示例验收单 " + title.length(),
        List.of(),
        "");
  }

  private Viewer viewer(PartyId who) {
    Instant now = clock.instant();
    return Viewer.staff(who, posts.seatsOf(who, now), now);
  }
}
