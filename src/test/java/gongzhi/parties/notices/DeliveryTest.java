package gongzhi.parties.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.NoticeChoices.Off;
import gongzhi.shared.Rejection;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes out by which way, what people switch off, and what is parked. */
@GongzhiTest
class DeliveryTest {

  private static final String WORK = "case.notice.assigned";

  @Autowired Notices notices;
  @Autowired NoticeChoices choices;
  @Autowired Inbox inbox;
  @Autowired Parked parked;
  @Autowired Relay relay;
  @Autowired SentMessages sent;
  @Autowired Cast cast;
  @Autowired JdbcClient db;

  @Test
  void what_is_switched_off_is_read_inside_and_goes_out_no_more() {
    PartyId wang = cast.person();
    Viewer viewer = cast.resident(wang);
    cast.as(viewer, () -> keep(wang, Set.of(new Off(NoticeKind.WORK, Way.SMS))));

    tell(wang, WORK);
    tell(wang, "notice.data-deleted");
    relay.sendDue();

    assertThat(outbox(wang)).containsExactly("notice.data-deleted");
    assertThat(cast.as(viewer, () -> inbox.of(viewer, Instant.now().plusSeconds(60), 10)))
        .extracting(Inbox.Line::key)
        .contains(WORK, "notice.data-deleted");
  }

  @Test
  void what_is_switched_off_while_it_waits_goes_out_no_more_but_for_what_the_law_asks() {
    PartyId wang = cast.person();
    Viewer viewer = cast.resident(wang);
    tell(wang, WORK);
    tell(wang, "notice.data-deleted");
    relay.sendDue();

    cast.as(viewer, () -> keep(wang, Set.of(new Off(NoticeKind.WORK, Way.SMS))));
    cast.asProgram(() -> waitingAgain(wang));
    relay.sendDue();

    await()
        .untilAsserted( // The program may have taken it a moment before the test did.
            () ->
                assertThat(states(wang))
                    .containsExactly(WORK + " CLOSED", "notice.data-deleted SENT"));
  }

  @Test
  void what_a_unit_is_told_reaches_whoever_serves_it_longest() {
    PartyId unit = cast.organisation("PROPERTY", cast.area(Level.COMMUNITY, null));
    PartyId first = cast.person();
    serves(cast.person(), unit, "1 hour");
    serves(first, unit, "2 hours");
    tell(unit, WORK);
    relay.sendDue();

    await()
        .untilAsserted(
            () -> assertThat(sent.withKey(WORK)).extracting(Message::to).contains(first));
    assertThat(sent.withKey(WORK)).extracting(Message::to).doesNotContain(unit);
  }

  private void serves(PartyId person, PartyId unit, String since) {
    cast.asProgram(
        () ->
            db.sql(
                    """
                    insert into parties.post (party_id, role, area_id, area_path, organisation_id, held_from, basis)
                    select :person, 'property_manager', o.area_id, o.area_path, o.party_id, now() - cast(:since as interval), 'test'
                      from parties.organisation o where o.party_id = :unit
                    """)
                .param("person", person.value())
                .param("unit", unit.value())
                .param("since", since)
                .update());
  }

  @Test
  void what_the_law_asks_to_be_told_cannot_be_switched_off() {
    PartyId wang = cast.person();
    Viewer viewer = cast.resident(wang);

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () -> cast.as(viewer, () -> keep(wang, Set.of(new Off(NoticeKind.LEGAL, Way.SMS)))));
    assertThatThrownBy(() -> cast.as(viewer, () -> forced(wang)))
        .hasMessageContaining("what_the_law_asks_is_always_told");
  }

  @Test
  void a_list_is_read_once_and_by_its_addressee_alone() {
    PartyId wang = cast.person();
    Viewer viewer = cast.resident(wang);
    Viewer other = cast.resident(cast.person());
    tell(wang, WORK);

    cast.as(other, () -> read(other));
    assertThat(fresh(viewer)).isTrue();
    cast.as(viewer, () -> read(viewer));

    assertThat(fresh(viewer)).isFalse();
  }

  @Test
  void a_notice_goes_into_each_outbox_once_with_several_nodes() {
    PartyId wang = cast.person();
    tell(wang, WORK);

    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(relay::sendDue))
                .limit(3)
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(outbox(wang)).containsExactly(WORK);
  }

  @Test
  void what_is_parked_is_sent_again_or_given_up_and_nothing_else_is() {
    PartyId wang = cast.person();
    tell(wang, WORK);
    relay.sendDue();
    UUID notice = park(wang);

    cast.asProgram(() -> retry(notice));
    assertThat(state(notice)).isIn("WAITING", "SENT");
    park(wang);
    cast.asProgram(() -> drop(notice));

    assertThat(state(notice)).isEqualTo("DROPPED");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> cast.asProgram(() -> retry(notice)))
        .withMessage("notices.not-parked");
  }

  @ParameterizedTest(name = "{0} at {1} goes out at {2}")
  @CsvSource({
    "REPORT, 2026-11-09T14:30:00Z, 2026-11-09T23:00:00Z",
    "REPORT, 2026-11-09T20:00:00Z, 2026-11-09T23:00:00Z",
    "REPORT, 2026-11-09T04:00:00Z, 2026-11-09T04:00:00Z",
    "WORK, 2026-11-09T20:00:00Z, 2026-11-09T20:00:00Z",
  })
  void nobodys_telephone_rings_at_night_but_for_work(NoticeKind kind, Instant now, Instant at) {
    QuietHours quiet = new QuietHours("22:00-07:00");

    assertThat(quiet.sendAt(Way.SMS, kind, now)).isEqualTo(at);
    assertThat(quiet.sendAt(Way.WECHAT, kind, now)).isEqualTo(at);
    assertThat(quiet.sendAt(Way.EMAIL, kind, now)).isEqualTo(now);
    assertThat(new QuietHours("").sendAt(Way.SMS, kind, now)).isEqualTo(now);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "case.notice.rejected, LEGAL",
    "petition.notice.told, LEGAL",
    "notice.phone-changed, LEGAL",
    "case.notice.confirm, REPORT",
    "follow.notice.news, FOLLOW",
    "case.notice.overdue, WORK",
  })
  void each_notice_has_a_kind(String key, NoticeKind kind) {
    assertThat(NoticeKind.of(key)).isEqualTo(kind);
  }

  private int forced(PartyId who) {
    return db.sql(
            """
            insert into parties.notice_choice (party_id, kind, way, chosen_at)
            values (:me, 'LEGAL', 'SMS', now())
            """)
        .param("me", who.value())
        .update();
  }

  private boolean keep(PartyId who, Set<Off> off) {
    choices.keep(who, off);
    return true;
  }

  private boolean read(Viewer viewer) {
    inbox.readAll(viewer);
    return true;
  }

  private boolean retry(UUID notice) {
    parked.retry(notice, Way.SMS);
    return true;
  }

  private boolean drop(UUID notice) {
    parked.drop(notice, Way.SMS);
    return true;
  }

  private boolean fresh(Viewer viewer) {
    return cast.as(viewer, () -> inbox.of(viewer, Instant.now().plusSeconds(60), 1))
        .getFirst()
        .fresh();
  }

  private void tell(PartyId to, String key) {
    cast.as(
        cast.resident(cast.person()),
        () -> {
          notices.tell(new Notice(to, key, List.of("YH-2611-00317"), "/cases/YH-2611-00317"));
          return true;
        });
  }

  private int waitingAgain(PartyId party) {
    return db.sql(
            """
            update parties.delivery d set state = 'WAITING', next_try_at = now() - interval '1 minute'
              from parties.notice n
             where n.id = d.notice_id and n.party_id = :party
            """)
        .param("party", party.value())
        .update();
  }

  private List<String> states(PartyId party) {
    return cast.asProgram(
        () ->
            db.sql(
                    """
                    select d.key || ' ' || d.state from parties.delivery d join parties.notice n on n.id = d.notice_id
                     where n.party_id = :party order by d.key limit 20
                    """)
                .param("party", party.value())
                .query(String.class)
                .list());
  }

  private UUID park(PartyId party) {
    return cast.asProgram(
        () ->
            db.sql(
                    """
                    update parties.delivery d set state = 'PARKED', fault = 'IllegalStateException'
                      from parties.notice n
                     where n.id = d.notice_id and n.party_id = :party
                    returning d.notice_id
                    """)
                .param("party", party.value())
                .query(UUID.class)
                .single());
  }

  private String state(UUID notice) {
    return cast.asProgram(
        () ->
            db.sql("select state from parties.delivery where notice_id = :id")
                .param("id", notice)
                .query(String.class)
                .single());
  }

  private List<String> outbox(PartyId party) {
    return cast.asProgram(
        () ->
            db.sql(
                    """
                    select d.key from parties.delivery d join parties.notice n on n.id = d.notice_id
                     where n.party_id = :party order by d.key limit 20
                    """)
                .param("party", party.value())
                .query(String.class)
                .list());
  }
}
