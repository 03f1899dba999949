package gongzhi.parties.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second wall: what each kind of viewer gets from the database without any rule in between. */
@GongzhiTest
class VaultTest {

  private static final String ALL_MASKS =
      "select phone_masked from parties.identity where phone_masked is not null limit 100";

  @Autowired Cast cast;
  @Autowired People people;
  @Autowired JdbcClient db;

  private Area community;
  private PhoneNumber phone;
  private PartyId wang;

  @BeforeEach
  void somebody_lives_here() {
    community = cast.area(Level.COMMUNITY, null);
    phone = cast.phone();
    wang = cast.person("王金丝雀", phone, community);
  }

  @Test
  void a_resident_gets_only_the_own_row() {
    assertThat(masksFor(cast.resident(wang))).containsExactly(phone.masked());
    assertThat(masksFor(cast.resident(cast.person()))).hasSize(1).doesNotContain(phone.masked());
  }

  @Test
  void an_officer_gets_masks_of_the_own_ground_and_no_others() {
    Viewer here = cast.staff("community_officer", community);
    Viewer elsewhere = cast.staff("community_officer", cast.area(Level.COMMUNITY, null));

    assertThat(masksFor(here)).contains(phone.masked());
    assertThat(masksFor(elsewhere)).doesNotContain(phone.masked());
  }

  @Test
  void nobody_but_the_program_gets_a_sealed_field() {
    String sealed = "select phone_sealed from parties.identity limit 1";

    refused(cast.staff("community_officer", community), sealed);
    refused(Viewer.anonymous(), sealed);
    refused(cast.staff("security_administrator", community), sealed);
    refused(cast.staff("audit_administrator", community), ALL_MASKS);
  }

  @Test
  void an_administrator_reads_the_mask_of_nobody_who_is_not_proposed() {
    assertThat(masksFor(cast.staff("security_administrator", community))).isEmpty();
  }

  @Test
  void a_phone_that_is_known_gives_the_same_person() {
    Person again = new Person("王女士", "王金丝雀", phone, community.path());

    assertThat(cast.asProgram(() -> people.enter(again))).isEqualTo(wang);
  }

  @Test
  void an_officer_enters_somebody_who_phoned() {
    Viewer officer = cast.staff("community_officer", community);
    PhoneNumber caller = cast.phone();

    PartyId entered =
        cast.as(officer, () -> people.enter(new Person("赵女士", "赵来电", caller, community.path())));

    assertThat(cast.asProgram(() -> people.withPhone(caller))).contains(entered);
    assertThat(people.own(entered).phone()).isEqualTo(caller.digits());
  }

  @Test
  void no_table_holds_a_name_or_a_phone_in_clear() {
    List<String> tables =
        cast.asProgram(
            () ->
                db.sql(
                        """
                        select format('%I.%I', schemaname, tablename) from pg_tables
                         where schemaname = 'parties' and tablename <> 'version_stamp'
                           and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
                        """)
                    .query(String.class)
                    .list());

    assertThat(tables).hasSizeGreaterThan(15);
    tables.forEach(table -> assertThat(dump(table)).doesNotContain("金丝雀", phone.digits()));
  }

  private String dump(String table) {
    return cast.asProgram(
        () ->
            db.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                .query(String.class)
                .single());
  }

  private List<String> masksFor(Viewer viewer) {
    return cast.as(viewer, () -> db.sql(ALL_MASKS).query(String.class).list());
  }

  private void refused(Viewer viewer, String sql) {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> cast.as(viewer, () -> db.sql(sql).query().listOfRows()))
        .havingRootCause()
        .withMessageContaining("permission denied");
  }
}
