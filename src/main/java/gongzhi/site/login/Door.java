package gongzhi.site.login;

import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.AccountKind;
import gongzhi.parties.accounts.Session;
import gongzhi.parties.accounts.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets a browser in and out: begins, renews and ends the session its cookie stands for. */
@Component
class Door {

  private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);
  private static final Duration A_MONTH = Duration.ofDays(30);

  private final Sessions sessions;

  Door(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Begins a session under a token nobody had before; one that was open in this browser ends. */
  void letIn(Account account, HttpServletRequest request, HttpServletResponse response) {
    session().ifPresent(old -> sessions.end(old.id(), old.party()));
    String device = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    write(account.kind(), sessions.begin(account, DeviceName.of(device)), request, response);
  }

  /** Identity was proved again: the session goes on under a new token. */
  void renew(HttpServletRequest request, HttpServletResponse response) {
    session().ifPresent(known -> write(known.kind(), sessions.prove(known), request, response));
  }

  void letOut(HttpServletRequest request, HttpServletResponse response) {
    session().ifPresent(known -> sessions.end(known.id(), known.party()));
    SecretCookie.SESSION.clear(request, response);
    SecretCookie.FORM.clear(request, response);
  }

  /** The session has ended already: the browser forgets its token. */
  void forget(HttpServletRequest request, HttpServletResponse response) {
    SecretCookie.SESSION.clear(request, response);
    SecretCookie.FORM.clear(request, response);
  }

  /** The session of the request this thread works on. */
  static Optional<Session> session() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInPerson person
        ? Optional.of(person.session())
        : Optional.empty();
  }

  private static void write(
      AccountKind kind, String token, HttpServletRequest request, HttpServletResponse response) {
    Duration age = kind == AccountKind.RESIDENT ? A_MONTH : UNTIL_CLOSED;
    SecretCookie.SESSION.write(request, response, token, age);
  }
}
