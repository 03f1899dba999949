package gongzhi.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gongzhi.transparency.tree.Leaves;
import gongzhi.transparency.tree.Merkle;
import gongzhi.transparency.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {

  private static final String ORIGIN = "log.example/one";
  private static final Instant NOW = Instant.parse("2026-11-22T06:10:00Z");
  private static final SigningKey KEY = SigningKey.generate(ORIGIN, Scheme.ED25519);

  @Test
  void a_note_signed_elsewhere_with_the_public_format_verifies() {
    VerifierKey key =
        VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    SignedNote note =
        SignedNote.parse(
            "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n\n"
                + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n");

    assertThat(note.isSignedBy(key)).isTrue();
    assertThat(key)
        .hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void a_checkpoint_is_read_back_only_with_the_key_that_signed_it(Scheme scheme) {
    SigningKey key = SigningKey.parse(SigningKey.generate(ORIGIN, scheme).secret());
    VerifierKey verifier = VerifierKey.parse(key.verifier().toString());
    Checkpoint head = new Checkpoint(ORIGIN, 7, Merkle.empty(), NOW);

    SignedNote note = SignedNote.parse(SignedNote.sign(head.text(), key).toString());

    assertThat(Checkpoint.verified(note, verifier).text()).isEqualTo(head.text());
    VerifierKey other = SigningKey.generate(ORIGIN, scheme).verifier();
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.verified(note, other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n\n", "a\n\n", "a\n\n\n", "a\n\nb\n", "a\n\n— b c\n"})
  void what_is_no_signed_note_is_refused_as_such(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
  }

  @Test
  void a_receipt_cannot_pass_for_a_checkpoint() {
    SignedNote receipt =
        SignedNote.sign(new Promise(ORIGIN, Merkle.empty(), NOW, false).text(), KEY);

    assertThat(Promise.verified(receipt, KEY.verifier()).writtenAt()).isEqualTo(NOW);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkpoint.verified(receipt, KEY.verifier()));
  }

  @Test
  void a_receipt_says_whether_a_time_is_promised() {
    SignedNote halted = SignedNote.sign(new Promise(ORIGIN, Merkle.empty(), NOW, true).text(), KEY);

    assertThat(halted.text()).contains("stored; sealing halted").doesNotContain("60 seconds");
    assertThat(Promise.verified(halted, KEY.verifier()).halted()).isTrue();
  }

  @Property(tries = 500)
  void one_changed_bit_of_a_proof_file_is_always_noticed(@ForAll int anyBit) {
    byte[] file = aProofFile().toString().getBytes(StandardCharsets.UTF_8);
    assertThat(ProofFile.parse(text(file)).verified(KEY.verifier()).size()).isEqualTo(13);
    int bit = Math.floorMod(anyBit, file.length * 8);

    file[bit / 8] ^= (byte) (1 << bit % 8);

    assertThatIllegalArgumentException()
        .as(text(file))
        .isThrownBy(() -> ProofFile.parse(text(file)).verified(KEY.verifier()));
  }

  @Test
  void the_secret_does_not_show_in_messages() {
    assertThat(KEY.toString()).doesNotContain(KEY.secret().substring(40));
  }

  private static ProofFile aProofFile() {
    Tree tree = new Tree(Leaves.count(13));
    Checkpoint head = new Checkpoint(ORIGIN, 13, tree.root(13), NOW);
    byte[] leaf = "11".getBytes(StandardCharsets.UTF_8);
    return new ProofFile(leaf, 11, tree.inclusion(11, 13), SignedNote.sign(head.text(), KEY));
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
