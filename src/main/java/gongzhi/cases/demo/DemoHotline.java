package gongzhi.cases.demo;

import gongzhi.cases.hotline.HotlineImport;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.Places;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One file of the hotline in each place: four orders that became cases, and a line that did not.
 */
@Component
@Order(320)
@ConditionalOnProperty("gongzhi.demo")
class DemoHotline implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoHotline.class);

  private static final List<String> ORDERS =
      List.of(
          "%s,楼下路口的红绿灯时间太短，老人过不去,%s,路口东侧,,求助,,,否",
          "%s,菜场后门的垃圾堆了两天，气味很大,%s,菜场后门,SA01,投诉,19900001002,王女士,否",
          "%s,问一下加装电梯要哪些材料,%s,,,咨询,,,否",
          "%s,人行道上的井盖松了，踩上去会翘,%s,小学门口,,投诉,19900001003,王女士,是",
          "%s,这一行的类型写错了，办不进来,%s,,,表扬,,,否");

  private final HotlineImport imports;
  private final Places places;
  private final Areas areas;
  private final Posts posts;
  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  DemoHotline(
      HotlineImport imports,
      Places places,
      Areas areas,
      Posts posts,
      JdbcClient db,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.imports = imports;
    this.places = places;
    this.areas = areas;
    this.posts = posts;
    this.db = db;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (isEmpty()) {
      places.all().stream()
          .flatMap(place -> areas.district(place.code()).stream())
          .forEach(this::take);
    }
  }

  private void take(Area district) {
    Instant now = clock.instant();
    Optional<Viewer> clerk =
        posts
            .holder("district_dispatcher", district.id(), now)
            .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), now), now));
    List<Area> communities = areas.descendants(district, Level.COMMUNITY, null, ORDERS.size());
    if (clerk.isEmpty() || communities.isEmpty()) {
      return;
    }
    byte[] file = file(district, communities).getBytes(StandardCharsets.UTF_8);
    List<HotlineImport.Outcome> outcomes =
        clerk.get().scope().call(() -> imports.take(file, clerk.get()));
    long refused = outcomes.stream().filter(one -> one.refused() != null).count();
    LOG.info("{} orders of the hotline, {} of them refused.", outcomes.size(), refused);
  }

  private static String file(Area district, List<Area> communities) {
    StringBuilder file = new StringBuilder("工单编号,诉求内容,区划代码,地址,类别,诉求类型,联系电话,姓名,紧急\n");
    for (int i = 0; i < ORDERS.size(); i++) {
      String no = "12345-%s-%04d".formatted(district.code(), i + 1);
      String area = communities.get(i % communities.size()).code();
      file.append(ORDERS.get(i).formatted(no, area)).append('\n');
    }
    return file.toString();
  }

  private boolean isEmpty() {
    return Scope.job()
        .call(
            () ->
                Boolean.TRUE.equals(
                    transactions.execute(
                        _ ->
                            db.sql("select not exists (select from cases.hotline_order)")
                                .query(Boolean.class)
                                .single())));
  }
}
