package gongzhi.site.work;

import gongzhi.site.OwnTransactions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Runs each handler inside one transaction: read-only for GET and HEAD, else together with the row
 * of its idempotency key. What answers with an error status has changed nothing, and nothing is
 * acknowledged before it is committed.
 */
final class UnitOfWork extends RequestMappingHandlerAdapter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Transactions transactions;
  private final KeyStore keys;
  private final Map<Method, Boolean> ownTransactions = new ConcurrentHashMap<>();

  UnitOfWork(Transactions transactions, KeyStore keys) {
    this.transactions = transactions;
    this.keys = keys;
  }

  @Override
  protected @Nullable ModelAndView handleInternal(
      HttpServletRequest sent, HttpServletResponse response, HandlerMethod handler)
      throws Exception {
    if (sent.getDispatcherType() == DispatcherType.ERROR) {
      return super.handleInternal(sent, response, handler);
    }
    HttpServletRequest request = SoftBreaks.in(sent);
    Readable.check(request);
    if (hasItsOwnTransactions(handler)) {
      return super.handleInternal(request, response, handler);
    }
    if (SAFE.contains(request.getMethod())) {
      return transactions.reading(() -> super.handleInternal(request, response, handler));
    }
    return once(request, response, handler);
  }

  private @Nullable ModelAndView once(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
      throws Exception {
    IdempotencyKey key = IdempotencyKey.of(request);
    HttpServletRequest readable = isForm(request) ? request : BufferedRequest.of(request);
    byte[] raw = readable instanceof BufferedRequest buffered ? buffered.body() : new byte[0];
    KeyStore.Claim claim = new KeyStore.Claim(Sender.of(request), key, BodyHash.of(request, raw));
    // Held back until the commit: whoever reads an answer may rely on it.
    ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
    ModelAndView answer =
        transactions.writing(
            () -> {
              Optional<EarlierAnswer> earlier = keys.earlier(claim);
              if (earlier.isPresent()) {
                return new ModelAndView(new EarlierAnswerView(earlier.get()));
              }
              ModelAndView made = super.handleInternal(readable, held, handler);
              remember(claim, made, held);
              return made;
            },
            made -> status(made, held) < HttpServletResponse.SC_BAD_REQUEST);
    held.copyBodyToResponse();
    return answer;
  }

  private void remember(
      KeyStore.Claim claim, @Nullable ModelAndView made, ContentCachingResponseWrapper held) {
    int status = status(made, held);
    if (status < HttpServletResponse.SC_BAD_REQUEST) {
      KeyStore.Body body = KeyStore.Body.of(held.getContentType(), held.getContentAsByteArray());
      keys.answered(claim, status, location(made, held), body);
    }
  }

  private static int status(@Nullable ModelAndView made, HttpServletResponse response) {
    return made != null && made.getView() instanceof Answer answer
        ? answer.status()
        : response.getStatus();
  }

  private static @Nullable String location(
      @Nullable ModelAndView made, HttpServletResponse response) {
    return made != null && made.getView() instanceof Answer answer
        ? answer.location()
        : response.getHeader(HttpHeaders.LOCATION);
  }

  private static boolean isForm(HttpServletRequest request) {
    @Nullable String type = request.getContentType();
    return type != null
        && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
            || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
  }

  private boolean hasItsOwnTransactions(HandlerMethod handler) {
    return ownTransactions.computeIfAbsent(
        handler.getMethod(),
        _ ->
            handler.hasMethodAnnotation(OwnTransactions.class)
                || AnnotatedElementUtils.hasAnnotation(
                    handler.getBeanType(), OwnTransactions.class));
  }
}
