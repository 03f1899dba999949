package gongzhi.site.login;

import gongzhi.parties.Viewer;
import gongzhi.parties.accounts.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A session and who it makes the visitor. Its name is the label shown on pages, never a name. */
final class SignedInPerson extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final transient Viewer viewer;
  private final String label;

  SignedInPerson(Session session, Viewer viewer, String label) {
    super(List.of());
    this.session = session;
    this.viewer = viewer;
    this.label = label;
    setAuthenticated(true);
  }

  Session session() {
    return session;
  }

  Viewer viewer() {
    return viewer;
  }

  @Override
  public String getName() {
    return label;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public Object getPrincipal() {
    return viewer;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
