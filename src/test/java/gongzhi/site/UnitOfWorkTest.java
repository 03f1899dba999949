package gongzhi.site;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.web.DisplayPage;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One request, one transaction, one effect. */
@GongzhiTest
@Import(UnitOfWorkTest.Counter.class)
class UnitOfWorkTest {

  @LocalServerPort int port;
  @Autowired Counter counter;

  private Browser browser;
  private Map<String, String> form;

  @BeforeEach
  void openAForm() {
    browser = new Browser(port);
    form = browser.hiddenFields("/me/display");
    form.put("amount", "5");
    counter.calls.set(0);
  }

  @Test
  void the_same_request_twice_has_its_effect_once_and_the_same_answer() {
    HttpResponse<String> first = browser.post("/test/count", form);
    HttpResponse<String> second = browser.post("/test/count", form);

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(second.statusCode()).isEqualTo(303);
    assertThat(second.headers().firstValue("location")).contains("/test/counted/5");
    assertThat(counter.calls).hasValue(1);
  }

  @Test
  void another_body_under_the_same_key_is_refused() {
    browser.post("/test/count", form);
    form.put("amount", "6");

    HttpResponse<String> answer = browser.post("/test/count", form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("这份内容已经交过");
    assertThat(counter.calls).hasValue(1);
  }

  @Test
  void another_address_under_the_same_key_is_refused() {
    browser.post("/test/count", form);

    assertThat(browser.post("/test/machine", form).statusCode()).isEqualTo(422);
  }

  @Test
  void another_browser_may_use_the_same_key() {
    browser.post("/test/count", form);
    Browser other = new Browser(port);
    Map<String, String> hers = other.hiddenFields("/me/display");
    hers.put("amount", "5");
    hers.put("idempotency_key", String.valueOf(form.get("idempotency_key")));

    assertThat(other.post("/test/count", hers).statusCode()).isEqualTo(303);
    assertThat(counter.calls).hasValue(2);
  }

  @Test
  void a_request_without_a_key_is_refused() {
    form.remove("idempotency_key");

    assertThat(browser.post("/test/count", form).statusCode()).isEqualTo(422);
    assertThat(counter.calls).hasValue(0);
  }

  @Test
  void a_refused_request_leaves_its_key_free() {
    form.put("amount", "-1");
    assertThat(browser.post("/test/count", form).statusCode()).isEqualTo(409);
    form.put("amount", "5");

    assertThat(browser.post("/test/count", form).statusCode()).isEqualTo(303);
  }

  @Test
  void an_error_status_undoes_what_was_written() {
    form.put("amount", "0");

    assertThat(browser.post("/test/count", form).statusCode()).isEqualTo(422);
    assertThat(browser.get("/test/rows").body()).isEqualTo("0");
  }

  @Test
  void the_answer_of_a_machine_is_repeated_word_for_word() {
    HttpResponse<String> first = browser.post("/test/machine", form);
    HttpResponse<String> second = browser.post("/test/machine", form);

    assertThat(second.body()).isEqualTo(first.body()).isEqualTo("call 1");
    assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
  }

  @Test
  void reading_cannot_write() {
    assertThat(browser.get("/test/write-while-reading").statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void twenty_tries_at_once_have_one_effect() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (var tries = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          IntStream.range(0, 20)
              .mapToObj(
                  ignored ->
                      tries.submit(
                          () -> {
                            start.await();
                            return browser.post("/test/count", form).statusCode();
                          }))
              .toList();
      start.countDown();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(303);
      }
    }
    assertThat(counter.calls).hasValue(1);
  }

  @Test
  void text_no_database_can_store_is_refused() {
    form.put("amount", "5\0");

    assertThat(browser.post("/test/count", form).statusCode()).isEqualTo(422);
  }

  /** Handlers that write what a test can count. */
  @Controller
  @OpenToAll
  static class Counter {

    final AtomicInteger calls = new AtomicInteger();
    private final Pages pages;
    private final JdbcClient db;

    Counter(Pages pages, JdbcClient db) {
      this.pages = pages;
      this.db = db;
    }

    @PostMapping("/test/count")
    View count(@RequestParam int amount) {
      calls.incrementAndGet();
      if (amount < 0) {
        throw Rejection.of("request.conflict");
      }
      if (amount == 0) {
        write();
        return pages.unprocessable("site/display", new DisplayPage(List.of(), List.of()));
      }
      return pages.redirectTo("/test/counted/" + amount);
    }

    @PostMapping("/test/machine")
    ResponseEntity<String> machine(@RequestParam int amount) {
      return ResponseEntity.ok("call " + calls.incrementAndGet());
    }

    @GetMapping("/test/rows")
    ResponseEntity<String> rows() {
      return ResponseEntity.ok(
          db.sql("select count(*)::text from site.file_by_name(repeat('0', 32))")
              .query(String.class)
              .single());
    }

    @GetMapping("/test/write-while-reading")
    ResponseEntity<String> writeWhileReading() {
      write();
      return ResponseEntity.ok("written");
    }

    private void write() {
      db.sql("select site.keep_file(repeat('0', 32), 'test', 1, 1, 1, sha256('x'), now())")
          .query()
          .singleRow();
    }
  }
}
