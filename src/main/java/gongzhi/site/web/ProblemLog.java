package gongzhi.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down faults of the program under a number that the visitor can name. */
@Component
class ProblemLog {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemLog.class);

  private final SecureRandom random = new SecureRandom();

  /** The number, such as {@code 7F3A-21}, under which the fault stands in the log. */
  String note(String path, @Nullable Object fault, HttpServletRequest request) {
    byte[] bytes = new byte[3];
    random.nextBytes(bytes);
    String hex = HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    String number = hex.substring(0, 4) + "-" + hex.substring(4);
    LOG.error("Problem {} at {} {}", number, request.getMethod(), path, fault);
    return number;
  }
}
