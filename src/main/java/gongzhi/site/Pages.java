package gongzhi.site;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;

/**
 * How a handler answers. Every template takes {@code page}, the finished record, and {@code shell}.
 */
@Component
public class Pages {

  /** The form to print again should this request be refused. */
  record Kept(String template, Function<Refused, FormAgain> form) {}

  /**
   * A form that is shown again.
   *
   * @param field id of the field that the refusal is about; empty where it is about none
   */
  public record FormAgain(Object page, String field) {}

  private final TemplateEngine engine;
  private final Shells shells;
  private final TransactionOperations readOnly;

  Pages(
      TemplateEngine engine,
      Shells shells,
      @Qualifier("readOnlyTransactions") TransactionOperations readOnly) {
    this.engine = engine;
    this.shells = shells;
    this.readOnly = readOnly;
  }

  /** The page, or the partial that an htmx request swaps in. */
  public View show(String template, Object page) {
    return view(200, template, page, null);
  }

  /**
   * The partial when htmx asks for it, else the whole page. A page restored from history is asked
   * for whole.
   */
  public View show(String template, String partial, Object page) {
    return show(asksForPartial(request()) ? partial : template, page);
  }

  /** 303 to an address of this site; refuses any other. */
  public View redirectTo(String path) {
    return new RedirectView(path);
  }

  /** 422: the form again, with everything that was typed and what is wrong with it. */
  public View unprocessable(String template, Object page) {
    return view(422, template, page, null);
  }

  /** {@link #unprocessable(String, Object)} as partial or page. */
  public View unprocessable(String template, String partial, Object page) {
    return unprocessable(asksForPartial(request()) ? partial : template, page);
  }

  /**
   * Should this request be refused, its form is shown again with the reason on top instead of an
   * error page, so that nothing typed is lost. The page is made only then, in its own read-only
   * transaction.
   */
  public void keepForm(String template, Supplier<?> page) {
    keepForm(template, template, ignored -> new FormAgain(page.get(), ""));
  }

  /**
   * {@link #keepForm(String, Supplier)} as page or partial, for a form that marks the field which
   * the refusal is about.
   */
  public void keepForm(String template, String partial, Function<Refused, FormAgain> form) {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(
            Kept.class.getName(),
            new Kept(asksForPartial() ? partial : template, form),
            RequestAttributes.SCOPE_REQUEST);
  }

  /** Whether htmx swaps the answer to the running request into a page. */
  public boolean asksForPartial() {
    return asksForPartial(request());
  }

  /** Whether htmx asks from the page with this path. */
  public boolean asksFrom(String path) {
    @Nullable String from = request().getHeader("HX-Current-URL");
    try {
      return from != null && path.equals(new URI(from).getPath());
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /** Whether the handler gave a form to keep before the request was refused. */
  public boolean keptForm() {
    return kept() != null;
  }

  /**
   * The kept form with the reason on top; ask {@link #keptForm} first.
   *
   * @param link path of the page where the visitor can go on; empty for none
   */
  public View refusedForm(Refused refused, String link) {
    Kept kept = Objects.requireNonNull(kept());
    FormAgain form =
        Objects.requireNonNull(readOnly.execute(ignored -> kept.form().apply(refused)));
    return view(
        refused.status(),
        kept.template(),
        form.page(),
        new Shell.Refusal(refused.detail(), form.field(), link));
  }

  /** A page about a refusal. */
  public View refused(int status, String template, Object page) {
    return view(status, template, page, null);
  }

  private static @Nullable Kept kept() {
    return (Kept)
        RequestContextHolder.currentRequestAttributes()
            .getAttribute(Kept.class.getName(), RequestAttributes.SCOPE_REQUEST);
  }

  /** A page with this status, and with the reason of a refusal if there is one. */
  private View view(int status, String template, Object page, Shell.@Nullable Refusal refusal) {
    return new PageView(engine, shells, new PageView.Printed(status, template, page, refusal));
  }

  /** Whether the answer is swapped into a page by htmx. */
  static boolean asksForPartial(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null
        && request.getHeader("HX-History-Restore-Request") == null
        && request.getHeader("HX-Boosted") == null;
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }
}
