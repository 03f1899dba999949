package gongzhi.transparency;

import static gongzhi.transparency.LogDrill.aFact;
import static gongzhi.transparency.LogDrill.aSubject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import gongzhi.shared.Rejection;
import gongzhi.shared.StoryClock;
import gongzhi.shared.database.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LogTest
class TransparencyLogTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-05T04:00:00Z");

  @Autowired LogDrill drill;
  @Autowired TransparencyLog log;
  @Autowired TreeStore tree;

  @Test
  void a_fact_outside_a_transaction_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Scope.job().run(() -> log.append(aFact(aSubject()))));
  }

  @Test
  void a_fact_of_an_undone_act_leaves_no_trace() {
    long before = drill.count("select count(*) from transparency.commitment");

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                drill.inTransaction(
                    () -> {
                      log.append(aFact(aSubject()));
                      throw new IllegalStateException("the act failed");
                    }));

    assertThat(drill.count("select count(*) from transparency.commitment")).isEqualTo(before);
  }

  @Test
  void the_public_leaf_says_nothing_of_person_place_or_matter() {
    Commitment written = drill.append(aFact(aSubject()));
    drill.seal();

    String leaf = new String(leafOf(written), StandardCharsets.UTF_8);

    assertThat(leaf).startsWith("gongzhi.leaf/1\ncase received\n430111001\n");
    assertThat(leaf).doesNotContain("138", "TEST", "路灯", "430111001001");
    assertThat(leaf.lines()).hasSize(5);
  }

  @Test
  void a_story_told_as_if_it_were_long_ago_is_written_at_its_real_hour() {
    Commitment written = StoryClock.at(LONG_AGO, () -> drill.append(aFact(aSubject())));

    assertThat(written.writtenAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  /** A record is read in the order of its numbers, and its steps come over many connections. */
  @Test
  void a_later_fact_has_a_larger_number_whatever_connection_writes_it() {
    List<Long> numbers = new ArrayList<>();
    for (int round = 0; round < 10; round++) {
      drill.inTransaction(() -> numbers.add(CompletableFuture.supplyAsync(this::written).join()));
      numbers.add(written());
    }

    assertThat(numbers).isSorted();
  }

  private long written() {
    return drill.append(aFact(aSubject())).id();
  }

  @Test
  void facts_of_one_record_follow_each_other() {
    String subject = aSubject();
    Commitment first = drill.append(aFact(subject));
    Commitment second = drill.append(aFact(subject).after(first.leafHash()));

    assertThat(first.code()).hasSize(20);
    assertThat(second.code()).isNull();
    assertThat(drill.inTransaction(() -> log.lastOf(subject))).hasValue(second.leafHash());
  }

  @Test
  void facts_of_one_record_in_one_list_follow_each_other_by_themselves() {
    String subject = aSubject();

    List<Commitment> written =
        drill.inTransaction(() -> log.appendAll(List.of(aFact(subject), aFact(subject))));

    assertThat(written.getFirst().code()).isNotNull();
    assertThat(drill.inTransaction(() -> log.lastOf(subject)))
        .hasValue(written.getLast().leafHash());
  }

  @Test
  void two_facts_after_the_same_one_are_refused_because_a_record_has_no_fork() {
    String subject = aSubject();
    Commitment first = drill.append(aFact(subject));
    drill.append(aFact(subject).after(first.leafHash()));

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> drill.append(aFact(subject).after(first.leafHash())))
        .withMessage("transparency.moved-meanwhile");
    assertThatExceptionOfType(Rejection.class).isThrownBy(() -> drill.append(aFact(subject)));
  }

  @Test
  void erasing_a_record_leaves_its_leaves_and_says_so() {
    String subject = aSubject();
    Commitment written = drill.append(aFact(subject));
    drill.seal();
    byte[] leaf = leafOf(written);

    int erased = drill.inTransaction(() -> log.forget(subject, "asked by the person"));
    drill.seal();

    assertThat(erased).isEqualTo(1);
    assertThat(leafOf(written)).isEqualTo(leaf);
    assertThat(
            drill.count(
                "select count(*) from transparency.opening where content like '%"
                    + subject
                    + "\"%'"))
        .isEqualTo(1);
    drill.recompute();
  }

  @Test
  void a_record_that_does_not_exist_cannot_be_erased() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> drill.inTransaction(() -> log.forget("case:NOBODY", "reason")))
        .withMessage("transparency.nothing-to-erase");
  }

  private byte[] leafOf(Commitment written) {
    return drill.inTransaction(
        () ->
            tree.leaves(0, 1_000_000).stream()
                .filter(leaf -> Arrays.equals(leaf.leafHash(), written.leafHash()))
                .findFirst()
                .orElseThrow()
                .leaf());
  }
}
