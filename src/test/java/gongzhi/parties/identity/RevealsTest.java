package gongzhi.parties.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever sees a name or a phone in clear leaves a line the person concerned can read. */
@GongzhiTest
class RevealsTest {

  @Autowired Cast cast;
  @Autowired Reveals reveals;
  @Autowired JdbcClient db;

  private Area community;
  private PhoneNumber phone;
  private PartyId wang;
  private Viewer officer;

  @BeforeEach
  void somebody_lives_here_and_somebody_works_here() {
    community = cast.area(Level.COMMUNITY, null);
    phone = cast.phone();
    wang = cast.person("王金丝雀", phone, community);
    officer = cast.staff("community_officer", community);
  }

  @Test
  void shows_the_phone_and_tells_the_person_who_looked_and_why() {
    String seen = open(officer, Field.PHONE, "电话核实漏水位置");

    assertThat(seen).isEqualTo(phone.digits());
    assertThat(cast.as(cast.resident(wang), () -> reveals.looksAt(wang, Long.MAX_VALUE)))
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.reason()).isEqualTo("电话核实漏水位置");
              assertThat(look.matter()).isEqualTo("YH-2611-00001");
              assertThat(look.by()).isEqualTo("李先生");
            });
  }

  @Test
  void shows_nothing_to_an_officer_of_another_area() {
    Viewer stranger = cast.staff("community_officer", cast.area(Level.COMMUNITY, null));

    refused("permission.missing", () -> open(stranger, Field.PHONE, "电话核实漏水位置"));
  }

  @Test
  void shows_nothing_after_five_minutes() {
    Viewer earlier =
        Viewer.staff(officer.party(), officer.seats(), Instant.now().minusSeconds(400));

    refused("login.again", () -> open(earlier, Field.PHONE, "电话核实漏水位置"));
  }

  @Test
  void needs_a_reason() {
    refused("reveal.reason-length", () -> open(officer, Field.PHONE, " 无 "));
  }

  @Test
  void is_impossible_while_the_line_cannot_be_written() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                cast.as(
                    officer,
                    () ->
                        db.sql("select parties.open_field(:whom, 'PHONE', 'x', '', :path, now())")
                            .param("whom", wang.value())
                            .param("path", community.path())
                            .query(byte[].class)
                            .single()));
  }

  @Test
  void marks_an_officer_who_looks_more_than_twenty_times_a_day() {
    for (int look = 0; look < 21; look++) {
      open(officer, Field.NAME, "逐户核实登记信息");
    }

    Long marked =
        cast.asProgram(
            () ->
                db.sql("select count(*) from parties.reveal where by_id = :by and over_many")
                    .param("by", officer.party().value())
                    .query(Long.class)
                    .single());
    assertThat(marked).isEqualTo(1);
  }

  private String open(Viewer viewer, Field field, String reason) {
    return cast.as(
        viewer,
        () ->
            reveals.open(
                viewer, wang, field, new Need(reason, "YH-2611-00001", community.path(), null)));
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
