package gongzhi.cases.api;

import gongzhi.shared.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads reports from the body of a request, and no more than some hundreds of the longest. A number
 * is no text and a field nobody knows is no field: what would be lost or turned is refused by name.
 */
@Component
class ReportBody {

  /** So many reports may come together. */
  static final int TOGETHER = 500;

  private static final int BYTES_MAX = 4_000_000;
  private static final int LONGEST_NAME = 40;
  private static final TypeReference<List<@Nullable JsonNode>> LIST = new TypeReference<>() {};

  private final JsonMapper json;

  ReportBody(JsonMapper json) {
    this.json =
        json.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                LogicalType.Textual,
                text -> {
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                  text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                  text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
            .build();
  }

  ReportItem one(HttpServletRequest request) throws IOException {
    byte[] body = bytes(request);
    return item(read(() -> json.readValue(body, JsonNode.class)));
  }

  /** The reports as they came; each is read by itself with {@link #item}. */
  List<@Nullable JsonNode> many(HttpServletRequest request) throws IOException {
    byte[] body = bytes(request);
    List<@Nullable JsonNode> items = read(() -> json.readValue(body, LIST));
    if (items == null || items.isEmpty() || items.size() > TOGETHER) {
      throw Rejection.invalid("report.how-many-together", TOGETHER);
    }
    return items;
  }

  /** One report; refuses what is none and names the field that is wrong. */
  ReportItem item(@Nullable JsonNode sent) {
    if (sent == null || !sent.isObject()) {
      throw Rejection.invalid("request.unreadable");
    }
    return read(() -> json.treeToValue(sent, ReportItem.class));
  }

  /** The key of a report that may be unreadable otherwise; null where it has none. */
  static @Nullable String keyOf(@Nullable JsonNode sent) {
    JsonNode key = sent == null ? null : sent.get("key");
    return key == null || !key.isString() ? null : key.stringValue();
  }

  private static byte[] bytes(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(BYTES_MAX + 1);
    if (body.length > BYTES_MAX) {
      throw Rejection.invalid("report.body-too-large");
    }
    return body;
  }

  private interface Reading<T> {
    T read() throws JacksonException;
  }

  private static <T extends @Nullable Object> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (DatabindException e) {
      throw e.getPath().isEmpty() ? Rejection.invalid("request.unreadable") : wrong(e);
    } catch (JacksonException e) {
      throw Rejection.invalid("request.unreadable");
    }
  }

  private static Rejection wrong(DatabindException e) {
    String field = String.valueOf(e.getPath().getLast().getPropertyName());
    return Rejection.invalid(
        "report.field", field.length() > LONGEST_NAME ? field.substring(0, LONGEST_NAME) : field);
  }
}
