package gongzhi.parties.notices;

import gongzhi.parties.identity.PhoneNumber;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * SMS through a gateway that takes a template name and its words as JSON ({@code gongzhi.sms.url}).
 * Connecting and answering take at most five seconds; redirects are not followed.
 */
@Component
@ConditionalOnExpression("!'${gongzhi.sms.url:}'.isEmpty() and !${gongzhi.demo:false}")
class SmsChannel implements Channel {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** What the gateway gets; the id lets it drop repeats. */
  record Body(String id, String phone, String template, List<String> words) {}

  private final RestClient gateway;

  SmsChannel(@Value("${gongzhi.sms.url}") URI url, @Value("${gongzhi.sms.token:}") String token) {
    HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(LONGEST);
    this.gateway =
        RestClient.builder()
            .baseUrl(url)
            .requestFactory(requests)
            .defaultHeader("Authorization", "Bearer " + token)
            .build();
  }

  @Override
  public Way way() {
    return Way.SMS;
  }

  @Override
  public void send(Message message) {
    PhoneNumber phone = message.phone();
    if (phone == null) {
      throw new Unsent(Unsent.Then.GO_ANOTHER_WAY, "no number");
    }
    gateway
        .post()
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Body(message.id().toString(), phone.digits(), message.key(), message.words()))
        .retrieve()
        .onStatus(
            status -> !status.is2xxSuccessful(),
            (request, answer) -> {
              throw new Unsent(Unsent.Then.TRY_SOON, "sms " + answer.getStatusCode().value());
            })
        .toBodilessEntity();
  }
}
