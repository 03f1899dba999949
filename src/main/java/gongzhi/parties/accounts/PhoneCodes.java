package gongzhi.parties.accounts;

import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.PhoneCodeStore.Sent;
import gongzhi.parties.identity.BlindIndex;
import gongzhi.parties.identity.FieldCipher;
import gongzhi.parties.identity.PhoneNumber;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Codes for phones (验证码): six digits, good once, for five minutes, in the browser that asked. */
@Component
class PhoneCodes {

  private static final Duration GOOD_FOR = Duration.ofMinutes(5);
  private static final int TRIES = 5;

  private final PhoneCodeStore store;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final Tokens tokens;
  private final ProgramWork program;
  private final InstantSource clock;

  PhoneCodes(
      PhoneCodeStore store,
      FieldCipher cipher,
      BlindIndex index,
      Tokens tokens,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.cipher = cipher;
    this.index = index;
    this.tokens = tokens;
    this.program = program;
    this.clock = clock;
  }

  /** Makes a code for this phone, to be typed in this browser. */
  String issue(PhoneNumber phone, String browser) {
    String code = tokens.nextCode();
    Sent sent =
        new Sent(
            hash(browser, code),
            cipher.seal(phone.digits(), place(browser)),
            index.of("phone", phone.digits()));
    program.run(() -> store.replace(Tokens.hash(browser), sent, clock.instant()));
    return code;
  }

  /** The phone the code was sent to, when it is the right one; it is used up by that. */
  Optional<PhoneNumber> redeem(String browser, String code) {
    Instant now = clock.instant();
    byte[] key = Tokens.hash(browser);
    return program
        .call(() -> store.attempt(key, now.minus(GOOD_FOR), TRIES))
        .filter(sent -> MessageDigest.isEqual(sent.codeHash(), hash(browser, code)))
        .filter(sent -> program.call(() -> store.use(key, now)))
        .map(sent -> new PhoneNumber(cipher.open(sent.phoneSealed(), place(browser))));
  }

  /** Deletes codes nobody can use any more, with the phones in them. */
  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void forgetOld() {
    program.run(() -> store.forgetBefore(clock.instant().minus(GOOD_FOR)));
  }

  private byte[] hash(String browser, String code) {
    return index.of("code", browser + "/" + code);
  }

  private static String place(String browser) {
    return "code/" + HexFormat.of().formatHex(Tokens.hash(browser));
  }
}
