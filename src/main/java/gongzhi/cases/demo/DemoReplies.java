package gongzhi.cases.demo;

import gongzhi.cases.replies.NewReply;
import gongzhi.cases.replies.Replies;
import gongzhi.cases.replies.ReplyUse;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.Places;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A few texts for answers in the first communities of each place, and one that waits. */
@Component
@Order(310)
@ConditionalOnProperty("gongzhi.demo")
class DemoReplies implements ApplicationRunner {

  private static final int COMMUNITIES = 4;

  private static final List<NewReply> TEXTS =
      List.of(
          new NewReply(
              "",
              ReplyUse.DONE,
              "修好了",
              "〔日期〕〔单位或人〕到〔地点〕看过，〔做了什么〕，现在〔结果〕。哪里没弄好，请在这里点“没解决”告诉我们。",
              "一件事要写清楚谁、哪天、做了什么"),
          new NewReply(
              "",
              ReplyUse.EXPLAINED,
              "暂时办不了",
              "〔日期〕我们到现场看过，〔办不了的原因和依据〕。现在可以先〔能做的〕；还想办成，可以向〔哪个单位〕申请，电话 12345 也能帮您转到。",
              "说不能办，也要给一条路"),
          new NewReply(
              "HB",
              ReplyUse.STARTED,
              "动用维修资金",
              "〔日期〕起按维修资金使用程序办：先公示方案，再由相关业主表决，通过后施工。下一步在〔日期〕，到时告诉您。",
              "程序长，居民要知道走到哪一步"),
          new NewReply(
              "",
              ReplyUse.REFUSED,
              "不归我们管",
              "这件事由〔哪个单位〕管，依据是〔依据〕。可以拨打 12345，或者到〔地址〕窗口办，我们已经把情况转给他们。",
              "不归自己管，要说归谁"));

  private static final NewReply WAITING =
      new NewReply(
          "EN", ReplyUse.DONE, "补种了绿植", "〔日期〕园林养护队在〔地点〕补种了〔什么〕，一周内每天浇水，〔日期〕再来看成活情况。", "春天问得多");

  private final Replies replies;
  private final Moments moments;
  private final Places places;
  private final Areas areas;
  private final Posts posts;
  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  DemoReplies(
      Replies replies,
      Moments moments,
      Places places,
      Areas areas,
      Posts posts,
      JdbcClient db,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.replies = replies;
    this.moments = moments;
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
          .flatMap(
              district -> areas.descendants(district, Level.COMMUNITY, null, COMMUNITIES).stream())
          .forEach(this::write);
    }
  }

  private void write(Area community) {
    Optional<Viewer> officer = holder("community_officer", community);
    Optional<Viewer> secretary = holder("community_secretary", community);
    if (officer.isEmpty() || secretary.isEmpty()) {
      return;
    }
    TEXTS.forEach(text -> agreed(community, text, officer.get(), secretary.get()));
    propose(community, WAITING, officer.get());
  }

  private void agreed(Area community, NewReply text, Viewer officer, Viewer secretary) {
    long reply = propose(community, text, officer);
    moments.at(
        clock.instant(),
        secretary,
        who -> replies.approve(who, replies.history(reply).getFirst().id()));
  }

  private long propose(Area community, NewReply text, Viewer officer) {
    return moments.at(clock.instant(), officer, who -> replies.propose(who, community, text));
  }

  /** Whoever holds this post in the community itself. */
  private Optional<Viewer> holder(String role, Area community) {
    Instant now = clock.instant();
    return posts
        .holder(role, community.id(), now)
        .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), now), now))
        .filter(who -> who.reaches(community.path()));
  }

  private boolean isEmpty() {
    return Scope.job()
        .call(
            () ->
                Boolean.TRUE.equals(
                    transactions.execute(
                        _ ->
                            db.sql("select not exists (select from cases.reply_text)")
                                .query(Boolean.class)
                                .single())));
  }
}
