package gongzhi.site.web;

import gongzhi.site.Look;
import gongzhi.site.Phrasebook;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a handler ask for {@link Words} and {@link TimeWords} in the language of its visitor. */
@Configuration(proxyBeanMethods = false)
class SiteArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  /** The districts of this program share one. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Set<Class<?>> GIVEN = Set.of(Words.class, TimeWords.class);

  private final Phrasebook phrasebook;
  private final InstantSource clock;

  SiteArguments(Phrasebook phrasebook, InstantSource clock) {
    this.phrasebook = phrasebook;
    this.clock = clock;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return GIVEN.contains(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest asked =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    Words words = phrasebook.in(Look.of(asked).language());
    return parameter.getParameterType() == Words.class
        ? words
        : new TimeWords(words, clock.instant(), ZONE);
  }
}
