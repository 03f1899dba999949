package gongzhi.site.login;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.access.SignedIn;
import gongzhi.shared.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The one place that reads {@link Needs}, {@link SignedIn} and {@link OpenToAll}. Whoever is not
 * signed in is shown the way to the door and comes back afterwards.
 */
@Component
class HandlerGate implements HandlerInterceptor {

  private final InstantSource clock;

  HandlerGate(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method) || mark(method, OpenToAll.class).isPresent()) {
      return true;
    }
    Viewer viewer = ViewerArgument.of(request);
    Optional<Needs> needs = mark(method, Needs.class);
    if (needs.isEmpty() && mark(method, SignedIn.class).isEmpty()) {
      throw Rejection.forbidden("permission.nobody");
    }
    if (!viewer.isSignedIn()) {
      return SignInDetour.to(needs.isPresent() ? "/desk/login" : "/login", request, response);
    }
    needs.ifPresent(marked -> requireAny(viewer, marked.value()));
    if (mark(method, FreshLogin.class).isPresent() && !viewer.isFresh(clock.instant())) {
      return SignInDetour.to("/login/again", request, response);
    }
    return true;
  }

  /** Whether the handler says who may call it, exactly once. */
  static boolean isMarked(HandlerMethod method) {
    long marks =
        java.util.stream.Stream.of(Needs.class, SignedIn.class, OpenToAll.class)
            .filter(mark -> mark(method, mark).isPresent())
            .count();
    return marks == 1;
  }

  private static void requireAny(Viewer viewer, Permission[] wanted) {
    if (Arrays.stream(wanted).noneMatch(viewer::mayAnywhere)) {
      throw Rejection.forbidden("permission.missing", wanted[0].name());
    }
  }

  /** The mark on the method, else the one on its class. */
  private static <A extends Annotation> Optional<A> mark(HandlerMethod method, Class<A> type) {
    @Nullable A own = method.getMethodAnnotation(type);
    if (own != null || isMarkedItself(method)) {
      return Optional.ofNullable(own);
    }
    return Optional.ofNullable(
        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type));
  }

  private static boolean isMarkedItself(HandlerMethod method) {
    return method.hasMethodAnnotation(Needs.class)
        || method.hasMethodAnnotation(SignedIn.class)
        || method.hasMethodAnnotation(OpenToAll.class);
  }
}
