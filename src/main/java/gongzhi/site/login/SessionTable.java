package gongzhi.site.login;

import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.accounts.AccountKind;
import gongzhi.parties.accounts.Session;
import gongzhi.parties.accounts.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Reads who is looking from our own session table. Posts are looked up anew for every request, so
 * one that ends takes its permissions along at once.
 */
@Component
class SessionTable implements SecurityContextRepository {

  private final Sessions sessions;
  private final Posts posts;
  private final InstantSource clock;

  SessionTable(Sessions sessions, Posts posts, InstantSource clock) {
    this.sessions = sessions;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(() -> read(request));
  }

  @Override
  @SuppressWarnings(
      "deprecation") // The interface still demands it; the chain calls the deferred one.
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return read(holder.getRequest());
  }

  /** Signing in and out write sessions themselves. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return SecretCookie.SESSION.read(request).isPresent();
  }

  private SecurityContext read(HttpServletRequest request) {
    Optional<Session> session = SecretCookie.SESSION.read(request).flatMap(sessions::find);
    return session
        .<SecurityContext>map(found -> new SecurityContextImpl(person(found)))
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  private SignedInPerson person(Session session) {
    return new SignedInPerson(session, viewer(session), session.label());
  }

  private Viewer viewer(Session session) {
    return session.kind() == AccountKind.RESIDENT
        ? Viewer.resident(session.party(), session.provedAt())
        : Viewer.staff(
            session.party(), posts.seatsOf(session.party(), clock.instant()), session.provedAt());
  }

  private record Deferred(Supplier<SecurityContext> supplier) implements DeferredSecurityContext {

    @Override
    public SecurityContext get() {
      return supplier.get();
    }

    @Override
    public boolean isGenerated() {
      return false;
    }
  }
}
