package gongzhi.parties.wechat;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls WeChat: JSON over HTTPS, whatever type the answer says it has. Connecting and answering
 * take at most five seconds; redirects are not followed. The addresses carry secrets, so what fails
 * is told without them.
 */
@Component
@ConditionalOnExpression(WechatAccount.IS_SET)
class WechatApi {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  /**
   * What WeChat says.
   *
   * @param code 0 where it did what was asked (全局返回码)
   */
  record Answer(int code, JsonNode content) {

    String text(String field) {
      return content.path(field).asString("");
    }
  }

  private final RestClient wechat;
  private final JsonMapper json;

  WechatApi(WechatAccount account, JsonMapper json) {
    HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(LONGEST);
    this.wechat = RestClient.builder().baseUrl(account.api()).requestFactory(requests).build();
    this.json = json;
  }

  /** Asks for something; the names in braces stand in the path. */
  Answer get(String path, Map<String, String> names) {
    return read(wechat.get().uri(path, names));
  }

  /** Sends this as JSON. */
  Answer post(String path, Map<String, String> names, Object body) {
    byte[] text = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    return read(wechat.post().uri(path, names).contentType(MediaType.APPLICATION_JSON).body(text));
  }

  private Answer read(RestClient.RequestHeadersSpec<?> request) {
    byte[] body;
    try {
      body =
          request.exchange(
              (_, answer) ->
                  answer.getStatusCode().is2xxSuccessful()
                      ? answer.getBody().readAllBytes()
                      : new byte[0]);
    } catch (RuntimeException e) {
      throw new IllegalStateException("WeChat does not answer: " + e.getClass().getSimpleName());
    }
    if (body == null || body.length == 0) {
      throw new IllegalStateException("WeChat answered nothing usable");
    }
    JsonNode content = json.readTree(body);
    return new Answer(content.path("errcode").asInt(0), content);
  }
}
