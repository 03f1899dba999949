package gongzhi.parties.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.parties.PartyId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long somebody stays signed in. */
class SessionTest {

  private static final Instant BEGIN = Instant.parse("2026-11-02T08:00:00Z");

  @ParameterizedTest(name = "{0}, {1} after the begin, last seen {2} before: over {3}")
  @CsvSource({
    "STAFF, PT29M59S, PT29M59S, false",
    "STAFF, PT30M, PT30M, true",
    "STAFF, PT11H59M59S, PT1M, false",
    "STAFF, PT12H, PT1M, true",
    "RESIDENT, PT12H, PT12H, false",
    "RESIDENT, P29DT23H, P20D, false",
    "RESIDENT, P30D, PT1M, true",
  })
  void ends_by_itself(AccountKind kind, Duration after, Duration unseen, boolean over) {
    Instant now = BEGIN.plus(after);
    Session session =
        new Session(1, 2, new PartyId(3), "王女士", kind, "", BEGIN, BEGIN, now.minus(unseen));

    assertThat(session.isOverAt(now)).isEqualTo(over);
  }
}
