package gongzhi.parties.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed opens only here, only in its own place, and only unchanged. */
class FieldCipherTest {

  @TempDir Path data;

  @ParameterizedTest
  @ValueSource(strings = {"aes", "sm4"})
  void opens_what_it_sealed(String algorithm) {
    byte[] sealed = cipher(algorithm).seal("欧阳安宁", "identity/7/NAME");

    assertThat(cipher(algorithm).open(sealed, "identity/7/NAME")).isEqualTo("欧阳安宁");
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("欧阳", "安宁");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aes", "sm4"})
  void refuses_what_was_moved_or_changed(String algorithm) {
    FieldCipher cipher = cipher(algorithm);
    byte[] sealed = cipher.seal("19900000001", "identity/7/PHONE");

    assertThatIllegalStateException().isThrownBy(() -> cipher.open(sealed, "identity/8/PHONE"));
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      assertThatIllegalStateException().isThrownBy(() -> cipher.open(changed, "identity/7/PHONE"));
    }
  }

  @Test
  void opens_old_fields_after_a_change_of_algorithm_and_of_key() throws IOException {
    byte[] sealed = cipher("aes").seal("old", "place");
    Files.writeString(data.resolve("keys/fields-2.key"), "ab".repeat(32));

    FieldCipher changed = cipher("sm4");

    assertThat(changed.open(sealed, "place")).isEqualTo("old");
    assertThat(changed.open(changed.seal("new", "place"), "place")).isEqualTo("new");
  }

  @Test
  void keeps_its_keys_from_everybody_else() throws IOException {
    cipher("aes");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys"))))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("keys/fields-1.key"))))
        .isEqualTo("rw-------");
  }

  private FieldCipher cipher(String algorithm) {
    SecureRandom random = new SecureRandom();
    return new FieldCipher(new KeyFolder(data, random), algorithm, random);
  }
}
