package gongzhi.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.note.ProofFile;
import gongzhi.transparency.tree.Merkle;
import gongzhi.transparency.tree.Proof;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The promise of a receipt, kept by the running program without anybody's help. */
@GongzhiTest
@Import(LogDrill.class)
class SealingInTimeTest {

  @Autowired LogDrill drill;
  @Autowired PublicLog log;

  @Test
  void a_fact_is_in_the_signed_tree_within_sixty_seconds() throws InterruptedException {
    Commitment written = drill.append(50).getLast();
    Instant promised = written.writtenAt().plusSeconds(60);

    while (!isSealed(written) && Instant.now().isBefore(promised)) {
      Thread.sleep(Duration.ofMillis(200));
    }

    ProofFile proof = drill.inTransaction(() -> log.proof(written.leafHash()));
    Checkpoint head = proof.verified(drill.inTransaction(log::key));
    assertThat(Merkle.leaf(proof.leaf())).isEqualTo(written.leafHash());
    assertThat(
            Proof.includes(
                written.leafHash(), proof.index(), head.size(), head.root(), proof.path()))
        .isTrue();
    assertThat(head.time()).isBeforeOrEqualTo(promised);
  }

  private boolean isSealed(Commitment written) {
    return drill.inTransaction(
        () ->
            log.head().isPresent()
                && drill.count(
                        "select count(*) from transparency.commitment where leaf_index < "
                            + log.head().orElseThrow().size()
                            + " and id = "
                            + written.id())
                    == 1);
  }
}
