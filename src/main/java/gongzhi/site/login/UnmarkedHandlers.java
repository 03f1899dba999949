package gongzhi.site.login;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start while a handler of ours does not say who may call it. */
@Component
class UnmarkedHandlers implements SmartInitializingSingleton {

  private final RequestMappingHandlerMapping handlers;

  UnmarkedHandlers(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
    this.handlers = handlers;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> unmarked = unmarked();
    if (!unmarked.isEmpty()) {
      throw new IllegalStateException(
          "Each of these handlers needs one of @Needs, @SignedIn, @OpenToAll: " + unmarked);
    }
  }

  List<String> unmarked() {
    return handlers.getHandlerMethods().values().stream()
        .filter(method -> method.getBeanType().getName().startsWith("gongzhi."))
        .filter(method -> !HandlerGate.isMarked(method))
        .map(HandlerMethod::getShortLogMessage)
        .toList();
  }
}
