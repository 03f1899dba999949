package gongzhi.parties.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

/** What is told is kept with the change, and sent at least once. */
@GongzhiTest
class NoticesTest {

  @Autowired Cast cast;
  @Autowired Notices notices;
  @Autowired Relay relay;
  @Autowired SentMessages sent;
  @Autowired JdbcClient db;

  @Test
  void is_sent_after_the_commit_and_read_by_its_addressee_alone() {
    PartyId wang = cast.person();
    String key = "test.sent-" + wang;

    tell(wang, key);
    await(() -> sent.withKey(key).size() == 1);

    assertThat(sent.withKey(key).getFirst().words()).containsExactly("YH-2611-00317");
    assertThat(toldTo(wang, cast.resident(wang))).containsExactly(key);
    assertThat(toldTo(wang, cast.resident(cast.person()))).isEmpty();
  }

  @Test
  void is_not_told_without_a_change() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> notices.tell(new Notice(cast.person(), "test", List.of(), "/")));
  }

  @Test
  void is_forgotten_with_a_change_that_failed() {
    PartyId wang = cast.person();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                cast.asProgram(
                    () -> {
                      notices.tell(new Notice(wang, "test.undone", List.of(), "/"));
                      throw new IllegalStateException("the change failed");
                    }));

    assertThat(toldTo(wang, cast.resident(wang))).isEmpty();
  }

  @Test
  void is_parked_after_eight_tries_under_one_id() {
    PartyId wang = cast.person();
    tell(wang, SentMessages.POISON);

    for (int tries = 0; tries < 30 && !state(wang).equals("PARKED"); tries++) {
      makeDue(wang);
      relay.sendDue();
    }

    assertThat(state(wang)).isEqualTo("PARKED");
    List<UUID> ids = sent.withKey(SentMessages.POISON).stream().map(Message::id).toList();
    assertThat(ids).hasSize(Relay.MOST_TRIES).containsOnly(ids.getFirst());
  }

  private void tell(PartyId to, String key) {
    Viewer anybody = cast.resident(cast.person());
    cast.as(
        anybody,
        () -> {
          notices.tell(new Notice(to, key, List.of("YH-2611-00317"), "/cases/YH-2611-00317"));
          return true;
        });
  }

  private List<String> toldTo(PartyId party, Viewer reader) {
    Instant later = Instant.now().plusSeconds(60);
    return cast.as(reader, () -> notices.toldTo(party, later)).stream()
        .map(Notices.Told::key)
        .toList();
  }

  private void makeDue(PartyId party) {
    cast.asProgram(
        () ->
            db.sql(
                    """
                    update parties.delivery d set next_try_at = d.told_at from parties.notice n
                     where n.id = d.notice_id and n.party_id = :party and d.tries < 8
                    """)
                .param("party", party.value())
                .update());
  }

  private String state(PartyId party) {
    return cast.asProgram(
        () ->
            db.sql(
                    """
                    select coalesce(max(d.state), 'WAITING') from parties.notice n
                      left join parties.delivery d on d.notice_id = n.id
                     where n.party_id = :party
                    """)
                .param("party", party.value())
                .query(String.class)
                .single());
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
