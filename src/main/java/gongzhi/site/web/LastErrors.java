package gongzhi.site.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The page of the container's own refusals: an address that cannot be decoded reaches no filter, no
 * handler and no error page. It looks like any other page of ours.
 */
final class LastErrors extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(LastErrors.class);

  private final ObjectProvider<RefusalAnswers> answers;

  LastErrors(ObjectProvider<RefusalAnswers> answers) {
    this.answers = answers;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      SecurityHeaders.add(request, response);
      answers.getObject().page(Refusal.ofStatus(status), request).render(null, request, response);
      response.finishResponse();
    } catch (Exception e) {
      LOG.error("No page for status {}", status, e);
    }
  }
}
