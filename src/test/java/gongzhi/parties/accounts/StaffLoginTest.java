package gongzhi.parties.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.StaffLogin.Attempt;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two factors, one counter of failures, and a session that ends everywhere. */
@GongzhiTest
class StaffLoginTest {

  private static final String PASSWORD = "correct horse battery";
  private static int number;

  @Autowired Cast cast;
  @Autowired StaffLogin login;
  @Autowired Accounts accounts;
  @Autowired Openings openings;
  @Autowired Sessions sessions;
  @Autowired AccountStore store;
  @Autowired SecondFactors factors;
  @Autowired SessionStore sessionStore;
  @Autowired ProgramWork program;

  private Viewer administrator;
  private PartyId li;
  private String name;

  @BeforeEach
  void somebody_with_an_account() {
    Area district = cast.area(Level.DISTRICT, null);
    administrator = cast.staff("security_administrator", district);
    li = cast.staff("community_officer", cast.area(Level.COMMUNITY, district)).party();
    name = "li." + ++number + "-" + li;
    openings.open(administrator, li, name, PASSWORD);
  }

  @Test
  void lets_in_with_both_factors() {
    assertThat(prove(PASSWORD, currentCode()).party()).isEqualTo(li);
  }

  @Test
  void refuses_one_factor_alone_in_the_same_words() {
    refused("login.wrong", "wrong password", currentCode());
    refused("login.wrong", PASSWORD, "000000");
    refused("login.wrong", PASSWORD, "");
  }

  @Test
  void refuses_a_code_that_was_used() {
    String code = currentCode();
    prove(PASSWORD, code);

    refused("login.wrong", PASSWORD, code);
  }

  @Test
  void blocks_after_five_failures_of_either_factor() {
    for (int failure = 0; failure < 5; failure++) {
      refused("login.wrong", failure % 2 == 0 ? "wrong" : PASSWORD, "000000");
    }

    refused("login.blocked", PASSWORD, currentCode());
  }

  @Test
  void a_locked_person_is_out_at_once() {
    String token = sessions.begin(prove(PASSWORD, currentCode()), "test");
    assertThat(sessions.find(token)).isPresent();

    accounts.lock(administrator, li);

    assertThat(sessions.find(token)).isEmpty();
    assertThat(program.call(() -> store.staff(name))).isEmpty();
    refused("login.wrong", PASSWORD, "000000");
  }

  @Test
  void a_session_ended_elsewhere_is_refused_within_a_second() throws InterruptedException {
    String token = sessions.begin(prove(PASSWORD, currentCode()), "test");
    Session session = sessions.find(token).orElseThrow();

    endOnAnotherNode(session);
    Thread.sleep(SessionCache.FRESH);

    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void proving_again_gives_another_token() {
    String token = sessions.begin(prove(PASSWORD, currentCode()), "test");

    String renewed = sessions.prove(sessions.find(token).orElseThrow());

    assertThat(sessions.find(token)).isEmpty();
    assertThat(sessions.find(renewed)).isPresent();
  }

  @Test
  void nobody_ends_the_session_of_somebody_else() {
    String token = sessions.begin(prove(PASSWORD, currentCode()), "test");
    long id = sessions.find(token).orElseThrow().id();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> sessions.end(id, cast.person()))
        .withMessage("session.not-yours");
    assertThat(sessions.find(token)).isPresent();
  }

  @Test
  void only_the_security_administrator_opens_accounts() {
    Viewer officer = cast.staff("community_officer", cast.area(Level.COMMUNITY, null));

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> accounts.open(officer, cast.person(), "nobody.else"))
        .withMessage("permission.missing");
  }

  private void endOnAnotherNode(Session session) {
    program.run(() -> sessionStore.end(session.id(), li, Instant.now()));
  }

  private String currentCode() {
    return program.call(() -> factors.codeAt(store.staff(name).orElseThrow(), Instant.now()));
  }

  private Account prove(String password, String code) {
    return login.prove(new Attempt(name, password, code, "192.0.2." + number));
  }

  private void refused(String key, String password, String code) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> prove(password, code))
        .withMessage(key);
  }
}
