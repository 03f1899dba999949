package gongzhi.site;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gongzhi.site.work.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** One page record printed by one template, after the transaction of the request has ended. */
final class PageView implements View, Answer {

  private final TemplateEngine engine;
  private final Shells shells;
  private final Printed printed;

  /**
   * What is printed.
   *
   * @param refusal why the request was refused; null for an ordinary page
   */
  record Printed(int status, String template, Object page, Shell.@Nullable Refusal refusal) {}

  PageView(TemplateEngine engine, Shells shells, Printed printed) {
    this.engine = engine;
    this.shells = shells;
    this.printed = printed;
  }

  @Override
  public int status() {
    return printed.status();
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Shell shell = shells.of(request, printed.refusal());
    Utf8ByteOutput html = new Utf8ByteOutput();
    engine.render(
        printed.template() + ".jte", Map.of("page", printed.page(), "shell", shell), html);
    response.setStatus(printed.status());
    response.setLocale(Locale.forLanguageTag(shell.words().language().tag()));
    response.setContentType(getContentType());
    response.addHeader(HttpHeaders.VARY, "HX-Request, Accept-Language");
    response.setContentLength(html.getContentLength());
    html.writeTo(response.getOutputStream());
  }
}
