package gongzhi.parties.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.parties.identity.Courtesy;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that is entered here is undone at the end of its test. */
@GongzhiTest
class FoundingTest {

  @Autowired Bodies bodies;
  @Autowired FirstPosts posts;
  @Autowired Areas areas;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  @Test
  void an_organisation_is_entered_once_below_the_office_above_it() {
    undone(
        () -> {
          assertThat(bodies.enter(body("subdistrict_office", street(), "示例街道办事处"))).isTrue();
          assertThat(bodies.enter(body("residents_committee", community(), "示例居委会"))).isTrue();
          assertThat(bodies.enter(body("residents_committee", community(), "示例居委会"))).isFalse();

          assertThat(parentOf("示例居委会")).isEqualTo("示例街道办事处");
          refused(
              "founding.another-stands",
              () -> bodies.enter(body("residents_committee", community(), "另一个居委会")));
        });
  }

  @Test
  void an_organisation_that_fits_nowhere_is_refused() {
    undone(
        () -> {
          refused(
              "founding.no-such-area",
              () -> bodies.enter(new NewBody("residents_committee", "77", "示例居委会", null, null)));
          refused(
              "founding.no-such-word",
              () -> bodies.enter(body("moon_office", community(), "月球办公室")));
          refused(
              "founding.other-level",
              () -> bodies.enter(body("residents_committee", street(), "示例居委会")));
          refused(
              "founding.body-name",
              () -> bodies.enter(body("residents_committee", community(), "居")));
        });
  }

  @Test
  void somebody_takes_up_a_post_and_gets_a_code_once() {
    undone(
        () -> {
          NewHolder officer = holder("community_officer", community(), "", "an.officer");

          FirstPosts.Taken first = posts.enter(officer);
          FirstPosts.Taken again = posts.enter(officer);

          assertThat(first.fresh()).isTrue();
          assertThat(first.code()).matches("[A-Z2-9]{4}(-[A-Z2-9]{4}){2}");
          assertThat(again).isEqualTo(new FirstPosts.Taken(false, null));
          assertThat(basisOf("community_officer")).isEqualTo("示例〔2026〕9 号");
        });
  }

  @Test
  void a_post_that_may_not_be_is_refused_and_leaves_nothing() {
    undone(
        () -> {
          posts.enter(holder("security_administrator", district(), "", "an.security"));

          refused(
              "post.not-beside-the-others",
              () -> posts.enter(holder("audit_administrator", district(), "", "")));
          refused(
              "founding.no-unit",
              () -> posts.enter(holder("station_handler", street(), "police_station", "")));
          refused(
              "founding.no-such-word", () -> posts.enter(holder("grid_king", community(), "", "")));
          assertThat(basisOf("audit_administrator")).isNull();
        });
  }

  @Test
  void a_login_that_is_taken_or_badly_formed_is_refused() {
    undone(
        () -> {
          posts.enter(holder("community_officer", community(), "", "an.officer"));
          NewHolder other =
              new NewHolder(
                  "community_officer",
                  community().code(),
                  "",
                  "李示例",
                  PhoneNumber.parse("19900009002"),
                  Courtesy.MR,
                  "an.officer",
                  "示例〔2026〕9 号");

          refused("account.name-taken", () -> posts.enter(other));
          refused(
              "account.name-form",
              () ->
                  posts.enter(
                      new NewHolder(
                          other.role(),
                          other.areaCode(),
                          "",
                          other.name(),
                          other.phone(),
                          other.courtesy(),
                          "x",
                          other.basis())));
        });
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }

  private static NewBody body(String kind, Area area, String name) {
    return new NewBody(kind, area.code(), name, null, null);
  }

  private static NewHolder holder(String role, Area area, String unit, String login) {
    return new NewHolder(
        role,
        area.code(),
        unit,
        "王示例",
        PhoneNumber.parse("19900009001"),
        Courtesy.MS,
        login,
        "示例〔2026〕9 号");
  }

  private Area district() {
    return areas.district("anning").orElseThrow();
  }

  private Area street() {
    return areas.children(district().id()).getFirst();
  }

  private Area community() {
    return areas.children(street().id()).getFirst();
  }

  private String parentOf(String name) {
    return db.sql(
            """
            select above.label from parties.organisation o
              join parties.party p on p.id = o.party_id
              join parties.party above on above.id = o.parent_id
             where p.label = :name
            """)
        .param("name", name)
        .query(String.class)
        .single();
  }

  private @Nullable String basisOf(String role) {
    return db.sql(
            "select max(basis) from parties.post where role = :role and starts_with(area_path, :path)")
        .param("role", role)
        .param("path", district().path())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private void undone(Runnable work) {
    Scope.job()
        .run(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      work.run();
                      status.setRollbackOnly();
                    }));
  }
}
