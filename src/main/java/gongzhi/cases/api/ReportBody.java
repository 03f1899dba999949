package gongzhi.cases.api;

import gongzhi.shared.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports from the body of a request, and no more than a hundred of the longest. */
@Component
class ReportBody {

  /** So many reports may come together. */
  static final int TOGETHER = 100;

  private static final int BYTES_MAX = 1_000_000;
  private static final TypeReference<List<@Nullable ReportItem>> LIST = new TypeReference<>() {};

  private final JsonMapper json;

  ReportBody(JsonMapper json) {
    this.json = json;
  }

  ReportItem one(HttpServletRequest request) throws IOException {
    byte[] body = bytes(request);
    return present(read(() -> json.readValue(body, ReportItem.class)));
  }

  List<ReportItem> many(HttpServletRequest request) throws IOException {
    byte[] body = bytes(request);
    List<@Nullable ReportItem> items = read(() -> json.readValue(body, LIST));
    if (items == null || items.isEmpty() || items.size() > TOGETHER) {
      throw Rejection.invalid("report.how-many-together", TOGETHER);
    }
    return items.stream().map(ReportBody::present).toList();
  }

  private static byte[] bytes(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(BYTES_MAX + 1);
    if (body.length > BYTES_MAX) {
      throw Rejection.invalid("report.how-many-together", TOGETHER);
    }
    return body;
  }

  private static ReportItem present(@Nullable ReportItem item) {
    if (item == null) {
      throw Rejection.invalid("request.unreadable");
    }
    return item;
  }

  private interface Reading<T> {
    T read() throws JacksonException;
  }

  private static <T extends @Nullable Object> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (JacksonException e) {
      throw Rejection.invalid("request.unreadable");
    }
  }
}
