package gongzhi.integrations.lists;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The running program as a signed-in officer reaches it. */
final class Door {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI address;
  private String formToken = "";

  Door(URI address) {
    this.address = address;
  }

  /** An area that a report can name. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record AreaItem(long id, String name) {}

  /** What became of one row. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Answer(String key, @Nullable Taken taken, @Nullable Refused refused) {}

  /** The number a row was given. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Taken(String no) {}

  /** Why a row was refused. */
  record Refused(int status, String code, String detail) {}

  /** Why a whole request was refused. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Problem(@Nullable String detail) {

    /** The words of the program; another program is not read out. */
    static String wordsOf(String body) {
      try {
        return Objects.requireNonNullElse(
            JSON.readValue(body, Problem.class).detail(), "it does not say why");
      } catch (JacksonException e) {
        return "it is no Gongzhi, or a broken one";
      }
    }
  }

  /** Signs in; every later call is this officer's. Says whether the door opened. */
  boolean signIn(Officer officer) {
    formToken =
        found(TOKEN, get("/desk/login"))
            .orElseThrow(() -> new Unusable("%s answers, but is no Gongzhi.".formatted(address)));
    HttpResponse<String> answer =
        send(
            request("/desk/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(officer))));
    return answer.statusCode() == 303;
  }

  private String form(Officer officer) {
    return Map.of(
            "_csrf", formToken,
            "name", officer.name(),
            "password", officer.password(),
            "code", officer.code())
        .entrySet()
        .stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The code of a demo account, as the demonstration's letter box shows it. */
  String demoCode(String name) {
    Pattern code = Pattern.compile("<code>" + Pattern.quote(name) + "</code>[^<]*<b>(\\d{6})</b>");
    HttpResponse<String> page = send(request("/demo/mailbox?name=" + encoded(name)).GET());
    if (page.statusCode() != 200) {
      throw new Unusable("%s shows no demonstration; leave --demo out.".formatted(address));
    }
    return found(code, page.body())
        .orElseThrow(() -> new Unusable("The demonstration has no officer %s.".formatted(name)));
  }

  /** A page of the communities of a place. */
  List<AreaItem> communities(String place, long after) {
    return JSON.readValue(
        get("/api/areas?place=%s&level=COMMUNITY&after=%d".formatted(encoded(place), after)),
        new TypeReference<List<AreaItem>>() {});
  }

  /** Sends rows together; the answers come in their order. */
  List<Answer> send(List<Entry> rows) {
    HttpResponse<String> answer =
        send(
            request("/api/cases/batch?lang=en")
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", formToken)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(rows))));
    if (answer.statusCode() != 200) {
      throw new Unusable(
          "%s answered %d: %s"
              .formatted(address, answer.statusCode(), Problem.wordsOf(answer.body())));
    }
    return JSON.readValue(answer.body(), new TypeReference<List<Answer>>() {});
  }

  private String get(String path) {
    HttpResponse<String> answer = send(request(path).GET());
    if (answer.statusCode() != 200) {
      throw new Unusable(
          "%s answered %d: %s"
              .formatted(
                  address.resolve(path), answer.statusCode(), Problem.wordsOf(answer.body())));
    }
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(PATIENCE)
        .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Unusable(
          "Nothing answers at %s. Start the program with bin/run, or give its address with --server=URL."
              .formatted(address));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unusable("Stopped.");
    }
  }

  private static Optional<String> found(Pattern wanted, String page) {
    Matcher matcher = wanted.matcher(page);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
