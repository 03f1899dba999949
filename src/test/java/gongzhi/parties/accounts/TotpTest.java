package gongzhi.parties.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of phone programs, by the vectors of RFC 6238, appendix B. */
class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
  private static final byte[] SECRET_32 = "12345678901234567890123456789012".getBytes(US_ASCII);
  private static final byte[] SECRET_64 =
      "1234567890123456789012345678901234567890123456789012345678901234".getBytes(US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082, 46119246, 90693936",
    "1111111109, 07081804, 68084774, 25091201",
    "1111111111, 14050471, 67062674, 99943326",
    "1234567890, 89005924, 91819424, 93441116",
    "2000000000, 69279037, 90698825, 38618901",
    "20000000000, 65353130, 77737706, 47863826",
  })
  void gives_the_codes_of_the_standard(long second, String sha1, String sha256, String sha512) {
    long step = Totp.stepAt(Instant.ofEpochSecond(second));

    assertThat(new Totp("HmacSHA1", 8).code(SECRET, step)).isEqualTo(sha1);
    assertThat(new Totp("HmacSHA256", 8).code(SECRET_32, step)).isEqualTo(sha256);
    assertThat(new Totp("HmacSHA512", 8).code(SECRET_64, step)).isEqualTo(sha512);
  }

  @Test
  void takes_a_code_of_the_step_before_and_after_but_no_further() {
    Instant now = Instant.ofEpochSecond(1_111_111_109);
    long step = Totp.stepAt(now);

    assertThat(stepOf(Totp.USUAL.code(SECRET, step - 1), now, 0)).isEqualTo(step - 1);
    assertThat(stepOf(Totp.USUAL.code(SECRET, step + 1), now, 0)).isEqualTo(step + 1);
    assertThat(stepOf(Totp.USUAL.code(SECRET, step - 2), now, 0)).isEqualTo(-1);
  }

  @Test
  void refuses_a_step_that_was_used() {
    Instant now = Instant.ofEpochSecond(1_111_111_109);
    long step = Totp.stepAt(now);
    String code = Totp.USUAL.code(SECRET, step);

    assertThat(stepOf(code, now, step - 1)).isEqualTo(step);
    assertThat(stepOf(code, now, step)).isEqualTo(-1);
  }

  private static long stepOf(String code, Instant now, long lastUsed) {
    return Totp.USUAL.stepOf(code, SECRET, now, lastUsed).orElse(-1);
  }
}
