package gongzhi.site;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page loads, and what that costs a visitor on a slow line. */
@GongzhiTest
class AssetsTest {

  private static final int STYLE_AND_SCRIPT_BUDGET = 100 * 1024;
  private static final int PAGE_BUDGET = 20 * 1024;
  private static final int REQUEST_BUDGET = 8;
  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");

  @LocalServerPort int port;

  @Test
  void a_resident_page_stays_within_its_budget() throws Exception {
    String page = new Browser(port).get("/help").body();
    List<String> assets =
        ASSET.matcher(page).results().map(found -> found.group(1)).distinct().toList();

    int bytes = 0;
    for (String asset : assets) {
      if (asset.endsWith(".css") || asset.endsWith(".js")) {
        bytes += compressed(asset).body().length;
      }
    }

    assertThat(assets).hasSizeLessThan(REQUEST_BUDGET);
    assertThat(bytes)
        .as("compressed styles and scripts")
        .isBetween(30_000, STYLE_AND_SCRIPT_BUDGET);
    assertThat(page.length()).isLessThan(PAGE_BUDGET * 3);
  }

  @Test
  void an_asset_is_kept_for_ever_under_an_address_that_changes_with_it() throws Exception {
    String page = new Browser(port).get("/help").body();
    String style =
        ASSET
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .filter(a -> a.contains("gongzhi"))
            .findFirst()
            .orElseThrow();

    HttpResponse<byte[]> answer = compressed(style);

    assertThat(style).matches("/assets/gongzhi-[0-9a-f]{12}\\.css");
    assertThat(answer.headers().firstValue("cache-control").orElseThrow())
        .contains("immutable", "max-age=31536000");
    assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
    assertThat(answer.headers().allValues("set-cookie")).isEmpty();
  }

  @Test
  void an_unknown_asset_is_not_found() throws Exception {
    assertThat(compressed("/assets/gongzhi-000000000000.css").statusCode()).isEqualTo(404);
    assertThat(compressed("/assets/..%2fapplication.yaml").statusCode()).isIn(400, 404);
  }

  private HttpResponse<byte[]> compressed(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept-Encoding", "gzip")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }
}
