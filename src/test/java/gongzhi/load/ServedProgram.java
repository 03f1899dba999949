package gongzhi.load;

import gongzhi.Gongzhi;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * The product as a process of its own, with the cast entered. Says one line when it is ready: its
 * port, then with {@code --cast} who is signed in and where they are.
 */
final class ServedProgram {

  static final String READY = "READY ";

  private ServedProgram() {}

  public static void main(String[] arguments) {
    try {
      serve(arguments);
    } catch (RuntimeException e) {
      e.printStackTrace();
      System.exit(1); // Threads that wait for the database would keep a broken program alive.
    }
  }

  private static void serve(String[] arguments) {
    String[] own =
        Arrays.stream(arguments).filter(word -> !word.equals("--cast")).toArray(String[]::new);
    var context = SpringApplication.run(Gongzhi.class, own);
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    String cast =
        own.length == arguments.length ? "" : " " + cast(context.getBean(CaseFixtures.class));
    System.out.println(READY + port + cast);
  }

  private static String cast(CaseFixtures fixtures) {
    return "%s %d %s %d %s %d"
        .formatted(
            fixtures.session(Cast.CHEN_COMMUNITY_OFFICER),
            Cast.CHEN_COMMUNITY_OFFICER.id().value(),
            fixtures.session(Cast.WANG_RESIDENT),
            Cast.WANG_RESIDENT.id().value(),
            fixtures.session(Cast.ZHENG_DISPATCHER),
            fixtures.area(Cast.Ground.HERE).id().value());
  }
}
