package gongzhi.ballots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.AccountKind;
import gongzhi.parties.accounts.Sessions;
import gongzhi.shared.database.Superuser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hundred signed-in voters a second through HTTP for {@code -Dgongzhi.ballots.http} seconds: each
 * has looked at the confirming page and now sends its form.
 */
@GongzhiTest
@Import(Superuser.class)
@EnabledIfSystemProperty(named = "gongzhi.ballots.http", matches = "[0-9]+")
class BallotHttpLoadTest {

  private static final int EACH_SECOND = 100;
  private static final long SLOWEST_MILLIS = 300;
  private static final int SECONDS = Integer.getInteger("gongzhi.ballots.http", 60);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  @Autowired PollFixtures fixtures;
  @Autowired Sessions sessions;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** An owner with an account. */
  private record Owner(int entry, long account, PartyId party) {}

  /** A form that only needs to be sent, with the cookies of its browser. */
  private record Ready(String cookies, String body) {}

  @Test
  void a_hundred_ballots_a_second_come_in_through_the_door() throws Exception {
    PollNo no = fixtures.open(list(EACH_SECOND * SECONDS), poll -> poll);
    List<Ready> forms = new ArrayList<>();
    for (Owner owner : owners(no)) {
      forms.add(ready(no, owner));
    }
    ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    AtomicInteger wrong = new AtomicInteger();
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < forms.size(); i++) {
        long due = begun + i * TimeUnit.SECONDS.toNanos(1) / EACH_SECOND;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        Ready form = forms.get(i);
        threads.submit(() -> micros.add(sent(no, form, due, wrong)));
      }
    }
    double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    List<Long> sorted = micros.stream().sorted().toList();
    long p99 = sorted.get(sorted.size() * 99 / 100) / 1000;
    System.out.printf(
        "HTTP: %d ballots in %.1f s, p50 %d ms, p99 %d ms, slowest %d ms, %d refused%n",
        sorted.size(),
        seconds,
        sorted.get(sorted.size() / 2) / 1000,
        p99,
        sorted.getLast() / 1000,
        wrong.get());

    assertThat(wrong).hasValue(0);
    assertThat(
            fixtures.ask("select count(*)::text from ballots.voice where poll_no = '" + no + "'"))
        .isEqualTo(String.valueOf(forms.size()));
    assertThat(p99).isLessThan(SLOWEST_MILLIS);
  }

  /** Counted from when it was due, so that waiting counts too. */
  private long sent(PollNo no, Ready form, long due, AtomicInteger wrong) throws Exception {
    HttpRequest request =
        to("/polls/" + no + "/vote", form.cookies())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.body()))
            .build();
    HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
    if (answer.statusCode() != 303) {
      wrong.incrementAndGet();
    }
    return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
  }

  private Ready ready(PollNo no, Owner owner) throws IOException, InterruptedException {
    String session =
        sessions.begin(new Account(owner.account(), owner.party(), AccountKind.RESIDENT), "load");
    String page = "/polls/" + no + "/vote?entry=" + owner.entry() + "&choice=YES";
    HttpResponse<String> shown =
        client.send(to(page, "gz=" + session).build(), BodyHandlers.ofString());
    List<String> fields = new ArrayList<>();
    Matcher hidden = HIDDEN.matcher(shown.body());
    while (hidden.find()) {
      fields.add(hidden.group(1) + "=" + URLEncoder.encode(hidden.group(2), UTF_8));
    }
    String cookies =
        Stream.concat(
                Stream.of("gz=" + session),
                shown.headers().allValues("set-cookie").stream()
                    .map(cookie -> cookie.split(";", 2)[0]))
            .collect(Collectors.joining("; "));
    return new Ready(cookies, String.join("&", fields));
  }

  private HttpRequest.Builder to(String path, String cookies) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Cookie", cookies);
  }

  private List<Owner> owners(PollNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    with voters as (
                      select q.entry_no, q.party_id from ballots.roll_person q
                        join ballots.poll p on p.roll_id = q.roll_id where p.no = :no),
                    accounts as (
                      insert into parties.account (party_id, kind, created_at)
                      select party_id, 'RESIDENT', now() from voters
                      on conflict (party_id, kind) do update set closed_at = null
                      returning id, party_id)
                    select v.entry_no as entry, a.id as account, v.party_id as party
                      from voters v join accounts a on a.party_id = v.party_id
                    """)
                .param("no", no.value())
                .query(Owner.class)
                .list());
  }

  private static String list(int owners) {
    StringBuilder list = new StringBuilder("楼栋,单元,房号,面积,姓名,手机\n");
    for (int i = 0; i < owners; i++) {
      list.append("1,1,%d,88.50,示例业主,%d%n".formatted(i, 15100000000L + i));
    }
    return list.toString();
  }
}
