package gongzhi.site.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts our own page of last errors before the container's. */
@Component
class LastErrorsConfiguration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final ObjectProvider<RefusalAnswers> answers;

  LastErrorsConfiguration(ObjectProvider<RefusalAnswers> answers) {
    this.answers = answers;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new LastErrors(answers)));
  }
}
