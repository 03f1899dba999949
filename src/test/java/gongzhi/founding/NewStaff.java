package gongzhi.founding;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody who was handed a code and signs in for the first time, with a phone of their own. */
record NewStaff(String login, String code) {

  private static final String PASSWORD = "a long sentence nobody says";
  private static final Pattern SECRET = Pattern.compile("gz-num\"><b>([A-Z2-7 ]+)</b>");
  private static final String FIRST = "/desk/login/first";
  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** Sets password and second factor; the page one lands on. */
  String signIn(Browser browser) {
    Map<String, String> invited = Map.of("name", login, "invitation", code);
    HttpResponse<String> asked = browser.submit(FIRST, FIRST, invited);
    Matcher secret = SECRET.matcher(asked.body());
    assertThat(secret.find()).as(asked.body()).isTrue();
    HttpResponse<String> in =
        browser.submit(
            FIRST,
            FIRST + "/set",
            Map.of(
                "name", login,
                "invitation", code,
                "password", PASSWORD,
                "again", PASSWORD,
                "code", changingCode(secret.group(1).replace(" ", ""))));
    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    return in.headers().firstValue("location").orElseThrow();
  }

  /** What the phone shows now (RFC 6238, six digits, thirty seconds). */
  private static String changingCode(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
      long step = Instant.now().getEpochSecond() / 30;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String base32) {
    ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
    int held = 0;
    int bits = 0;
    for (char sign : base32.toCharArray()) {
      held = held << 5 | SIGNS.indexOf(sign);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
        held &= (1 << bits) - 1;
      }
    }
    return bytes.array();
  }
}
