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
import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
  private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

  HandlerGate(InstantSource clock) {
    this.clock = clock;
  }

  /** The marks of one handler, read once. */
  private record Rule(boolean open, @Nullable Needs needs, boolean signedIn, boolean fresh) {

    static Rule of(HandlerMethod method) {
      return new Rule(
          mark(method, OpenToAll.class).isPresent(),
          mark(method, Needs.class).orElse(null),
          mark(method, SignedIn.class).isPresent(),
          mark(method, FreshLogin.class).isPresent());
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method) || request.getMethod().equals("OPTIONS")) {
      return true; // Which methods there are is no secret.
    }
    Rule rule = rules.computeIfAbsent(method.getMethod(), _ -> Rule.of(method));
    return rule.open() || admits(rule, request, response);
  }

  private boolean admits(Rule rule, HttpServletRequest request, HttpServletResponse response) {
    if (rule.needs() == null && !rule.signedIn()) {
      throw Rejection.forbidden("permission.nobody");
    }
    Viewer viewer = ViewerArgument.of(request);
    if (!viewer.isSignedIn()) {
      return SignInDetour.to(rule.needs() == null ? "/login" : "/desk/login", request, response);
    }
    if (rule.needs() != null) {
      requireAny(viewer, rule.needs().value());
    }
    if (rule.fresh() && !viewer.isFresh(clock.instant())) {
      return SignInDetour.to("/login/again", request, response);
    }
    return true;
  }

  /** Whether the handler says who may call it, exactly once. */
  static boolean isMarked(HandlerMethod method) {
    long marks =
        Stream.of(Needs.class, SignedIn.class, OpenToAll.class)
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
