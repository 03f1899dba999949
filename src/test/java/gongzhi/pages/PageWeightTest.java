package gongzhi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of residents arrive soon on a slow line: weighed as they travel, on a first visit. */
@LivingDistrict
class PageWeightTest {

  private static final Set<String> CODE = Set.of("stylesheet", "script");
  private static final long MOST_CODE_BYTES = 100_000;
  private static final long MOST_PAGE_BYTES = 20_000;

  @LocalServerPort int port;

  @AfterEach
  void closes_the_browser() {
    Chrome.closePages();
  }

  @ParameterizedTest
  @CsvSource({
    "/, 8",
    "/report, 8",
    "/report/where, 8",
    "/cases/nearby, 8",
    "/help, 8",
    "/open, 8",
    "/verify, 11" // with the three programs that check the log
  })
  void a_page_for_residents_is_light(String path, int requests) {
    Page phone = Visitor.at(Screen.PHONE, port).page();
    List<Request> asked = new ArrayList<>();
    phone.onRequestFinished(asked::add);

    phone.navigate(path);
    phone.waitForLoadState(LoadState.NETWORKIDLE);

    assertThat(bytes(asked, CODE)).as("code of " + path).isBetween(1L, MOST_CODE_BYTES);
    assertThat(bytes(asked, Set.of("document"))).as(path).isBetween(1L, MOST_PAGE_BYTES);
    assertThat(asked)
        .as("requests of " + path + ", but for what its script asks the public log")
        .filteredOn(request -> !request.resourceType().equals("fetch"))
        .hasSizeLessThanOrEqualTo(requests);
  }

  private static long bytes(List<Request> asked, Set<String> kinds) {
    return List.copyOf(asked).stream()
        .filter(request -> kinds.contains(request.resourceType()))
        .mapToLong(request -> request.sizes().responseBodySize)
        .sum();
  }
}
